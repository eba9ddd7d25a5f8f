import { workEntries as contract } from '../../contract/workLog.ts';
import { allowedActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import type { WorkKind } from '../../core/programme/workLog.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { cursorOf, readCursor } from '../store/cursor.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { type ListedWork, studioYear, yearFigures } from '../store/workPages.ts';
import { workStudio } from '../store/workStudios.ts';
import { defineQuery } from './query.ts';
import { yearlyOf } from './workKinds.ts';
import { workStudioSubject } from './workStudioSubject.ts';

const size = 50;

/** Of a list's entry what the answer says; a kind that no programme has any more goes by its id. */
export function listed(
  { on, at, version, revision: _, studio: __, ...entry }: ListedWork,
  kinds: readonly WorkKind[],
) {
  const kindTitle = kinds.find(({ id }) => id === entry.kind)?.title ?? entry.kind;
  return { ...entry, on, kindTitle, tags: [...entry.tags], at: at.toISOString(), corrected: version > 1 };
}

/** 年度记录 of a studio: a year's entries with the numbers against what each year asks (R77, R78, F30). */
export const workEntries = defineQuery({
  contract,
  action: 'seeWork',
  subject: (tx, { studio }, context) => workStudioSubject(tx, studio, context),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const studio = await workStudio(tx, tenant, input.studio);
    if (!studio) return refuse('notFound', { what: '个工作室' });
    const programme = (await standingProgramme(tx, tenant))?.programme;
    const kinds = programme?.workLog?.kinds ?? [];
    const year = input.year ?? Number(today(context.receivedAt, context.timeZone).slice(0, 4));
    const figures = await yearFigures(tx, tenant, studio.id, year);
    const { kind, tag } = input;
    const after = readCursor(input.after);
    const found = await studioYear(tx, tenant, { studio: studio.id, year, kind, tag, after, size: size + 1 });
    const page = found.slice(0, size);
    const last = found.length > size ? page.at(-1) : undefined;
    return allow({
      studio: { id: studio.id, name: studio.name, unitName: studio.unitName },
      year,
      ...{ years: [...figures.years], tags: [...figures.tags] },
      counts: figures.kinds.map((one) => ({
        ...one,
        title: kinds.find(({ id }) => id === one.kind)?.title ?? one.kind,
      })),
      yearly: (programme ? yearlyOf(programme) : []).map((need) => ({
        ...need,
        title: kinds.find(({ counts }) => counts === need.counts)?.title ?? '',
        n: figures.kinds.filter(({ counts }) => counts === need.counts).reduce((sum, { n }) => sum + n, 0),
      })),
      entries: page.map((entry) => listed(entry, kinds)),
      next: last ? cursorOf(last.on, last.id) : null,
      allowed: allowedActions(context.actor, {
        body: studio.body,
        unit: studio.unit,
        studio: studio.id,
      }).filter((action) => action === 'recordWork' || action === 'correctWork'),
    });
  },
});
