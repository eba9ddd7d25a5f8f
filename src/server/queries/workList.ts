import { workList as contract } from '../../contract/workLog.ts';
import { possibleActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { cursorOf, readCursor } from '../store/cursor.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { countWork, workOfStudios } from '../store/workList.ts';
import { defineQuery } from './query.ts';
import { listed } from './workEntries.ts';

const size = 50;

/** 年度记录 of all studios within one's reach: by kind, year, body, tag and word, page by page (F30). */
export const workList = defineQuery({
  contract,
  action: 'seeWork',
  answer: async (tx, { after, ...filter }, context) => {
    const { tenant } = context.actor;
    const programme = (await standingProgramme(tx, tenant))?.programme;
    const kinds = programme?.workLog?.kinds ?? [];
    const found = await workOfStudios(tx, tenant, filter, { size: size + 1, after: readCursor(after) });
    const page = found.slice(0, size);
    const last = found.length > size ? page.at(-1) : undefined;
    const key = (one: (typeof page)[number]) => (filter.sort === 'recorded' ? one.at.toISOString() : one.on);
    const tagFields = kinds.flatMap(({ fields, tagField }) => fields.filter(({ id }) => id === tagField));
    const dictionaries = new Set(
      tagFields.flatMap((field) => ('dictionary' in field ? field.dictionary : [])),
    );
    const entries = [...dictionaries].flatMap((id) => programme?.dictionaries[id]?.entries ?? []);
    const now = Number(today(context.receivedAt, context.timeZone).slice(0, 4));
    return allow({
      rows: page.map(({ studioName, unitName, bodyName, ...entry }) => {
        const { about: _, followers: __, corrected: ___, ...said } = listed(entry, kinds);
        return { ...said, studio: { id: entry.studio, name: studioName, unitName, bodyName } };
      }),
      next: last ? cursorOf(key(last), last.id) : null,
      ...(await countWork(tx, filter)),
      kinds: kinds.map(({ id, title }) => ({ id, title })),
      tags: [...new Set(entries.map(({ label }) => label))],
      years: Array.from({ length: 8 }, (_, back) => now - back),
      allowed: possibleActions(context.actor).filter((action) => action === 'exportList'),
    });
  },
});
