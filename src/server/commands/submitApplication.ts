import { submitApplication as contract } from '../../contract/applications.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { valueAt } from '../../core/answers/answerAt.ts';
import { applicationFindings, remaining } from '../../core/application/applicationFindings.ts';
import { figures } from '../../core/application/figures.ts';
import { nameReasonPath } from '../../core/application/renameByRule.ts';
import { submitApplication as decide } from '../../core/application/submitApplication.ts';
import { boundBy } from '../../core/campaign/boundBy.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { submissionDeadline } from '../../core/campaign/submissionDeadline.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { contentVersion } from '../digests.ts';
import { extensionOf } from '../store/extensions.ts';
import { findingFacts } from '../store/findingFacts.ts';
import { type OpenApplication, openApplication, sheetOf } from '../store/openApplication.ts';
import { closeNotes } from '../store/returnNotes.ts';
import { nameStudio } from '../store/studios.ts';
import { insertSubmission, keepFigures, summariseDrafts } from '../store/submissions.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove, stateAnswer } from './applyMove.ts';
import { defineCommand } from './command.ts';

async function load(tx: Tx, input: { readonly application: string }, context: Context) {
  const open = await openApplication(tx, context, input.application);
  if (!open.ok) return open;
  const { row, programme, stand } = open.change;
  const { tenant } = context.actor;
  const deadline = row.submitted_at === null ? submissionDeadline(programme, stand.steps) : undefined;
  const extendedTo = deadline && (await extensionOf(tx, tenant, row.campaign, deadline.id, row.body));
  const sheet = await sheetOf(tx, context, open.change);
  const facts = await findingFacts(tx, context, row);
  const drafts = await summariseDrafts(tx, tenant, row.id);
  return allow({ ...open.change, deadline, extendedTo, sheet, facts, drafts });
}
type Loaded = Extract<Awaited<ReturnType<typeof load>>, { ok: true }>['change'];

/** The deadline binds the first submission only: what is corrected after a return is bound by the body's filing (S35). */
function inTime({ row, deadline, extendedTo }: Loaded, context: Context): Decision<{ late: boolean }> {
  if (deadline === undefined) return allow({ late: row.late });
  const facts = { now: context.receivedAt, timeZone: context.timeZone, extendedTo, begunAt: row.created_at };
  return boundBy(deadline, deadlineStand(deadline, facts));
}

/** 提交: freezes what is submitted, with a receipt, and sends it to the first level that has not agreed to this content. */
export const submitApplication = defineCommand({
  contract,
  action: 'submitApplication',
  load,
  decide(loaded, input, context) {
    const time = inTime(loaded, context);
    if (!time.ok) return time;
    const { row, stand, sheet, track, facts, acknowledged } = loaded;
    const content = contentVersion(row, loaded.answers, facts.evidence);
    const move = decide({
      ...{ stand, version: row.version, seenVersion: input.version },
      ...remaining(applicationFindings(sheet, track, facts), acknowledged),
      leadMustConfirm: track.leadConfirms === true,
      leadConfirmed: row.lead_confirmed_at !== null,
      contentVersion: content,
    });
    if (!move.ok) return move;
    const enteredFor = actsForAnother(context.actor, 'applicant', loaded.subject);
    return allow({ move: move.change, content, late: time.change.late, enteredFor });
  },
  async save(tx, { move, content, late }, context, loaded) {
    const { row, answers, facts, sheet } = loaded;
    const submission = { application: row.id, contentVersion: content, answers, evidence: facts.evidence };
    const number = await insertSubmission(tx, context, submission);
    await keepFigures(tx, context, row.id, figures(sheet));
    await closeNotes(tx, context, row.id);
    await keepName(tx, context, loaded);
    const submitted = { content_version: content, submitted_at: context.receivedAt, late };
    const state = await applyMove(tx, context, loaded, move, submitted);
    if (!state.ok) return state;
    const receipt = `${row.file_number}-${number}`;
    const receivedAt = context.receivedAt.toISOString();
    return allow({ receipt, contentVersion: content, receivedAt, late, state: state.change });
  },
  events: ({ move, content, late, enteredFor }, { row, drafts }) => [
    applicationEvent('submitApplication', row, {
      ...{ contentVersion: content, late, enteredFor, drafts },
      superseded: move.supersede,
      to: stateAnswer(move.state),
    }),
  ],
});

/** From its submission on, the studio bears the name of the form. */
async function keepName(tx: Tx, context: Context, { row, form, answers }: OpenApplication): Promise<void> {
  const reason = nameReasonPath(form);
  const studio = { id: row.studio, name: row.studio_name, leadName: row.lead_name };
  const why = reason === undefined ? '' : valueAt(answers, reason);
  const since = today(context.receivedAt, context.timeZone);
  await nameStudio(tx, context.actor.tenant, studio, since, why === '' ? null : why);
}
