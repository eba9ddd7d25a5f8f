import { editWorkday as contract } from '../../contract/calendar.ts';
import { editWorkdays } from '../../core/calendar/editWorkdays.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { calendarOf, insertWorkdays, listedDays, workdayEdits } from '../store/workdays.ts';
import { defineCommand } from './command.ts';

/** An officer enters a year that was announced, or corrects a day; each change stays in the history (F7). */
export const editWorkday = defineCommand({
  contract,
  action: 'editWorkday',
  load: async (tx, { days }, context) => {
    const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))];
    const edits = await workdayEdits(tx, context.actor.tenant, years);
    const listed = listedDays(years, edits);
    const edited = new Set(listed.filter(({ source }) => source === 'edited').map(({ day }) => day));
    return allow({ subject: {}, calendar: calendarOf(listed, []), edited });
  },
  decide: (facts, { days, kind, name }) => {
    if (kind !== 'reset' && name === '')
      return refuse('inputInvalid', { problems: [{ path: 'name', message: '不能为空，请填写' }] });
    return editWorkdays(facts, days, kind);
  },
  save: async (tx, { days, kind }, context, _loaded, { name }) => {
    await insertWorkdays(tx, context, { days, kind, name });
    return allow({ days: [...days] });
  },
  events: ({ days, kind }) => [
    { action: 'editWorkday', subjectKind: 'workday', detail: { days: [...days], kind } },
  ],
});
