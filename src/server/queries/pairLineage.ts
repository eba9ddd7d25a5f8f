import { pairLineage as contract } from '../../contract/pairs.ts';
import { pairSight } from '../../core/access/pairSight.ts';
import { around, type LineageLink, type Mention, personKeys } from '../../core/mentorship/lineage.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { type LineageRow, lineageRows } from '../store/pairLineage.ts';
import { pairStudio } from '../store/pairs.ts';
import { defineQuery } from './query.ts';
import { studioSubject } from './studioPairs.ts';

/** 师承图 (F48): who taught whom in a studio over the years, and around one person. */
export const pairLineage = defineQuery({
  contract,
  action: 'seeMentorship',
  subject: studioSubject,
  answer: async (tx, { studio: id, person }, { actor }) => {
    const studio = await pairStudio(tx, actor.tenant, id);
    if (!studio) return refuse('notFound', { what: '个工作室' });
    const rows = await lineageRows(tx, actor.tenant, pairSight(actor), id);
    const key = personKeys(rows.flatMap(mentionsOf));
    const names = new Map<string, string>();
    const links = rows.flatMap((row): LineageLink[] => {
      const { pair, state, result, studioName, endedOn } = row;
      const mentors = mentorsIn(row);
      const apprentice = key(apprenticeIn(row));
      names.set(apprentice, row.apprenticeName);
      return mentors.map((mentor, at) => {
        const from = row.mentors[at]!.from;
        names.set(key(mentor), mentor.name);
        const to = row.mentors[at + 1]?.from ?? endedOn;
        return { pair, mentor: key(mentor), apprentice, from, to, state, result, studioName };
      });
    });
    const shown = person === undefined ? links : around(person, links);
    const people = new Set(shown.flatMap(({ mentor, apprentice }) => [mentor, apprentice]));
    return allow({
      studioName: studio.name,
      people: [...people].map((one) => ({ id: one, name: names.get(one) ?? '' })),
      links: shown,
    });
  },
});

/** Who teaches now may have an account since the line was written. */
const mentorsIn = (row: LineageRow): Mention[] =>
  row.mentors.map(({ name, user }, at) => {
    const now = at === row.mentors.length - 1 ? row.mentorUser : null;
    return { studio: row.studio, name, user: now ?? user };
  });
const apprenticeIn = (row: LineageRow): Mention => {
  return { studio: row.studio, name: row.apprenticeName, user: row.apprenticeUser };
};
const mentionsOf = (row: LineageRow): Mention[] => [...mentorsIn(row), apprenticeIn(row)];
