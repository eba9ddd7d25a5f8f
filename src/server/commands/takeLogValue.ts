import { takeLogValue as contract } from '../../contract/logFilling.ts';
import { allow } from '../../core/refusals.ts';
import { takeLogValue as changesFor } from '../../core/workLog/takeLogValue.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { fillFromStudio } from './followDrafts.ts';
import { differenceAt, openDraft } from './openDraft.ts';
import { saveAnswers } from './saveAnswers.ts';

/** Takes back what the log has: typed like any other answer, with its versions, so that an open tab learns of it (F30). */
export const takeLogValue = defineCommand({
  contract,
  action: 'saveAnswers',
  async load(tx, { application, path }, context) {
    const draft = await openDraft(tx, context, application);
    if (!draft.ok) return draft;
    const { form, answers, links, versions } = draft.change;
    const changes = changesFor(form, answers, links, path);
    const typed = changes.map(({ path: at, value }) => ({
      path: at,
      value: value === null || typeof value === 'string' ? value : [...value],
      basedOn: versions[at] ?? 0,
    }));
    const open = await saveAnswers.load(tx, { application, changes: typed }, context);
    return open.ok ? allow({ ...open.change, draft: draft.change, typed }) : open;
  },
  decide(loaded, { application, path }, context) {
    const stand = differenceAt(loaded.draft, path);
    if (!stand.ok) return stand;
    const { typed: changes } = loaded;
    const decided = saveAnswers.decide(loaded, { application, changes }, context);
    return decided.ok ? allow({ ...decided.change, changes }) : decided;
  },
  async save(tx, change, context, loaded, { application }) {
    const saved = await saveAnswers.save(tx, change, context, loaded, {
      application,
      changes: change.changes,
    });
    if (!saved.ok) return saved;
    const now = { ...loaded, answers: change.saved.answers, versions: change.saved.versions };
    // The links of a row that went with its withdrawn entry go too; nothing else changes.
    await fillFromStudio(tx, context, now, { mayChange: () => false });
    return allow({ version: saved.change.version });
  },
  events: ({ changes }, { row }) => [
    applicationEvent('takeLogValue', row, { paths: changes.map(({ path }) => path) }),
  ],
});
