import { joinAlliance as contract } from '../../contract/alliances.ts';
import { can } from '../../core/access/can.ts';
import { joinAlliance as decide } from '../../core/alliance/allianceActs.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { noStudio } from '../queries/studioSubject.ts';
import { insertMember } from '../store/alliances.ts';
import { studioFacts } from '../store/studioFacts.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, loadAlliance } from './loadAlliance.ts';

/** 加入联盟: a studio of the register; a body brings its own studios, the city any. */
export const joinAlliance = defineCommand({
  contract,
  action: 'keepAlliance',
  load: async (tx, { alliance, studio }, context) => {
    const found = await loadAlliance(tx, context, alliance);
    if (!found.ok) return found;
    const facts = await studioFacts(tx, context.actor.tenant, studio);
    const own = facts && can(context.actor, 'keepAlliance', { body: facts.body }).allowed;
    if (!facts || !own || facts.registeredOn === null || facts.mergedInto !== null)
      return refuse('notFound', noStudio);
    return found;
  },
  decide: ({ now }, { studio, from }, context) => {
    const joined = decide(now, studio, from, today(context.receivedAt, context.timeZone));
    return joined.ok ? allow({ id: context.newId() }) : joined;
  },
  save: async (tx, { id }, context, _loaded, { alliance, studio, from }) => {
    await insertMember(tx, context, { id, alliance, studio, from });
    return allow({ member: id });
  },
  events: ({ id }, _loaded, { alliance, studio }) => [
    allianceEvent('joinAlliance', alliance, { member: id, studio }),
  ],
});
