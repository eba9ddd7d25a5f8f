import { fillFromLog as contract } from '../../contract/logFilling.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { logFillsForm } from '../../core/workLog/logFillsForm.ts';
import { logStand } from '../../core/workLog/logStand.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { fillFromStudio } from './followDrafts.ts';
import { mineIn, openDraft } from './openDraft.ts';

/** 按年度记录填写, for a draft that was there before the log, or once more by hand (F30). What was typed stays. */
export const fillFromLog = defineCommand({
  contract,
  action: 'saveAnswers',
  load: (tx, { application }, context) => openDraft(tx, context, application),
  decide: (draft, _input, context) =>
    logFillsForm(draft.programme, draft.form)
      ? allow({ mayChange: mineIn(draft, context), filled: 0 })
      : refuse('logFillsNothing', {}),
  async save(tx, change, context, draft) {
    const filled = await fillFromStudio(tx, context, draft, { mayChange: change.mayChange });
    const differs = logStand(draft.form, filled.answers, filled.links).filter((one) => one.differs).length;
    change.filled = filled.changes.length;
    return allow({ filled: filled.changes.length, differs });
  },
  events: ({ filled }, { row }) =>
    filled === 0 ? [] : [applicationEvent('fillFromLog', row, { fields: filled })],
});
