import type { MarkGiven, Marks } from '../standards/marks.ts';
import type { InspectionResult, SheetDocument } from './sheetDocument.ts';

export type Side = SheetDocument['signatures'][number]['side'];
export type Arrival = NonNullable<SheetDocument['arrival']>;
export type SheetPhoto = SheetDocument['photos'][number];
/** The item of a picture that is a signature, and of one that belongs to no item. */
export const signatureItem = 'signature';
export const generalItem = 'general';

/** A line drawn with the finger: x and y by turns, in thousandths of the pad's width. */
export type Stroke = readonly number[];

/** Who signs, with a finger or on paper. */
export interface Signer {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  readonly strokes: readonly Stroke[];
  /** Thousandths of the pad's width. */
  readonly pen: number;
  /** The photo of a signature on paper, instead of strokes. */
  readonly paper?: string | undefined;
}

/** A sheet while it is written on the phone: all that the document will have, with blanks. */
export interface SheetDraft {
  readonly visit: string;
  readonly revision: string;
  readonly visitedOn: string;
  readonly marks: Marks;
  readonly result?: InspectionResult | undefined;
  readonly rectifyBy?: string | undefined;
  readonly findings: string;
  readonly advice: string;
  readonly arrival?: Arrival | undefined;
  readonly signers: readonly Signer[];
  /** Pictures of places and papers; drawn signatures become pictures when the sheet is finished. */
  readonly photos: readonly SheetPhoto[];
  readonly replaces?: string | undefined;
}

export const penWidths = [5, 8, 13] as const;

/** A blank sheet. The day is the planned one: the clock of a phone may be wrong. */
export function blankSheet(
  of: Pick<SheetDraft, 'visit' | 'revision' | 'visitedOn' | 'replaces'>,
  inspector: Pick<Signer, 'id' | 'name'>,
  host: Pick<Signer, 'id' | 'name'>,
): SheetDraft {
  const blank = { strokes: [], pen: penWidths[1] };
  return {
    ...of,
    ...{ marks: {}, findings: '', advice: '', photos: [] },
    signers: [
      { ...inspector, side: 'inspector', ...blank },
      { ...host, side: 'host', ...blank },
    ],
  };
}

const isBlank = ({ value, states, note }: MarkGiven): boolean =>
  value === undefined && states === undefined && (note === undefined || note === '');

/** The marks with one changed; what is blank again leaves no trace. */
export function withMark(marks: Marks, item: string, change: MarkGiven): Marks {
  const next = { ...marks[item], ...change };
  const { [item]: _, ...others } = marks;
  return isBlank(next) ? others : { ...others, [item]: next };
}
