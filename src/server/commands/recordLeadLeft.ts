import { recordLeadLeft as contract } from '../../contract/studioKeeping.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { leadLeft, notBehind } from '../../core/studio/keepStudio.ts';
import { keptWithLines } from '../store/keptStudio.ts';
import { insertStudioAct, updateStudio } from '../store/studioKeeping.ts';
import { defineCommand } from './command.ts';
import { studioEvent } from './studioEvent.ts';

/** The lead has retired or gone: the studio stands without one until another is named (F9). */
export const recordLeadLeft = defineCommand({
  contract,
  action: 'keepRegister',
  load: keptWithLines,
  decide({ studio, since }, { on }, context) {
    const state = leadLeft(studio, on, today(context.receivedAt, context.timeZone));
    return state.ok ? notBehind(on, since.name, { id: context.newId(), state: state.change }) : state;
  },
  async save(tx, { id, state }, context, { studio }, { on, reason }) {
    await insertStudioAct(tx, context, { id, studio: studio.id, kind: 'leadLeft', on, reason });
    return allow({
      version: await updateStudio(tx, context.actor.tenant, studio.id, { state, state_since: on }),
    });
  },
  events: ({ id }, { studio }, { on }) => [studioEvent('recordLeadLeft', studio.id, { studioAct: id, on })],
});
