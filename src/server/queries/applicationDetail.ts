import { applicationDetail as contract } from '../../contract/applications.ts';
import { allowedActions, can } from '../../core/access/can.ts';
import { editableSections } from '../../core/access/sections.ts';
import { findingKey } from '../../core/answers/findingKey.ts';
import { isPersonal, maskPersonal } from '../../core/answers/maskPersonal.ts';
import { actingLevel } from '../../core/application/actingLevel.ts';
import { applicationFindings } from '../../core/application/applicationFindings.ts';
import { offeredActions } from '../../core/application/offeredActions.ts';
import { paperDateFindings } from '../../core/application/paperDateFindings.ts';
import type { Stand } from '../../core/application/stand.ts';
import { endedKinds } from '../../core/application/state.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { trackDeadline } from '../../core/campaign/trackDeadline.ts';
import type { Form } from '../../core/programme/form.ts';
import { hasFiling } from '../../core/programme/practice.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import { isUpward } from '../../core/programme/upward.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { unitsDue } from '../store/allocations.ts';
import { type ApplicationFile, applicationFile } from '../store/applicationFile.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { sealedNames } from '../store/corrections.ts';
import { factsInFile } from '../store/findingFacts.ts';
import { definitionOf, noApplication, referenceTexts, standOf, subjectOf } from '../store/openApplication.ts';
import type { OpinionRow } from '../store/opinions.ts';
import { paperAfterDue } from '../store/paperReceipts.ts';
import { programmeOf } from '../store/programmes.ts';
import { applicationSubject } from './applicationSubject.ts';
import { moment, opinionView } from './opinionView.ts';
import { defineQuery } from './query.ts';

interface Opened {
  readonly file: ApplicationFile;
  readonly row: ApplicationRow;
  readonly programme: Programme;
  readonly track: Track;
  readonly form: Form;
  readonly stand: Stand;
  /** The asker sees the people's data as they are. */
  readonly personal: boolean;
  /** Names as they were sealed, where one was corrected since. */
  readonly sealed: { readonly studioName?: string; readonly unitName?: string };
}

/** One application, whole (rule 8): two round trips, whatever it holds. */
export const applicationDetail = defineQuery({
  contract,
  action: 'seeApplication',
  subject: applicationSubject,
  async answer(tx, { application }, context) {
    const { tenant } = context.actor;
    const file = await applicationFile(tx, tenant, application);
    if (!file) return refuse('notFound', noApplication);
    const row = timed(file.row);
    const programme = await programmeOf(tx, tenant, row.revision);
    const { track, form, steps } = definitionOf(programme, row);
    const current = file.opinions.filter((opinion) => opinion.superseded_at === null);
    const stand = standOf(row, steps, current as unknown as OpinionRow[], file.holds_places);
    const subject = subjectOf(row, actingLevel(stand));
    const personal = can(context.actor, 'seePersonal', subject).allowed;
    // Lists show corrected names; the sealed form keeps what it was sealed with (3.7).
    const sealed = row.approved_at === null ? {} : await sealedNames(tx, tenant, application);
    const opened = { file, row, programme, track, form, stand, personal, sealed };
    const allowed = offeredActions(
      allowedActions(context.actor, subject),
      stand,
      track,
      file.campaign_closed,
    );
    const sections = file.campaign_closed ? [] : editableSections(context.actor, form, subject);
    return allow({
      ...heading(opened),
      ...content(opened, context),
      opinions: file.opinions.map(opinionView),
      alike: alike(opened, context),
      deadline: await deadline(tx, opened, context),
      editableSections: sections,
      allowed,
    });
  },
});

/** The moments of the row, which travelled as text. */
function timed(row: ApplicationFile['row']): ApplicationRow {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...row,
    filed_at: date(row.filed_at),
    accepted_at: date(row.accepted_at),
    approved_at: date(row.approved_at),
    submitted_at: date(row.submitted_at),
    recommended_at: date(row.recommended_at),
    designated_at: date(row.designated_at),
    lead_confirmed_at: date(row.lead_confirmed_at),
    created_at: new Date(row.created_at),
    updated_at: new Date(row.updated_at),
  };
}

function heading({ row, file, stand }: Opened) {
  return {
    ...{ id: row.id, fileNumber: row.file_number, campaign: row.campaign, revision: row.revision },
    ...{ track: row.track, form: row.form, studio: row.studio, studioName: row.studio_name },
    ...{ leadName: row.lead_name, unit: row.unit, unitName: row.unit_name, body: row.body },
    bodyName: file.body_name,
    state: stateAnswer(stand.state),
    version: row.version,
    contentVersion: row.content_version,
    late: row.late,
    leadConfirmedAt: row.lead_confirmed_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
  };
}

const copy = (answers: ReturnType<typeof maskPersonal>) =>
  Object.fromEntries(
    Object.entries(answers).map(([path, value]) => [path, typeof value === 'string' ? value : [...value]]),
  );

function content(opened: Opened, context: Context) {
  const { file, row, programme, track, form, stand, personal, sealed } = opened;
  const references = referenceTexts(form, {
    ...{ body: file.body_name, unit: sealed.unitName ?? row.unit_name },
    studio: sealed.studioName ?? row.studio_name,
  });
  const sheet = { programme, form, answers: file.answers, references };
  const found = applicationFindings(sheet, track, factsInFile(file, context));
  const known = new Set(file.acknowledged);
  const findings = [...found, ...paperDateFindings(stand)]
    .filter(({ path }) => personal || !isPersonal(form, path))
    .map((one) => ({ ...one, params: { ...one.params }, key: findingKey(one) }))
    .map((one) => ({ ...one, acknowledged: known.has(one.key) }));
  const seen = (answers: ApplicationFile['answers']) =>
    copy(personal ? answers : maskPersonal(form, answers));
  const note = file.note && {
    ...{ fromStep: file.note.from_step, reason: file.note.reason, at: moment(file.note.at) },
    ...{ fields: file.note.fields, answers: seen(file.note.answers) },
  };
  return {
    answers: seen(file.answers),
    versions: file.versions,
    references,
    evidence: file.evidence.map(({ sha256: _hash, at, ...one }) => ({ ...one, at: moment(at) })),
    findings,
    returned: note,
  };
}

/** Others of the same studio or lead; one that the asker may not open is named, without a way to it. */
function alike({ file, programme }: Opened, { actor }: Context) {
  return file.alike.map(({ id, studio, unit, body, track, studio_name, unit_name, body_name, same }) => ({
    application: can(actor, 'seeApplication', { studio, unit, body }).allowed ? id : null,
    ...{ studioName: studio_name, unitName: unit_name, bodyName: body_name },
    trackTitle: programme.tracks.find((one) => one.id === track)?.title ?? '',
    same,
  }));
}

/** The date that still matters: until it is filed; where nobody files, until it is handed in. */
async function deadline(tx: Tx, { programme, track, stand, file, row }: Opened, context: Context) {
  const over = [...endedKinds, 'designated'].includes(stand.state.kind);
  const handedIn = !hasFiling(stand) && row.submitted_at !== null;
  const found = stand.filed || over || handedIn ? undefined : trackDeadline(programme, track);
  if (found === undefined) return null;
  const facts = { now: context.receivedAt, timeZone: context.timeZone, begunAt: row.created_at };
  const { due, printed, span, daysLeft, open } = deadlineStand(found, {
    ...facts,
    extendedTo: file.extended_to?.[found.id],
    earlierDue:
      row.submitted_at === null && !isUpward(track)
        ? await unitsDue(tx, context.actor.tenant, row)
        : undefined,
    paperOn: await paperAfterDue(tx, context, isUpward(track) ? undefined : found, row, programme),
  });
  return { title: found.title, due, printed, span, daysLeft, open };
}
