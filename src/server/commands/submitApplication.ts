import { submitApplication as contract } from '../../contract/applications.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { valueAt } from '../../core/answers/answerAt.ts';
import { applicationFindings, remaining } from '../../core/application/applicationFindings.ts';
import { figures } from '../../core/application/figures.ts';
import { nameReasonPath } from '../../core/application/renameByRule.ts';
import { submitApplication as decide } from '../../core/application/submitApplication.ts';
import { boundBy } from '../../core/campaign/boundBy.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { today } from '../../core/campaign/today.ts';
import { trackDeadline } from '../../core/campaign/trackDeadline.ts';
import { isUpward } from '../../core/programme/upward.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import { studioRecord } from '../../core/studio/studioRecord.ts';
import type { Context, Tx } from '../context.ts';
import { contentVersion } from '../digests.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { unitsDue } from '../store/allocations.ts';
import { applicationFile } from '../store/applicationFile.ts';
import { factsInFile } from '../store/findingFacts.ts';
import { lockApplication, type OpenApplication, opened, referenceTexts } from '../store/openApplication.ts';
import type { OpinionRow } from '../store/opinions.ts';
import { paperAfterDue } from '../store/paperReceipts.ts';
import { closeNotes } from '../store/returnNotes.ts';
import { keepRecord } from '../store/studioRecords.ts';
import { nameStudio } from '../store/studios.ts';
import { insertSubmission, summariseDrafts } from '../store/submissions.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { defineCommand } from './command.ts';

async function load(tx: Tx, input: { readonly application: string }, context: Context) {
  const locked = await lockApplication(tx, context, input.application);
  if (!locked.ok) return locked;
  const { row, programme, answers } = locked.change;
  const { tenant } = context.actor;
  // One round trip for all that the checks look at, after the lock, so that nothing of it is older than the wait.
  const file = (await applicationFile(tx, tenant, row.id))!;
  const current = file.opinions.filter((opinion) => opinion.superseded_at === null);
  const open = opened(locked.change, current as unknown as OpinionRow[], file.holds_places);
  const { form, track } = open;
  const deadline = row.submitted_at === null ? trackDeadline(programme, track) : undefined;
  // A track of the level above has its own day; what moves the filing does not move it (R28).
  const own = isUpward(track);
  const names = { body: file.body_name, unit: row.unit_name, studio: row.studio_name };
  const sheet = { programme, form, answers, references: referenceTexts(form, names) };
  return allow({
    ...{ ...open, deadline, sheet },
    extendedTo: deadline && file.extended_to?.[deadline.id],
    // The body's own earlier day binds what its units hand in (F6).
    earlierDue: deadline && !own ? await unitsDue(tx, tenant, row) : undefined,
    paperOn: await paperAfterDue(tx, context, own ? undefined : deadline, row, programme),
    facts: factsInFile(file, context),
    drafts: await summariseDrafts(tx, tenant, row.id),
  });
}
type Loaded = Extract<Awaited<ReturnType<typeof load>>, { ok: true }>['change'];

/** The deadline binds the first submission only: what is corrected after a return is bound by the body's filing (S35). */
function inTime(
  { row, deadline, extendedTo, earlierDue, paperOn }: Loaded,
  context: Context,
): Decision<{ late: boolean }> {
  if (deadline === undefined) return allow({ late: row.late });
  const { receivedAt: now, timeZone } = context;
  const facts = { now, timeZone, extendedTo, earlierDue, paperOn, begunAt: row.created_at };
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
    const submission = {
      ...{ application: row.id, contentVersion: content, answers },
      ...{ evidence: facts.evidence, figures: figures(sheet) },
    };
    const number = await insertSubmission(tx, context, submission);
    if (row.state === 'returned') await closeNotes(tx, context, row.id);
    await keepName(tx, context, loaded);
    await keepRecord(
      tx,
      context,
      { studio: row.studio, application: row.id, on: today(context.receivedAt, context.timeZone) },
      studioRecord(sheet, row.main_results),
    );
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
