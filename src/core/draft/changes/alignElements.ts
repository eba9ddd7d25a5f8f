import { canonicalJson, type JsonValue } from '../../canonicalJson.ts';
import { type Aligned, alignTexts } from '../compare/alignTexts.ts';

const idOf = (element: unknown): string | undefined =>
  typeof element === 'object' && element !== null && 'id' in element && typeof element.id === 'string'
    ? element.id
    : undefined;

/** Elements by their ids, in the order of now; what is gone at the end. */
function byId(before: readonly unknown[], after: readonly unknown[]): Aligned[] {
  const was = new Map(before.map((one, at) => [idOf(one), at]));
  const is = new Set(after.map(idOf));
  const now = after.map((one, at): Aligned => ({ before: was.get(idOf(one)), after: at }));
  const gone = [...before.keys()].filter((at) => !is.has(idOf(before[at])));
  return [...now, ...gone.map((at): Aligned => ({ before: at, after: undefined }))];
}

/** Elements without ids, laid beside each other as a reader would; the ends that are the same cost nothing. */
function byLikeness(before: readonly unknown[], after: readonly unknown[]): Aligned[] {
  const text = (value: unknown) => canonicalJson(value as JsonValue);
  const [was, is] = [before.map(text), after.map(text)];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was.at(-1 - tail) === is.at(-1 - tail))
    tail += 1;
  const same = (from: number, to: number, shift: number) =>
    [...Array(to - from).keys()].map((at) => ({ before: from + at, after: from + at + shift }));
  const middle = alignTexts(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  const shifted = middle.map(({ before: left, after: right }): Aligned => {
    return {
      before: left === undefined ? undefined : left + head,
      after: right === undefined ? undefined : right + head,
    };
  });
  return [...same(0, head, 0), ...shifted, ...same(was.length - tail, was.length, is.length - was.length)];
}

/** The elements of two lists, each beside the one it became. */
export function alignElements(before: readonly unknown[], after: readonly unknown[]): Aligned[] {
  const ids = [...before, ...after].every((one) => idOf(one) !== undefined);
  return ids ? byId(before, after) : byLikeness(before, after);
}

/** Whether the elements that both lists have stand in another order. */
export function reordered(before: readonly unknown[], after: readonly unknown[]): boolean {
  const [was, is] = [before.map(idOf), after.map(idOf)];
  if (was.includes(undefined) || is.includes(undefined)) return false;
  const common = was.filter((id) => is.includes(id));
  return common.join() !== is.filter((id) => was.includes(id)).join();
}
