import { buffer } from 'node:stream/consumers';
import { can } from '../../core/access/can.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import { evidenceOrder } from '../../core/packet/evidenceOrder.ts';
import { campaignMark, versionMark } from '../../core/paper/pageMark.ts';
import type { Form } from '../../core/programme/form.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { type Booklet, type BookletFile, bookletPaper } from '../../documents/papers/bookletPaper.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { recordDigest } from '../digests.ts';
import { fontOptions, type OpenForm, openForm } from '../papers.ts';
import { keepPrint, type Print, type PrintDeps } from '../prints.ts';
import { type Evidence, evidenceOf } from '../store/evidence.ts';
import { findPrint, type PrintKey } from '../store/prints.ts';
import type { ForeignDesk, GrowingPdf, PdfDesk } from './pdfDesk.ts';

/** How a booklet is put together; another number prints the same evidence anew. */
const MAKE = 1;

/** The files of an application behind its form (详细申报材料), with what is known of each. */
interface Files {
  readonly deps: PrintDeps;
  readonly tenant: string;
  readonly evidence: readonly Evidence[];
  readonly foreign: ForeignDesk;
}

async function fileOf({ deps, tenant }: Files, { sha256, mediaType }: Evidence) {
  return { bytes: await buffer(await deps.files.open(tenant, sha256)), mediaType };
}

/** Pages of each file; undefined where it cannot be printed. */
async function measured(files: Files): Promise<(number | undefined)[]> {
  const found: (number | undefined)[] = [];
  for (const one of files.evidence)
    found.push(await files.foreign.pagesOf(await fileOf(files, one)).catch(() => undefined));
  return found;
}

/** The frame of an application's booklet, without its files. */
export function bookletOf(
  { detail, programme }: OpenForm,
  form: Form,
  title: string,
): Omit<Booklet, 'files'> {
  const labelled = (path: string, text: string) => {
    const label = fieldAt(form, path)?.field.label ?? '';
    return { label, text, path };
  };
  const { studioName, leadName, hostUnit } = form.roles;
  const mark = {
    paper: 'details' as const,
    campaign: campaignMark(detail.campaign),
    number: detail.fileNumber,
    version: versionMark(detail.contentVersion!),
  };
  return {
    title,
    mark,
    above: programme.title,
    items: [
      { label: '申报编号', text: detail.fileNumber, path: '' },
      labelled(studioName, detail.studioName),
      { label: programme.words.lead, text: detail.leadName, path: leadName },
      labelled(hostUnit, detail.unitName),
    ],
    issuer: detail.bodyName,
  };
}

const nameOnly = (name: string) => name.replace(/\.[a-z]{3,4}$/i, '');

interface Making {
  readonly files: Files;
  readonly form: Form;
  readonly booklet: Omit<Booklet, 'files'>;
  readonly growing: () => GrowingPdf;
  readonly keep: (bytes: GrowingPdf['content'], pages: number, unprintable: string[]) => Promise<void>;
}

/** Cover, catalogue and a page for each page of the files: laid out twice, since the catalogue tells pages behind itself. */
async function frameOf({ files: { deps }, booklet }: Making, listed: readonly BookletFile[]) {
  const leaves = listed.reduce((sum, { pages }) => sum + pages, 0);
  const options = fontOptions(deps.config.data);
  const lay = (front: number) =>
    deps.papers.print(bookletPaper({ ...booklet, files: listed }, front), options);
  const guess = await lay(2);
  const front = guess.pages - leaves;
  const { bytes, pages } = front === 2 ? guess : await lay(front);
  return { bytes, pages, front };
}

/** Makes and keeps it; answers the place of a file that failed in the making, to be left out in another try. */
async function make(making: Making, pages: readonly (number | undefined)[]): Promise<number | undefined> {
  const { files, form, growing, keep } = making;
  const listed = files.evidence.map(({ name, path }, at): BookletFile => {
    const of = fieldAt(form, path)?.field.label ?? '';
    return { name: nameOnly(name), of, pages: pages[at] ?? 1, unprintable: pages[at] === undefined };
  });
  const frame = await frameOf(making, listed);
  const unprintable = files.evidence.filter((_, at) => pages[at] === undefined).map(({ name }) => name);
  const pdf = growing();
  const kept = keep(pdf.content, frame.pages, unprintable);
  kept.catch(() => {});
  const range = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
  try {
    await pdf.add({ bytes: frame.bytes, pages: range(1, frame.front) });
    let next = frame.front + 1;
    for (const [at, one] of files.evidence.entries()) {
      const own = range(next, listed[at]!.pages);
      next += own.length;
      const onFrame = { bytes: frame.bytes, pages: own };
      if (listed[at]!.unprintable) {
        await pdf.add(onFrame);
        continue;
      }
      const fitted = await files.foreign
        .fitPages(await fileOf(files, one), { frame: onFrame })
        .catch(() => undefined);
      if (!fitted) return at;
      await pdf.add({ bytes: fitted });
    }
    await pdf.end();
    await kept;
    return undefined;
  } finally {
    await pdf.close();
  }
}

/**
 * The booklet behind an application's form: cover, catalogue, and every file of the evidence in the order of the
 * questions, with numbers and codes on all pages. Printed once and kept. Undefined: there is no evidence.
 */
export async function printBooklet(
  deps: PrintDeps,
  desk: PdfDesk,
  context: Context,
  { application, title }: { readonly application: string; readonly title: string },
): Promise<Decision<Print | undefined>> {
  const opened = await openForm(deps.db, context, application);
  if (!opened.ok) return opened;
  const { detail, programme } = opened.change;
  const { tenant } = context.actor;
  const { body, unit, studio, state } = detail;
  const permission = can(context.actor, 'printPapers', { body, unit, studio });
  if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
  const form = programme.forms.find(({ id }) => id === detail.form)!;
  if (detail.contentVersion === null || ['draft', 'returned', 'withdrawn'].includes(state.kind))
    return refuse('notPrintedYet', { what: title });
  const found = await inTenant(deps.db, context, (tx) => evidenceOf(tx, tenant, application));
  const evidence = evidenceOrder(form, found);
  if (evidence.length === 0) return allow(undefined);
  const booklet = bookletOf(opened.change, form, title);
  const { campaign, contentVersion: version } = detail;
  const contents = evidence.map(({ path, sha256, name }) => ({ path, sha256, name }));
  const { mark, items, above, issuer } = booklet;
  const told = { title, above, issuer, mark: { ...mark }, items: items.map((item) => ({ ...item })) };
  const digest = recordDigest({ make: MAKE, contents, ...told });
  const key: PrintKey = { campaign, body, application, paper: 'details', version, digest };
  const stored = () => inTenant(deps.db, context, (tx) => findPrint(tx, tenant, key));
  const before = await stored();
  if (before) return allow(before);
  const files: Files = { deps, tenant, evidence, foreign: desk.foreign };
  const name = `${detail.fileNumber}-${title}`;
  const making: Making = {
    ...{ files, form, booklet },
    growing: () => desk.grow({ title: name }),
    keep: (bytes, pages, unprintable) =>
      keepPrint(deps, context, key, name, { bytes, pages, boxes: [], unprintable }),
  };
  const pages = await measured(files);
  for (let failed = await make(making, pages); failed !== undefined; failed = await make(making, pages))
    pages[failed] = undefined;
  return allow((await stored())!);
}
