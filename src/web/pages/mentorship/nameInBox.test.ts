import { expect, test } from 'vitest';
import { nameInBox } from './LineageDrawing.tsx';

test('a name stays inside its box of 师承图', () => {
  expect(nameInBox('郝玉兰', false)).toBe('郝玉兰');
  expect(nameInBox('郝玉兰', true)).toBe('郝玉兰（见上）');
  expect(nameInBox('欧阳·阿卜杜热合曼·买买提江', false)).toBe('欧阳·阿卜杜热…');
  expect([...nameInBox('欧阳·阿卜杜热合曼', true)]).toHaveLength(8);
});
