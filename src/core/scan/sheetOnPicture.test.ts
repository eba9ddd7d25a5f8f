import { expect, test } from 'vitest';
import { placeOnPicture, sheetOnPicture, wholePicture } from './sheetOnPicture.ts';

const paper = { x: 28, y: 266, side: 16.5 };
const box = { x: 27, y: 40, width: 156, height: 70 };

/** The code of a sheet at these mm on a picture of 8 dots per mm, `left` and `top` mm of white around the sheet. */
function found(left: number, top: number) {
  const [width, height] = [(210 + 2 * left) * 8, (297 + 2 * top) * 8];
  const at = (x: number, y: number) => ({ x: ((left + x) * 8) / width, y: ((top + y) * 8) / height });
  const out = 0.35 / 8;
  const [x, y, side] = [paper.x - out, paper.y - out, paper.side + 2 * out];
  const corners = [at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side)];
  return { corners, width, height };
}

test('a sheet that fills the picture, and one with white around it', () => {
  const exact = sheetOnPicture(found(0, 0), paper);
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(exact[side]).toBeCloseTo(wholePicture[side], 9);
  const place = placeOnPicture(sheetOnPicture(found(12, 9), paper), box);
  expect(place.x).toBeCloseTo((12 + 27) / 234, 9);
  expect(place.y).toBeCloseTo((9 + 40) / 315, 9);
  expect(place.width).toBeCloseTo(156 / 234, 9);
  expect(place.height).toBeCloseTo(70 / 315, 9);
});

test('what cannot be is taken for the whole picture', () => {
  expect(sheetOnPicture(found(400, 400), paper)).toEqual(wholePicture);
  expect(sheetOnPicture({ ...found(0, 0), corners: [] }, paper)).toEqual(wholePicture);
});
