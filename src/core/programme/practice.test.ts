import { expect, test } from 'vitest';
import { agreesOnline, hasFiling, hasPapers, hasSeals } from './practice.ts';
import type { Material, Step } from './programme.ts';

const step = (more: Partial<Step>) => ({ id: 's', actor: 'body', needs: ['text'], ...more }) as Step;
const material = (copies: number) => ({ id: 'm', copies }) as Material;

test('a programme of online steps has no filing and no seals; one sealed step of many is enough', () => {
  const online = { steps: [step({ online: true }), step({ actor: 'city', online: true })] };
  expect([hasFiling(online), hasSeals(online)]).toEqual([false, false]);
  const filed = { steps: [...online.steps, step({ needs: ['seal', 'date'], filedAfter: true })] };
  expect([hasFiling(filed), hasSeals(filed)]).toEqual([true, true]);
});

test('a level agrees online where its word is enough', () => {
  expect(agreesOnline(step({ online: true }))).toBe(true);
  expect(agreesOnline(step({}))).toBe(false);
  expect(agreesOnline(step({ online: true, needs: ['text', 'seal'] }))).toBe(false);
});

test('papers are handed in where a copy is asked for', () => {
  expect(hasPapers({ materials: [material(0)] })).toBe(false);
  expect(hasPapers({ materials: [material(0), material(1)] })).toBe(true);
});
