import type { Sign } from './signLine.ts';

/** A place on the sheet: mm from the page's top left corner. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Things that stand at a fixed place of the sheet, whatever else is printed there. */
export type PlacedThing =
  /** What a level writes into its box of a sheet that is printed already; all that stands there is left out. */
  | (Place & {
      readonly kind: 'boxText';
      readonly width: number;
      readonly height: number;
      readonly text: string;
      readonly size: number;
      /** What is printed there already, laid out again and hidden, so that hand and date come beside it. */
      readonly seal: string;
      readonly signature?: { readonly label: string; readonly name: string };
      readonly date: readonly Sign[];
    })
  | (Place & { readonly kind: 'words'; readonly width: number; readonly size: number; readonly text: string })
  /** Two crossed rulers with a stroke for every mm. */
  | (Place & { readonly kind: 'cross'; readonly arm: number });

/** A page of its own without margins. */
export interface PlacedPart {
  readonly kind: 'placed';
  readonly things: readonly PlacedThing[];
}

/** Its words in order, for writers that have no places. */
export function placedWords({ things }: PlacedPart): string[] {
  return things.flatMap((thing) => {
    if (thing.kind === 'words') return [thing.text];
    if (thing.kind === 'cross') return [];
    const { text, signature, date } = thing;
    return [text, signature?.name ?? '', date.map(({ value, sign }) => value + sign).join('')].filter(
      Boolean,
    );
  });
}
