import type { Programme } from '../../programme/programme.ts';
import type { ToWorkday } from '../nextYear.ts';
import { compareDates } from './compareDates.ts';
import { compareElements } from './compareElements.ts';
import { compareQuota } from './compareQuota.ts';
import { compareTexts } from './compareTexts.ts';
import type { BodyPair, Comparison } from './comparison.ts';

/** Bodies by their codes, in this year's order, then those that are no longer there. */
function compareBodies(before: Programme, after: Programme): BodyPair[] {
  const was = new Map(before.bodies.map(({ id, name }) => [id, name]));
  const is = new Map(after.bodies.map(({ id, name }) => [id, name]));
  const now = after.bodies.map(({ id, name }): BodyPair => {
    const old = was.get(id);
    const change = old === undefined ? 'added' : old === name ? 'same' : 'changed';
    return { body: id, before: old ?? null, after: name, change };
  });
  const gone = before.bodies.filter(({ id }) => !is.has(id));
  return [
    ...now,
    ...gone.map(({ id, name }): BodyPair => ({ body: id, before: name, after: null, change: 'removed' })),
  ];
}

/** Two programmes side by side: texts, quotas, bodies, dates and all that has a name (F2). */
export function compareProgrammes(
  before: Programme,
  after: Programme,
  toWorkday: ToWorkday = (day) => day,
): Comparison {
  return {
    texts: compareTexts(before, after),
    quota: compareQuota(before.quota, after.quota),
    bodies: compareBodies(before, after),
    dates: compareDates(before, after, toWorkday),
    elements: compareElements(before, after),
  };
}
