import type { Programme, Track } from '../programme/programme.ts';
import type { Standard, StandardItem } from '../programme/standard.ts';

/** An item that is looked at by itself, with the titles of those above it. */
export interface StandardLeaf {
  readonly id: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly item: StandardItem;
}

/** The standard a track is judged by: its own, else the first of the programme (S8: none is normal). */
export function standardOf(
  programme: Pick<Programme, 'standards'>,
  track: Pick<Track, 'standard'>,
): Standard | undefined {
  const { standards } = programme;
  return track.standard === undefined ? standards[0] : standards.find(({ id }) => id === track.standard);
}

/** The items without sub-items, in the order of the standard (R71-R78: 3+5+4 of the place, four systems …). */
export function standardLeaves(standard: Pick<Standard, 'items'>): StandardLeaf[] {
  const below = (items: readonly StandardItem[], heads: readonly string[]): StandardLeaf[] =>
    items.flatMap((item) =>
      item.items?.length
        ? below(item.items, [...heads, item.title])
        : [{ id: item.id, title: item.title, heads, item }],
    );
  return below(standard.items, []);
}
