import type { z } from 'zod';
import type { fileComparison } from '../../contract/exchange.ts';
import { askedPaths } from '../../core/application/askedPaths.ts';
import { compareAnswers } from '../../core/exchange/compareAnswers.ts';
import type { FoundAnswers } from '../../core/exchange/foundAnswers.ts';
import { plainWords } from '../../core/fields/readTyped.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { FileMark } from '../../documents/filling.ts';
import { tableAnswers } from '../../documents/read/tableAnswers.ts';
import type { Context } from '../context.ts';
import { type OpenForm, openForm } from '../papers.ts';
import type { LazyBytes } from './officeReaders.ts';
import { type OfficeDeps, type UploadedOffice, uploadedOffice } from './uploadedOffice.ts';

type Input = z.output<typeof fileComparison.input>;
type Output = z.input<typeof fileComparison.output>;
interface Read {
  readonly mark: FileMark | undefined;
  readonly found: FoundAnswers;
}

/** Something in the file that was meant for this form. */
function saysAnything({ values, lists }: FoundAnswers): boolean {
  return (
    values.some(({ words, ticked = [] }) => plainWords(words) !== '' || ticked.length > 0) ||
    Object.values(lists).some((rows) => rows.length > 0)
  );
}

function sheetOf({ detail, programme }: OpenForm) {
  const form = programme.forms.find(({ id }) => id === detail.form)!;
  return { programme, form, answers: detail.answers, references: detail.references };
}

/** One document of a packet as bytes of its own. */
async function documentOf(
  { office }: OfficeDeps,
  { kind, bytes, upload }: UploadedOffice,
  entry: number | undefined,
): Promise<Decision<LazyBytes>> {
  if (kind !== 'zip') return allow(bytes);
  if (entry === undefined) return refuse('notOurForm', { name: upload.name });
  return office.ask<'entry'>({ kind: 'entry', bytes, entry }, upload.name);
}

async function readWord(
  deps: OfficeDeps,
  file: UploadedOffice,
  entry: number | undefined,
  opened: OpenForm,
): Promise<Decision<Read>> {
  const bytes = await documentOf(deps, file, entry);
  if (!bytes.ok) return bytes;
  if (!opened.layout) return refuse('notOurForm', { name: file.upload.name });
  const job = { kind: 'word', bytes: bytes.change, rowId: rowIdOf(file, entry) } as const;
  const made = await deps.office.ask<'word'>(
    { ...job, layout: opened.layout, sheet: sheetOf(opened) },
    file.upload.name,
  );
  return made.ok ? allow({ mark: made.change.mark, found: made.change.found }) : made;
}

/** Begins the ids of rows that a file brings: the same file brings the same rows. */
export function rowIdOf({ upload }: UploadedOffice, entry?: number): string {
  return `f${upload.hash.slice(0, 10)}${entry === undefined ? '' : `-${entry}`}`;
}

async function readTable(
  { office }: OfficeDeps,
  file: UploadedOffice,
  named: string | undefined,
  opened: OpenForm,
): Promise<Decision<Read>> {
  const made = await office.ask<'table'>({ kind: 'table', bytes: file.bytes }, file.upload.name);
  if (!made.ok) return made;
  const { mark } = made.change;
  const list = named ?? mark?.list;
  const other = mark?.list !== undefined && named !== undefined && mark.list !== named;
  const newId = (n: number) => `${rowIdOf(file)}-${n}`;
  const found =
    list === undefined || other ? undefined : tableAnswers(made.change, list, sheetOf(opened), newId);
  return found ? allow({ mark, found }) : refuse('notOurForm', { name: file.upload.name });
}

/** Whether a file was made from this application or from no application; another's is refused. */
function belongs({ detail }: OpenForm, { mark, found }: Read, name: string): Decision<undefined> {
  if (mark?.application !== undefined && mark.application !== detail.id)
    return refuse('wordOfAnother', { fileNumber: mark.fileNumber ?? '' });
  if (mark !== undefined && mark.form !== detail.form) return refuse('wordOfAnother', { fileNumber: '' });
  return saysAnything(found) ? allow(undefined) : refuse('notOurForm', { name });
}

/** Compares a read file with the application; what may be taken follows the rights of the asker and an open return. */
export function comparisonOf(opened: OpenForm, { mark, found }: Read, name: string): Output {
  const { detail } = opened;
  const sheet = sheetOf(opened);
  const isAsked = askedPaths(
    sheet,
    detail.returned?.fields.map(({ path }) => path),
  );
  const reach = { sections: detail.editableSections, isAsked };
  const { rows, lists } = compareAnswers(sheet, detail.versions, found, reach);
  return {
    name,
    older: mark?.version !== undefined && mark.version < detail.version,
    rows: rows.map((row) => ({ ...row, changes: row.changes.map(plainChange) })),
    lists: Object.fromEntries(
      Object.entries(lists).map(([path, list]) => [path, { ...list, rows: [...list.rows] }]),
    ),
    unread: [...found.unread],
  };
}

function plainChange(change: { path: string; value: string | readonly string[] | null; basedOn: number }) {
  const { value } = change;
  return { ...change, value: value === null || typeof value === 'string' ? value : [...value] };
}

/** What a file holds beside an application (F15). Rights as for its form: who may not see the people's data is refused. */
export async function compareFile(
  deps: OfficeDeps,
  context: Context,
  { application, upload, entry, list }: Input,
): Promise<Decision<Output>> {
  const opened = await openForm(deps.db, context, application);
  if (!opened.ok) return opened;
  const file = await uploadedOffice(deps, context, upload);
  if (!file.ok) return file;
  const read =
    file.change.kind === 'xlsx'
      ? await readTable(deps, file.change, list, opened.change)
      : await readWord(deps, file.change, entry, opened.change);
  if (!read.ok) return read;
  const { name } = file.change.upload;
  const fits = belongs(opened.change, read.change, name);
  return fits.ok ? allow(comparisonOf(opened.change, read.change, name)) : fits;
}
