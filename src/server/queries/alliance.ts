import { alliance as contract } from '../../contract/alliances.ts';
import { allowedActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { noAlliance } from '../commands/loadAlliance.ts';
import { allianceDetail, freeAllianceApplications } from '../store/allianceLists.ts';
import { allianceRules } from './allianceList.ts';
import { defineQuery } from './query.ts';

/** One alliance of one's reach (F38). */
export const alliance = defineQuery({
  contract,
  action: 'seeAlliances',
  answer: async (tx, { alliance: id }, context) => {
    const { tenant } = context.actor;
    const { tracks, year, kinds, resultsAYear } = await allianceRules(tx, context);
    const found = await allianceDetail(tx, tenant, scope(context.actor, 'seeAlliances'), id, year);
    if (!found) return refuse('notFound', noAlliance);
    const { body, application, charters, members_, hosts, results_, ...line } = found;
    const allowed = allowedActions(context.actor, body === null ? {} : { body }).filter(
      (act) => act === 'keepAlliance' && line.endedOn === null,
    );
    const reach = scope(context.actor, 'keepAlliance');
    const applications = allowed.length > 0 ? await freeAllianceApplications(tx, tenant, reach, tracks) : [];
    return allow({
      alliance: line,
      ...{ year, kinds, resultsAYear, application, applications, charters, hosts, allowed },
      ...{ members: members_, results: results_ },
    });
  },
});
