import { replaceLead as contract } from '../../contract/applications.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { valueAt } from '../../core/answers/answerAt.ts';
import { applyPatch } from '../../core/answers/applyPatch.ts';
import { askedOfNewLead } from '../../core/application/askedOfNewLead.ts';
import { renameByRule } from '../../core/application/renameByRule.ts';
import { replaceLead as decide } from '../../core/application/replaceLead.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { namedByRule, studioNameByRule } from '../../core/studio/studioName.ts';
import { contentVersion } from '../digests.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { withAnswerChanges } from '../store/answers.ts';
import { updateApplication } from '../store/applications.ts';
import { evidenceOf } from '../store/evidence.ts';
import { keepFormerLead } from '../store/leadFacts.ts';
import { type OpenApplication, openApplication } from '../store/openApplication.ts';
import { insertNote } from '../store/returnNotes.ts';
import { nameStudio } from '../store/studios.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { changedColumns } from './changedColumns.ts';
import { defineCommand } from './command.ts';
import { unconfirmed } from './unconfirmed.ts';

/** The new lead's name in the answers, and the studio's name by the rule; a reason for another name spoke of the old lead. */
function renamed({ form, track, programme, answers, versions }: OpenApplication, leadName: string) {
  const { leadName: leadPath, studioName } = form.roles;
  const patched = applyPatch(form, answers, [{ path: leadPath, value: leadName }]);
  if (!patched.ok) return undefined;
  const name =
    valueAt(answers, studioName) === '' || !namedByRule(track)
      ? undefined
      : (renameByRule(programme, form, answers, patched.answers) ?? studioNameByRule(programme, leadName));
  const next = name === undefined ? patched.answers : { ...patched.answers, [studioName]: name };
  const paths = name === undefined ? [leadPath] : [leadPath, studioName];
  const changes = paths.map((path) => ({
    path,
    value: next[path] ?? null,
    version: (versions[path] ?? 0) + 1,
  }));
  const bumped = Object.fromEntries(changes.map(({ path, version }) => [path, version]));
  return { answers: next, versions: { ...versions, ...bumped }, changes };
}

/** 更换领衔人 in mid-campaign (3.7): the name follows the rule, what was sealed is void, the form is corrected and sent again. */
export const replaceLead = defineCommand({
  contract,
  action: 'replaceLead',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application);
    if (!open.ok) return open;
    return allow({
      ...open.change,
      evidence: await evidenceOf(tx, context.actor.tenant, open.change.row.id),
    });
  },
  decide(open, { leadName }, context) {
    const move = decide(open.stand);
    if (!move.ok) return move;
    const saved = renamed(open, leadName);
    if (!saved) return refuse('unknownPath', { path: open.form.roles.leadName });
    const columns = changedColumns(open.row, open, saved.answers);
    const studioName = columns.studio_name ?? open.row.studio_name;
    const note = move.change.state.kind === open.stand.state.kind ? undefined : context.newId();
    const content = contentVersion(open.row, saved.answers, open.evidence);
    const enteredFor = actsForAnother(context.actor, 'applicant', open.subject);
    return allow({ move: move.change, saved, columns, studioName, note, content, enteredFor });
  },
  async save(tx, { move, saved, columns, studioName, note, content }, context, open, { leadName, reason }) {
    const { row, form } = open;
    const printed = row.content_version === null ? {} : { content_version: content };
    const saving = withAnswerChanges(tx, context, row.id, saved);
    await updateApplication(saving, context, row.id, { ...columns, ...unconfirmed, ...printed });
    const since = today(context.receivedAt, context.timeZone);
    const studio = { id: row.studio, name: studioName, leadName };
    await nameStudio(tx, context.actor.tenant, studio, since, reason);
    await keepFormerLead(tx, context, row.id, { answers: open.answers, reason });
    if (note !== undefined) {
      const asked = askedOfNewLead(form, open.answers, row.lead_name);
      const fields = asked.map((path) => ({ path, reason }));
      const [first] = open.stand.steps;
      const from = { id: note, fromStep: first?.id ?? '', toStep: 'applicant' };
      await insertNote(tx, context, row.id, { ...from, reason, fields, answers: open.answers });
    }
    const state = await applyMove(tx, context, open, move);
    return state.ok ? allow({ studioName, state: state.change }) : state;
  },
  events: ({ move, content, note, enteredFor }, { row }) => [
    applicationEvent('replaceLead', row, {
      ...{ studio: row.studio, contentVersion: content, superseded: move.supersede, enteredFor },
      ...(note === undefined ? {} : { note }),
      to: stateAnswer(move.state),
    }),
  ],
});
