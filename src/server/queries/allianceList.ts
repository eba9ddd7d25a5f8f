import { defaultAllianceKinds } from '../../contract/allianceSheets.zh.ts';
import { allianceList as contract } from '../../contract/alliances.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { listAlliances } from '../store/allianceLists.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** What the standing programme says of alliances, and the year of today. */
export async function allianceRules(tx: Tx, context: Context) {
  const programme = (await standingProgramme(tx, context.actor.tenant))?.programme;
  const rules = programme?.alliances;
  return {
    year: Number(today(context.receivedAt, context.timeZone).slice(0, 4)),
    kinds: [...(rules?.kinds ?? defaultAllianceKinds)],
    resultsAYear: rules?.resultsAYear ?? null,
    tracks: (programme?.tracks ?? []).filter(({ applicant }) => applicant === 'alliance').map(({ id }) => id),
  };
}

/** 联盟 within the asker's reach, with what is missing this year (F38). */
export const allianceList = defineQuery({
  contract,
  action: 'seeAlliances',
  answer: async (tx, { after, ...filter }, context) => {
    const { tracks: _, ...rules } = await allianceRules(tx, context);
    const reach = scope(context.actor, 'seeAlliances');
    const page = { year: rules.year, asked: rules.resultsAYear, after, size: SIZE };
    const found = await listAlliances(tx, context.actor.tenant, reach, filter, page);
    return allow({
      ...{ alliances: [...found.alliances], next: found.next, ...rules },
      allowed: possibleActions(context.actor).filter((act) => act === 'keepAlliance' || act === 'exportList'),
    });
  },
});
