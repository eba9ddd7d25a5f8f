import type { Programme } from '../../core/programme/programme.ts';
import { entryKinds } from '../../core/receipt/paperEntry.ts';
import { receiptNumber } from '../../core/receipt/receiptNumber.ts';
import type { Tx } from '../context.ts';
import { type EntryRow, type PiledRow, receiptsOf } from '../store/paperReceipts.ts';

interface Names {
  readonly programme: Programme;
  readonly year: number;
  readonly applications: readonly Pick<PiledRow, 'id' | 'fileNumber' | 'studioName'>[];
}

/**
 * The lines of one slip in the order of the pile, as they hold: a corrected line stands in place of the one it corrects, and what was corrected to
 * nothing is left out. What a later receipt stated anew stays as this slip said it.
 */
function lines(entries: readonly EntryRow[], { programme, applications }: Names) {
  const corrected = new Set(entries.flatMap(({ supersedes }) => supersedes ?? []));
  const place = ({ kind, application, material }: EntryRow) => [
    entryKinds.indexOf(kind),
    applications.findIndex(({ id }) => id === application),
    programme.materials.findIndex(({ id }) => id === material),
  ];
  return entries
    .filter(({ id, copies, originals }) => !corrected.has(id) && copies + originals > 0)
    .sort((a, b) => firstDifference(place(a), place(b)))
    .map((entry) => {
      const { id, kind, application, material, copies, originals, shelf, supplementBy, note } = entry;
      const of = applications.find((one) => one.id === application);
      return {
        ...{ entry: id, kind, application, material, copies, originals, shelf, supplementBy, note },
        title: programme.materials.find((one) => one.id === material)?.title ?? material,
        of: of ? `${of.fileNumber} ${of.studioName}` : '',
        current: entry.supersededAt === null,
        correction: entry.correction,
      };
    });
}

/** Below 0 when `a` comes first: by the first place in which the two differ. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((place, at) => place - b[at]!).find((difference) => difference !== 0) ?? 0;
}

/** The receipts of a body with their lines, newest first. */
export async function receiptRecords(
  tx: Tx,
  tenant: string,
  whose: { readonly campaign: string; readonly body: string },
  entries: readonly EntryRow[],
  names: Names,
) {
  const receipts = await receiptsOf(tx, tenant, whose);
  return receipts.map(({ id, number, handed_in_by, delivered_on, reason, note, at, byName }) => ({
    ...{ receipt: id, number: receiptNumber('receipt', names.year, number), handedInBy: handed_in_by },
    ...{ deliveredOn: delivered_on, reason, note, recordedAt: at.toISOString(), byName: byName ?? '' },
    entries: lines(
      entries.filter(({ receipt }) => receipt === id),
      names,
    ),
  }));
}

/** The return slips of a body, newest first; one that was taken back whole is left out. */
export function returnRecords(entries: readonly EntryRow[], names: Names) {
  const slips = new Map<string, EntryRow[]>();
  for (const entry of entries)
    if (entry.slip !== null) slips.set(entry.slip, [...(slips.get(entry.slip) ?? []), entry]);
  return [...slips]
    .map(([slip, own]) => {
      const { slipNumber, handedTo, handedOn, backBy } = own[0]!;
      const number = receiptNumber('return', names.year, slipNumber ?? 0);
      return {
        slip,
        number,
        handedTo: handedTo ?? '',
        handedOn: handedOn ?? '',
        backBy,
        entries: lines(own, names),
      };
    })
    .filter((one) => one.entries.length > 0)
    .reverse();
}
