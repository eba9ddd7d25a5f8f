import { expect, test } from 'vitest';
import { turnedPlace, turnOn } from './turnedPlace.ts';

const place = { x: 0.1, y: 0.7, width: 0.5, height: 0.2 };
const near = (of: typeof place) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, expect.closeTo(value, 9)]));

test('a place turns with its picture', () => {
  expect(turnedPlace(place, 0)).toEqual(place);
  // Turned clockwise, what stood low on the left stands on the left above.
  expect(turnedPlace(place, 90)).toEqual(near({ x: 0.1, y: 0.1, width: 0.2, height: 0.5 }));
  expect(turnedPlace(place, 180)).toEqual(near({ x: 0.4, y: 0.1, width: 0.5, height: 0.2 }));
  expect(turnedPlace(place, 270)).toEqual(near({ x: 0.7, y: 0.4, width: 0.2, height: 0.5 }));
});

test('four quarter turns come back; two quarters are a half', () => {
  const quarters = [1, 2, 3, 4].reduce((turned) => turnedPlace(turned, 90), place);
  expect(quarters).toEqual(near(place));
  expect(turnedPlace(turnedPlace(place, 90), 90)).toEqual(near(turnedPlace(place, 180)));
  expect([0, 90, 180, 270].map((turn) => turnOn(turn as 0))).toEqual([90, 180, 270, 0]);
});
