import type { Readable } from 'node:stream';
import { can } from '../core/access/can.ts';
import type { MarkedPaper } from '../core/paper/pageMark.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { missingPlaces } from '../documents/missingPlaces.ts';
import type { PrintedSheet } from '../documents/write/pdf.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import { recordDigest } from './digests.ts';
import { keepMade, receiveMade } from './files/keepMade.ts';
import type { JobDeps } from './jobs/jobWork.ts';
import {
  applicationPaper,
  type FormWish,
  fontOptions,
  type OrderedPaper,
  type PrintOwner,
  summaryPaper,
} from './papers.ts';
import { applicationSubject } from './queries/applicationSubject.ts';
import { writeEvents } from './store/events.ts';
import { addPrint, findPrint, type PrintKey, type PrintRow, printOf } from './store/prints.ts';

/** A stored print. Its bytes: `files.open(tenant, hash)`. */
export type Print = PrintRow;
export type PrintDeps = Pick<JobDeps, 'db' | 'files' | 'config' | 'papers'>;
/** A paper with its owner: what can be printed for sealing. */
type Sealable = OrderedPaper & { readonly owner: PrintOwner };

/** What is kept of a print: its bytes, as they are or as they come. */
export interface MadePrint extends Pick<PrintedSheet, 'pages' | 'boxes'> {
  readonly bytes: Uint8Array | Readable;
  readonly unprintable?: readonly string[];
}

/** Takes back what a transaction wrote, because somebody else printed the same meanwhile. */
class PrintedMeanwhile extends Error {}

/** The first print: bytes to the store, row and event in one transaction. Nothing when somebody printed it meanwhile. */
export async function keepPrint(
  deps: PrintDeps,
  context: Context,
  key: PrintKey,
  name: string,
  sheet: MadePrint,
): Promise<void> {
  const received = await receiveMade(deps.files, sheet.bytes);
  try {
    await inTenant(deps.db, context, async (tx) => {
      const file = { name: `${name}.pdf`, mediaType: 'application/pdf' };
      const { id: upload } = await keepMade(tx, context, deps.files, received, file);
      const { pages, boxes, unprintable } = sheet;
      const id = context.newId();
      const row = { ...key, id, upload, pages, boxes, ...(unprintable && { unprintable }) };
      if (!(await addPrint(tx, context, row))) throw new PrintedMeanwhile();
      const { campaign, application, body, paper, version } = key;
      const subject = application
        ? { subjectKind: 'application', subject: application }
        : { subjectKind: 'body', subject: body };
      const event = { action: 'printPapers', campaign, detail: { print: id, paper, version, pages } };
      await writeEvents(tx, context, [{ ...event, ...subject }]);
    });
  } catch (error) {
    if (!(error instanceof PrintedMeanwhile)) throw error;
  } finally {
    await deps.files.discard(received);
  }
}

/**
 * The PDF of a paper that is sealed and comes back (design 1.4): the first time it is written and kept, afterwards the
 * stored bytes are the answer. Refuses a paper with characters that no font has. The right to see it was asked before.
 */
export async function printSheet(
  deps: PrintDeps,
  context: Context,
  { paper, name, owner }: Sealable,
): Promise<Decision<Print>> {
  const { tenant } = context.actor;
  // What only the Word file carries is not printed.
  const { fill: _fill, ...printed } = paper;
  const digest = recordDigest({ paper: JSON.stringify(printed) });
  const key: PrintKey = { ...owner, paper: paper.mark!.paper as MarkedPaper, digest };
  const find = () => inTenant(deps.db, context, (tx) => findPrint(tx, tenant, key));
  const found = await find();
  if (found) return allow(found);
  const sheet = await deps.papers.print(paper, fontOptions(deps.config.data));
  if (sheet.missing.length > 0)
    return refuse('charactersMissing', { places: missingPlaces(paper, sheet.missing) });
  await keepPrint(deps, context, key, name, sheet);
  return allow((await find())!);
}

const noPrint = refuse('notFound', { what: '份打印件' });

/** A print that was made earlier, for who may print that paper. */
export async function storedPrint(deps: PrintDeps, context: Context, id: string): Promise<Decision<Print>> {
  const { actor } = context;
  return inTenant(deps.db, context, async (tx) => {
    const found = await printOf(tx, actor.tenant, id);
    if (!found) return noPrint;
    const { application, body } = found;
    const subject = application ? await applicationSubject(tx, { application }, context) : allow({ body });
    if (!subject.ok) return noPrint;
    const needed = application ? (['printPapers', 'seePersonal'] as const) : (['printPapers'] as const);
    return needed.every((action) => can(actor, action, subject.change).allowed) ? allow(found) : noPrint;
  });
}

const notSealed = (what: string) => refuse('notPrintedYet', { what });

/** The form of a submitted application. A draft and what was sent back cannot be sealed and are refused. */
export async function printApplication(
  deps: PrintDeps,
  context: Context,
  application: string,
  wish: Pick<FormWish, 'blank'> = {},
): Promise<Decision<Print>> {
  const ordered = await applicationPaper(deps.db, context, application, wish);
  if (!ordered.ok) return ordered;
  const { owner, name } = ordered.change;
  if (!owner) return notSealed(name);
  return printSheet(deps, context, { ...ordered.change, owner });
}

/** The summary of a body, as it stands or as it was filed. */
export async function printSummary(
  deps: PrintDeps,
  context: Context,
  campaign: string,
  body: string,
): Promise<Decision<Print>> {
  const permission = can(context.actor, 'printPapers', { body });
  if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
  const ordered = await summaryPaper(deps.db, context, campaign, body);
  if (!ordered.ok) return ordered;
  const { owner, name } = ordered.change;
  return owner ? printSheet(deps, context, { ...ordered.change, owner }) : notSealed(name);
}
