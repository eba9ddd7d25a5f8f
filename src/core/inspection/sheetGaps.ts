import type { StandardLeaf } from '../standards/standardLeaves.ts';
import { type SheetDraft, type Side, signatureItem } from './sheetDraft.ts';

/** What still keeps a sheet from being finished. */
export type SheetGapKind =
  | 'visitedOn'
  | 'arrival'
  | 'withoutPlace'
  | 'mark'
  | 'number'
  | 'states'
  | 'findings'
  | 'advice'
  | 'result'
  | 'rectifyBy'
  | 'signerName'
  | 'signature';

export interface SheetGap {
  readonly kind: SheetGapKind;
  /** The item of the standard or the signer that is meant. */
  readonly at?: string;
  readonly title?: string;
  readonly side?: Side;
}

const aNumber = /^\d{1,6}(\.\d{1,2})?$/;

/** How an item is marked on the spot: an item without a mark and without states is answered with yes or no. */
export function markedBy({ item }: StandardLeaf): { check: boolean; number: boolean; states: boolean } {
  const states = (item.states?.length ?? 0) > 0;
  const number = item.mark !== undefined && item.mark.kind !== 'check';
  return { states, number, check: !number && (item.mark !== undefined || !states) };
}

function gapOfLeaf(leaf: StandardLeaf, { marks }: SheetDraft): SheetGap[] {
  const { check, number, states } = markedBy(leaf);
  const { value, states: seen } = marks[leaf.id] ?? {};
  const gap = (kind: SheetGapKind): SheetGap => ({ kind, at: leaf.id, title: leaf.title });
  if (check && value !== 'yes' && value !== 'no') return [gap('mark')];
  if (number && !aNumber.test(value ?? '')) return [gap('number')];
  return states && seen === undefined ? [gap('states')] : [];
}

function gapsOfSigners({ signers, photos }: SheetDraft): SheetGap[] {
  const onPaper = new Set(photos.filter(({ item }) => item === signatureItem).map(({ id }) => id));
  const sides: readonly Side[] = ['inspector', 'host'];
  return sides.flatMap((side): SheetGap[] => {
    const own = signers.filter((signer) => signer.side === side);
    if (own.length === 0) return [{ kind: 'signature', side }];
    return own.flatMap(({ id, name, strokes, paper }): SheetGap[] => [
      ...(name.trim() === '' ? [{ kind: 'signerName', at: id, side } as const] : []),
      ...(strokes.length > 0 || onPaper.has(paper ?? '')
        ? []
        : [{ kind: 'signature', at: id, side } as const]),
    ]);
  });
}

/** All that is missing, in the order of the screen (R32): the sheet tells it while it is filled. */
export function sheetGaps(draft: SheetDraft, leaves: readonly StandardLeaf[]): SheetGap[] {
  const { arrival, result } = draft;
  const blank = (kind: SheetGapKind, is: boolean): SheetGap[] => (is ? [{ kind }] : []);
  return [
    ...blank('visitedOn', !/^\d{4}-\d{2}-\d{2}$/.test(draft.visitedOn)),
    ...blank('arrival', arrival === undefined),
    ...blank('withoutPlace', arrival !== undefined && !arrival.place && !arrival.withoutPlace?.trim()),
    ...leaves.flatMap((leaf) => gapOfLeaf(leaf, draft)),
    ...blank('findings', draft.findings.trim() === ''),
    ...blank('result', result === undefined),
    ...blank('advice', (result === 'rectify' || result === 'failed') && draft.advice.trim() === ''),
    ...blank('rectifyBy', result === 'rectify' && !draft.rectifyBy),
    ...gapsOfSigners(draft),
  ];
}
