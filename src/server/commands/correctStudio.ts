import { correctStudio as contract } from '../../contract/studioKeeping.ts';
import { parseDate } from '../../core/calendarDate.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { correctStudio as decide } from '../../core/studio/correctStudio.ts';
import { stillKept } from '../../core/studio/keepStudio.ts';
import { keptStudio } from '../store/keptStudio.ts';
import { beginWith, updateStudio } from '../store/studioKeeping.ts';
import { defineCommand } from './command.ts';
import { studioEvent } from './studioEvent.ts';

/** 更正档案 (F9): two people on different fields both succeed; of one field the second sees both values. */
export const correctStudio = defineCommand({
  contract,
  action: 'keepRegister',
  load: keptStudio,
  decide({ studio }, { changes }) {
    const kept = stillKept(studio, undefined);
    if (!kept.ok) return kept;
    const { trade, kind, specialty, results, establishedOn } = studio;
    const day = changes.find(({ field }) => field === 'establishedOn')?.to ?? '';
    if (day !== '' && parseDate(day)?.precision !== 'day')
      return refuse('inputInvalid', { problems: [{ path: 'establishedOn', message: '没有这一天' }] });
    return decide({ trade, kind, specialty, results, establishedOn: establishedOn ?? '' }, changes);
  },
  async save(tx, { kind, establishedOn, ...words }, { actor }, { studio }) {
    const version = await updateStudio(tx, actor.tenant, studio.id, {
      ...words,
      ...(kind !== undefined && { studio_type: kind }),
      ...(establishedOn !== undefined && { established_on: establishedOn || null }),
    });
    if (establishedOn) await beginWith(tx, actor.tenant, studio.id, establishedOn);
    return allow({ version });
  },
  events: (changed, { studio }) => [
    studioEvent('correctStudio', studio.id, { fields: Object.keys(changed).sort() }),
  ],
});
