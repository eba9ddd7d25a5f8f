import { appointLead as contract } from '../../contract/studioKeeping.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { appointLead as decide, notBehind } from '../../core/studio/keepStudio.ts';
import { keptWithLines } from '../store/keptStudio.ts';
import { updateStudio } from '../store/studioKeeping.ts';
import { nameStudio } from '../store/studios.ts';
import { defineCommand } from './command.ts';
import { studioEvent } from './studioEvent.ts';

/** Another lead, with the reason in the history of names (R22, S24). */
export const appointLead = defineCommand({
  contract,
  action: 'keepRegister',
  load: keptWithLines,
  decide({ studio, since }, input, context) {
    const state = decide(studio, input, today(context.receivedAt, context.timeZone));
    return state.ok ? notBehind(input.on, since.lead, { state: state.change }) : state;
  },
  async save(tx, { state }, context, { studio }, { name, leadName, on, reason }) {
    const { tenant } = context.actor;
    await nameStudio(tx, tenant, { id: studio.id, name, leadName }, on, reason);
    const since = state === studio.state ? {} : { state, state_since: on };
    return allow({ version: await updateStudio(tx, tenant, studio.id, since) });
  },
  events: (_change, { studio }, { on }) => [studioEvent('appointLead', studio.id, { on })],
});
