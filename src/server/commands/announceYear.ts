import { announceYear as contract } from '../../contract/calendar.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { announcedAmong, insertYearWord, yearWords } from '../store/workdays.ts';
import { defineCommand } from './command.ts';

/** 已公布 or 未公布, for a year that the data which came along does not know, or knows wrongly (F7). */
export const announceYear = defineCommand({
  contract,
  action: 'editWorkday',
  load: async (tx, { year }, context) => {
    const words = await yearWords(tx, context.actor.tenant, [year]);
    return allow({ subject: {}, announced: announcedAmong([year], words).length > 0 });
  },
  decide: (now, { year, announced, basis }) => {
    if (now.announced === announced) return refuse('yearAlready', { year, announced });
    if (announced && basis === '')
      return refuse('inputInvalid', { problems: [{ path: 'basis', message: '不能为空，请填写' }] });
    return allow({ year, announced });
  },
  save: async (tx, { year, announced }, context, _loaded, { basis }) => {
    await insertYearWord(tx, context, { year, announced, basis });
    return allow({});
  },
  events: (change) => [{ action: 'announceYear', subjectKind: 'workday', detail: { ...change } }],
});
