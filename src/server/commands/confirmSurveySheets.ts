import { confirmSurveySheets as contract } from '../../contract/surveySheets.ts';
import { can } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { checkable } from '../../core/survey/submitSheet.ts';
import { checkerSubject, type LockedSheet, lockSheet, moveSheet } from '../store/sheetAnswers.ts';
import { defineCommand } from './command.ts';
import { sheetEvent } from './surveyEvent.ts';

/**
 * 确认: the body that of its studios, the city that of its bodies too. Those that cannot be confirmed are left and told; the others
 * are done.
 */
export const confirmSurveySheets = defineCommand({
  contract,
  action: 'checkSurvey',
  load: async (tx, { sheets }, context) => {
    const found: LockedSheet[] = [];
    // In one order, so that two people with overlapping piles do not wait for each other.
    for (const id of [...new Set(sheets)].sort()) {
      const sheet = await lockSheet(tx, context, id);
      if (sheet.ok) found.push(sheet.change);
    }
    const [first] = found;
    if (!first) return refuse('notFound', { what: '张调查表' });
    const mine = found.filter((sheet) => can(context.actor, 'checkSurvey', checkerSubject(sheet)).allowed);
    return allow({ subject: checkerSubject(mine[0] ?? first), mine });
  },
  decide: ({ mine }) => {
    const ready = mine.filter((sheet) => checkable(sheet, 'confirm').ok);
    const [first] = mine;
    if (ready.length === 0 && first) {
      const why = checkable(first, 'confirm');
      if (!why.ok) return why;
    }
    return allow(ready);
  },
  async save(tx, ready, context, _loaded, { sheets }) {
    for (const { id } of ready) await moveSheet(tx, context, id, 'confirm');
    const confirmed = ready.map(({ id }) => id);
    return allow({ confirmed, left: [...new Set(sheets)].filter((id) => !confirmed.includes(id)) });
  },
  events: (ready) => ready.map((sheet) => sheetEvent('confirmSurveySheets', sheet, { level: sheet.level })),
});
