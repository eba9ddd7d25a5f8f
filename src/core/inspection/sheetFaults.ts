import { parseDecimal } from '../decimal.ts';
import type { StandardItem } from '../programme/standard.ts';
import type { MarkGiven } from '../standards/marks.ts';
import { standardLeaves } from '../standards/standardLeaves.ts';
import type { QuarantineReason } from './quarantine.ts';
import type { SheetFacts } from './receiveSheet.ts';
import type { SheetDocument } from './sheetDocument.ts';

/** Places of a photo that are no item of the standard. */
const besideItems: readonly string[] = ['signature', 'general'];
const sides = ['inspector', 'host'] as const;

/** A mark that the item cannot have: neither yes nor no, no number, a state that is none of it. */
function isOdd({ mark, states = [] }: StandardItem, given: MarkGiven): boolean {
  if (given.states?.some((state) => !states.includes(state))) return true;
  if (given.value === undefined || given.value === '') return false;
  if (mark === undefined || mark.kind === 'check') return !['yes', 'no'].includes(given.value);
  return parseDecimal(given.value) === undefined;
}

/** What is wrong with a sheet by itself. The phone asks the same before it sends; a sheet is not turned away for it (R32). */
export function sheetFaults(
  document: SheetDocument,
  { standard, today }: Pick<SheetFacts, 'standard' | 'today'>,
): QuarantineReason[] {
  const items = new Map((standard ? standardLeaves(standard) : []).map(({ id, item }) => [id, item]));
  const faults: QuarantineReason[] = [];
  if (document.visitedOn > today) faults.push('visitedInFuture');
  const places = document.photos.map(({ item }) => item).filter((item) => !besideItems.includes(item));
  if ([...Object.keys(document.marks), ...places].some((item) => !items.has(item)))
    faults.push('unknownItem');
  const odd = Object.entries(document.marks).some(([id, given]) => {
    const item = items.get(id);
    return item !== undefined && isOdd(item, given);
  });
  if (odd) faults.push('oddMark');
  if (document.result === 'rectify' && document.rectifyBy === undefined) faults.push('rectifyWithoutDate');
  if (document.rectifyBy !== undefined && document.rectifyBy < document.visitedOn)
    faults.push('rectifyBeforeVisit');
  const pictures = new Set(document.photos.map(({ id }) => id));
  const signed = (side: (typeof sides)[number]) =>
    document.signatures.some((one) => one.side === side && pictures.has(one.photo));
  if (!sides.every(signed)) faults.push('signatureMissing');
  return faults;
}
