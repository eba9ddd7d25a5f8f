import { enterTitle as contract } from '../../contract/studioKeeping.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { notAhead, stillKept } from '../../core/studio/keepStudio.ts';
import { keptStudio } from '../store/keptStudio.ts';
import { insertTitle, titleThere } from '../store/studioTitles.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { studioEvent } from './studioEvent.ts';

/** A title of former years, typed in with its document and paper (F9). */
export const enterTitle = defineCommand({
  contract,
  action: 'keepRegister',
  async load(tx, input, context) {
    const kept = await keptStudio(tx, input, context);
    if (!kept.ok) return kept;
    const paper = input.paper === undefined ? null : await uploadOf(tx, context, input.paper);
    if (paper === undefined) return refuse('uploadUnknown', {});
    const there = await titleThere(tx, context.actor.tenant, input);
    return allow({ ...kept.change, paper: paper?.id ?? null, there });
  },
  decide({ studio, there }, { namedOn }, context) {
    if (there) return refuse('titleThere', {});
    const kept = stillKept(studio, { id: context.newId() });
    return kept.ok ? notAhead(namedOn, today(context.receivedAt, context.timeZone), kept.change) : kept;
  },
  async save(tx, { id }, context, { studio, paper }, input) {
    await insertTitle(tx, context.actor.tenant, { ...input, id, studio: studio.id, paper });
    return allow({ title: id });
  },
  events: ({ id }, { studio }, { level, namedOn }) => [
    studioEvent('enterTitle', studio.id, { title: id, level, namedOn }),
  ],
});
