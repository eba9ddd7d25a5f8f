import { workCalendar as contract } from '../../contract/calendar.ts';
import { possibleActions } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { announcedAmong, listedDays, workdayEdits, yearWords } from '../store/workdays.ts';
import { defineQuery } from './query.ts';

/** Days off and working weekends of a year, as announced and as changed by hand (F7). */
export const workCalendar = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, { year, until = year }, { actor }) => {
    const count = Math.min(Math.max(until - year, 0), 4) + 1;
    const years = Array.from({ length: count }, (_, at) => year + at);
    const edits = await workdayEdits(tx, actor.tenant, years);
    const words = await yearWords(tx, actor.tenant, years);
    const announced = announcedAmong(years, words);
    return allow({
      years: years.map((one) => {
        const word = words.find((said) => said.year === one);
        const source = word ? ('edited' as const) : ('seeded' as const);
        return { year: one, announced: announced.includes(one), source, basis: word?.basis ?? '' };
      }),
      days: [...listedDays(years, edits)],
      history: edits.map((edit) => ({ ...edit, at: edit.at.toISOString() })),
      words: words.map((word) => ({ ...word, at: word.at.toISOString() })),
      allowed: possibleActions(actor).filter((action) => action === 'editWorkday'),
    });
  },
});
