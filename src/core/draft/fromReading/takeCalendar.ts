import type { Reading } from '../../notice/reading.ts';
import type { Deadline, Phase } from '../../programme/programme.ts';

/** The phases of the notice in its order; the n-th keeps the id of the base's n-th. */
export function takePhases({ phases }: Reading, base: readonly Phase[]): Phase[] {
  if (phases.length === 0) return [...base];
  const ids = new Set<string>();
  return phases.map(({ value: { title, from, to, tasks } }, at): Phase => {
    let id = base[at]?.id ?? `phase-${at + 1}`;
    while (ids.has(id)) id = `${id}-b`;
    ids.add(id);
    return { id, title, from, to, tasks };
  });
}

/** The deadlines of the notice; one that binds the same act keeps the id of the base's. */
export function takeDeadlines({ deadlines }: Reading, base: readonly Deadline[]): Deadline[] {
  if (deadlines.length === 0) return [...base];
  const ids = new Set<string>();
  return deadlines.map(({ value }, at): Deadline => {
    const same = base.find(({ id, binds }) => binds === value.binds && !ids.has(id));
    let id = same?.id ?? `deadline-${at + 1}`;
    while (ids.has(id)) id = `${id}-b`;
    ids.add(id);
    const { title, binds, opens, due, receiver } = value;
    return {
      ...{ id, title, binds },
      ...(opens === undefined ? {} : { opens }),
      ...(due === undefined ? {} : { due }),
      ...(receiver === undefined ? {} : { receiver }),
    };
  });
}
