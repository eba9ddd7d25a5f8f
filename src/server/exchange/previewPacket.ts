import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { PacketFile, packetPreview } from '../../contract/exchange.ts';
import { refusalSentence } from '../../contract/refusalSentence.ts';
import { can } from '../../core/access/can.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { chosenChanges } from '../../core/exchange/chosenChanges.ts';
import { compareAnswers } from '../../core/exchange/compareAnswers.ts';
import type { FoundAnswers } from '../../core/exchange/foundAnswers.ts';
import { plainWords } from '../../core/fields/readTyped.ts';
import { referencePaths } from '../../core/fields/referencePaths.ts';
import type { Layout } from '../../core/programme/layout.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, type Decision, type Refusal, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { openForm } from '../papers.ts';
import { sameLeadAndUnit } from '../store/applications.ts';
import { bodiesOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { comparisonOf, rowIdOf } from './compareFile.ts';
import type { OfficeMade } from './officeJob.ts';
import type { LazyBytes } from './officeReaders.ts';
import { type OfficeDeps, type UploadedOffice, uploadedOffice } from './uploadedOffice.ts';

type Input = z.output<typeof packetPreview.input>;
type Output = z.input<typeof packetPreview.output>;
type Told = z.input<typeof PacketFile>;

interface Document {
  readonly deps: OfficeDeps;
  readonly context: Context;
  readonly campaign: string;
  readonly programme: Programme;
  readonly bytes: LazyBytes;
  readonly rowId: string;
  readonly known: Pick<Told, 'entry' | 'name' | 'hash'>;
}

const nothing = { tracks: [], leadName: '', unitName: '', differences: 0, changes: [], unread: [] };

function unreadable({ known, programme }: Pick<Document, 'known' | 'programme'>, refusal: Refusal): Told {
  const message = refusalSentence(refusal, wordsOf(programme));
  return { ...known, kind: 'unreadable', message, ...nothing };
}

function read(document: Document, layout: Layout, sheet: Sheet) {
  const { deps, bytes, rowId, known } = document;
  return deps.office.ask<'word'>({ kind: 'word', bytes, rowId, layout, sheet }, known.name);
}

/** The document beside the application it belongs to. */
async function ofApplication(document: Document, application: string): Promise<Told> {
  const { deps, context, known, campaign, programme } = document;
  const opened = await openForm(deps.db, context, application);
  if (!opened.ok) return unreadable(document, opened.refusal);
  const { detail, layout } = opened.change;
  const form = opened.change.programme.forms.find(({ id }) => id === detail.form);
  if (!layout || !form || detail.campaign !== campaign)
    return unreadable(document, { code: 'wordOfAnother', params: { fileNumber: detail.fileNumber } });
  const { answers, references } = detail;
  const made = await read(document, layout, {
    programme: opened.change.programme,
    form,
    answers,
    references,
  });
  if (!made.ok) return unreadable(document, made.refusal);
  const { rows, unread } = comparisonOf(
    opened.change,
    { mark: made.change.mark, found: made.change.found },
    known.name,
  );
  const open = detail.editableSections.length > 0;
  return {
    ...{ ...known, kind: 'application', ...nothing, unread },
    application: { id: detail.id, fileNumber: detail.fileNumber, studioName: detail.studioName, open },
    tracks: programme.tracks.filter(({ id }) => id === detail.track).map(({ id }) => id),
    ...{ leadName: detail.leadName, unitName: detail.unitName, form: form.id },
    differences: rows.filter(({ same }) => !same).length,
  };
}

function wordsAt(found: FoundAnswers, path: string): string {
  return found.values.find((value) => value.path === path)?.words.trim() ?? '';
}

/** The recommending body that the file names, as the programme knows it. */
function bodyCodeIn({ form, programme }: Sheet, found: FoundAnswers): string | undefined {
  const named = referencePaths(form).filter(({ to }) => to === 'recommendingBody');
  const names = named.map(({ path }) => plainWords(wordsAt(found, path)));
  return programme.bodies.find(({ name }) => names.includes(plainWords(name)))?.id;
}

/** A document of no application: that of the same lead in the same unit, or what a new one would hold. */
async function ofNobody(document: Document, layout: Layout): Promise<Told> {
  const { deps, context, programme, known } = document;
  const form = programme.forms.find(({ id }) => id === layout.form);
  if (!form) return unreadable(document, { code: 'notOurForm', params: { name: known.name } });
  const sheet = { programme, form, answers: {}, references: {} };
  const made = await read(document, layout, sheet);
  if (!made.ok) return unreadable(document, made.refusal);
  const { found } = made.change;
  const [leadName, unitName] = [wordsAt(found, form.roles.leadName), wordsAt(found, form.roles.hostUnit)];
  const twin = await twinOf(document, leadName, unitName);
  if (twin !== undefined) return ofApplication(document, twin);
  const reach = { sections: form.sections.map(({ id }) => id), isAsked: () => true };
  const { rows, lists } = compareAnswers(sheet, {}, found, reach);
  const taken = rows.filter(({ same, problem }) => !same && problem === undefined);
  const odd = rows.filter(({ problem }) => problem !== undefined && problem !== 'fixed');
  const code = bodyCodeIn(sheet, found);
  const bodies = await inTenant(deps.db, context, (tx) => bodiesOf(tx, context.actor.tenant));
  const body = bodies.find((one) => one.code === code)?.id;
  return {
    ...{ ...known, kind: 'new', form: form.id, leadName, unitName, ...(body === undefined ? {} : { body }) },
    tracks: programme.tracks.filter((track) => track.form === form.id).map(({ id }) => id),
    differences: taken.length,
    changes: chosenChanges(taken, lists),
    unread: [...odd.map(({ label, inFile }) => ({ where: label, text: inFile })), ...found.unread],
  };
}

/** A live application of this lead in this unit that the asker may see; the file would make it a second time. */
async function twinOf({ deps, context, campaign }: Document, leadName: string, unitName: string) {
  if (leadName === '' || unitName === '') return undefined;
  const { actor } = context;
  const all = await inTenant(deps.db, context, (tx) =>
    sameLeadAndUnit(tx, actor.tenant, { campaign, leadName, unitName }),
  );
  return all.find(({ body, unit, studio }) => can(actor, 'seeApplication', { body, unit, studio }).allowed)
    ?.id;
}

async function previewOf(document: Document): Promise<Told> {
  const { deps, bytes, programme, known } = document;
  const layouts = programme.layouts.filter(({ form }) => form !== undefined);
  const made = await deps.office.ask<'mark'>({ kind: 'mark', bytes, layouts }, known.name);
  if (!made.ok) return unreadable(document, made.refusal);
  const { mark, likest } = made.change;
  if (mark?.application !== undefined) return ofApplication(document, mark.application);
  const layout = mark ? layouts.find(({ form }) => form === mark.form) : layouts[likest];
  return layout
    ? ofNobody(document, layout)
    : unreadable(document, { code: 'notOurForm', params: { name: known.name } });
}

/** One document of the upload, with the SHA-256 of its bytes; of a packet without `entry` there is none yet. */
async function contentOf(
  deps: OfficeDeps,
  { kind, bytes, upload }: UploadedOffice,
  entry: number | undefined,
): Promise<Decision<{ readonly bytes: LazyBytes; readonly hash: string } | undefined>> {
  if (kind !== 'zip') return allow({ bytes, hash: upload.hash });
  if (entry === undefined) return allow(undefined);
  const made = await deps.office.ask<'entry'>({ kind: 'entry', bytes, entry }, upload.name);
  if (!made.ok) return made;
  return allow({ bytes: made.change, hash: createHash('sha256').update(made.change).digest('hex') });
}

/** The documents of a packet; none where the upload is one itself. */
function documentsOf(deps: OfficeDeps, { kind, bytes, upload }: UploadedOffice) {
  return kind === 'zip'
    ? deps.office.ask<'entries'>({ kind: 'entries', bytes }, upload.name)
    : Promise.resolve(allow<OfficeMade['entries']>([]));
}

/** What a Word file, or one of a packet, would become (F15, 代录). */
export async function previewPacket(
  deps: OfficeDeps,
  context: Context,
  { campaign: id, upload, entry }: Input,
): Promise<Decision<Output>> {
  const campaign = await inTenant(deps.db, context, (tx) => loadCampaign(tx, context, id));
  if (!campaign.ok) return campaign;
  const uploaded = await uploadedOffice(deps, context, upload);
  if (!uploaded.ok) return uploaded;
  const file = uploaded.change;
  if (file.kind === 'xlsx') return refuse('notOurForm', { name: file.upload.name });
  const names = await documentsOf(deps, file);
  if (!names.ok) return names;
  const documents = [...names.change];
  const content = await contentOf(deps, file, entry);
  const name = documents.find((one) => one.entry === entry)?.name ?? file.upload.name;
  const at = { entry: entry ?? null, name };
  const { programme } = campaign.change;
  if (!content.ok) {
    return allow({
      documents: [],
      file: unreadable({ programme, known: { ...at, hash: '' } }, content.refusal),
    });
  }
  if (content.change === undefined) return allow({ documents, file: null });
  const { bytes, hash } = content.change;
  const document = { deps, context, campaign: id, programme, bytes, known: { ...at, hash } };
  return allow({ documents: [], file: await previewOf({ ...document, rowId: rowIdOf(file, entry) }) });
}
