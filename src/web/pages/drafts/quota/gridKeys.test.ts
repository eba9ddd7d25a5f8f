import { expect, it } from 'vitest';
import { type GridKey, gridKey } from './gridKeys.ts';

const plain = { shift: false, command: false, alt: false, atStart: true, atEnd: true, typed: false };
it.each<[string, Partial<Parameters<typeof gridKey>[0]>, GridKey | undefined]>([
  ['Enter', {}, 'down'],
  ['Enter', { shift: true }, 'up'],
  ['ArrowDown', {}, 'down'],
  ['ArrowUp', { typed: true }, 'up'],
  ['ArrowLeft', {}, 'left'],
  ['ArrowLeft', { atStart: false }, undefined],
  ['ArrowRight', { atEnd: false }, undefined],
  ['ArrowRight', { shift: true }, undefined],
  ['ArrowDown', { alt: true }, undefined],
  ['Escape', {}, undefined],
  ['Escape', { typed: true }, 'takeBack'],
  ['z', { command: true }, 'undo'],
  ['Z', { command: true, shift: true }, 'redo'],
  ['y', { command: true }, 'redo'],
  ['z', { command: true, typed: true }, undefined],
  ['v', { command: true }, undefined],
  ['5', {}, undefined],
  ['Tab', {}, undefined],
])('%s %o', (key, more, expected) => {
  expect(gridKey({ ...plain, key, ...more })).toBe(expected);
});
