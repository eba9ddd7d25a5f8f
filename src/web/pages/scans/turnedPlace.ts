/** A quarter turn clockwise, as the person turned the view. */
export const turns = [0, 90, 180, 270] as const;
export type Turn = (typeof turns)[number];

/** Shares (0..1) of the picture's width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a place of the upright picture stands once the picture is turned clockwise. */
export function turnedPlace(place: Place, turn: Turn): Place {
  const { x, y, width, height } = place;
  const right = 1 - x - width;
  const below = 1 - y - height;
  const turned: { readonly [T in Turn]: Place } = {
    0: place,
    90: { x: below, y: x, width: height, height: width },
    180: { x: right, y: below, width, height },
    270: { x: y, y: right, width: height, height: width },
  };
  return turned[turn];
}

/** The next quarter turn. */
export function turnOn(turn: Turn): Turn {
  return turns[(turns.indexOf(turn) + 1) % turns.length] ?? 0;
}
