import type { Kysely } from 'kysely';
import { isVoid } from '../core/paper/isVoid.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import type { OpinionPrint } from '../documents/bindable.ts';
import { overprintPaper } from '../documents/overprint.ts';
import { printerTest } from '../documents/papers/printerTest.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { type OpenForm, type OrderedPaper, openForm, opinionsOf } from './papers.ts';
import { printersOf } from './store/printers.ts';
import { type PrintRow, printsOf } from './store/prints.ts';

/** 套打: what is to be written into whose box. */
export interface OverprintWish {
  readonly step: string;
  /** One of the person's printers; without one nothing is shifted. */
  readonly printer?: string | undefined;
  /** What is written when no opinion is drafted yet (the city's batch). */
  readonly opinion?: OpinionPrint;
}

const noShift = { right: 0, down: 0 };
const noPrinter = refuse('notFound', { what: '台打印机' });

async function offsetOf(db: Kysely<Database>, context: Context, printer: string | undefined) {
  if (printer === undefined) return allow(noShift);
  const [found] = await inTenant(db, context, (tx) => printersOf(tx, context, printer));
  return found ? allow(found) : noPrinter;
}

/** The sheet in hand: the last print that still counts from before the opinion was drafted, else the first. */
function sheetInHand(prints: readonly PrintRow[], { detail }: OpenForm, step: string): PrintRow | undefined {
  const counting = prints.filter(
    ({ paper, version }) => paper === 'form' && !isVoid(version, detail.contentVersion),
  );
  const drafted = detail.opinions.find((one) => one.step === step && one.supersededAt === null);
  const before = drafted && counting.find(({ at }) => at < new Date(drafted.recordedAt));
  return before ?? counting.at(-1);
}

/**
 * One page that writes a level's opinion into its box of the sheet that was printed before. Refused while there is no
 * such sheet, no opinion, or too little room.
 */
export async function overprintSheet(
  db: Kysely<Database>,
  context: Context,
  application: string,
  { step, printer, opinion }: OverprintWish,
): Promise<Decision<OrderedPaper>> {
  const opened = await openForm(db, context, application);
  if (!opened.ok) return opened;
  const { detail, programme, layout } = opened.change;
  const title = programme.steps.find(({ id }) => id === step)?.title;
  if (!layout || title === undefined) return refuse('notFound', { what: '个环节' });
  const offset = await offsetOf(db, context, printer);
  if (!offset.ok) return offset;
  const prints = await inTenant(db, context, (tx) => printsOf(tx, context.actor.tenant, application));
  const box = sheetInHand(prints, opened.change, step)?.boxes.find((one) => one.step === step);
  if (!box) return refuse('notPrintedYet', { what: `“${detail.studioName}”的表` });
  const written = opinionsOf(detail)[step] ?? opinion;
  if (!written) return refuse('opinionMissing', { step });
  const paper = overprintPaper(layout, box, written, offset.change);
  return paper
    ? allow({ paper, name: `${detail.fileNumber}-${title}-套打` })
    : refuse('boxTooSmall', { step });
}

/** The test page of one of the person's printers. */
export async function printerTestPage(
  db: Kysely<Database>,
  context: Context,
  printer: string,
): Promise<Decision<OrderedPaper>> {
  const [found] = await inTenant(db, context, (tx) => printersOf(tx, context, printer));
  if (!found) return noPrinter;
  return allow({ paper: printerTest(found.name, found), name: `试印页-${found.name}` });
}
