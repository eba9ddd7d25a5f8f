import type { BrokenHeading } from '../quota/doctor/brokenTable.ts';
import { headingStem } from '../quota/doctor/headingWords.ts';
import { quotaCellText } from './quotaCellText.ts';
import type { Word } from './quotaLines.ts';
import { headsBodies, headsNothing, isTotals } from './rawQuota.ts';
import { saidColumns } from './saidColumns.ts';

const among = /^[（(]?其中[：:]?[）)]?$/;
const partWords = /示范|标兵|重点|优秀|精品|星|骨干|旗舰|标杆|品牌/;

interface Row {
  readonly label: string;
  readonly values: readonly string[];
}

/** Headings of a table whose columns left no trace but the order of the words. */
export function headingsFromWords(
  lines: readonly (readonly string[])[],
  rows: readonly Row[],
  said: readonly { readonly label: string; readonly count: number }[],
): BrokenHeading[] {
  const width = Math.max(0, ...rows.map(({ values }) => values.length));
  const words = lines.flat().filter((word) => !headsNothing(word));
  const first = words.findIndex((word) => headsBodies(word) && !/数|名额/.test(word));
  const rest = words.filter((_, at) => at !== first);
  const repeated = onceOf(rest, words[first]);
  const at = repeated.findIndex((word) => among.test(word));
  const leaves = fitted(
    repeated.filter((word) => !among.test(word)),
    width,
  );
  if (at < 0) return leaves.map((label) => ({ label }));
  const orders = [
    leaves,
    ...leaves.slice(at + 1).map((_, index) => moved(leaves, at, leaves.length - at - 1 - index)),
  ];
  const best = orders
    .map((order, index) => ({ order, score: scoreOf(order, at, rows, said) - index * 0.1 }))
    .sort((one, other) => other.score - one.score)[0]!.order;
  return best.map((label, column) => ({
    label,
    // One heading alone behind 其中 can be nothing but a part of the one before.
    ...(column === at && at > 0 && (isPart(best, at) || at === best.length - 1) ? { within: at - 1 } : {}),
  }));
}

/** Headings printed again for a second half at the side. */
function onceOf(words: readonly string[], body: string | undefined): string[] {
  const again = body === undefined ? -1 : words.indexOf(body);
  return again > 0 ? words.slice(0, again) : [...words];
}

const isPart = (order: readonly string[], at: number) =>
  partWords.test(order[at] ?? '') ||
  (order[at - 1] !== undefined && (order[at] ?? '').startsWith(headingStem(order[at - 1]!)));

/** The last words under 其中 instead of those that follow it in the text. */
function moved(leaves: readonly string[], to: number, count: number): string[] {
  const tail = leaves.slice(leaves.length - count);
  return [...leaves.slice(0, to), ...tail, ...leaves.slice(to, leaves.length - count)];
}

function scoreOf(
  order: readonly string[],
  at: number,
  rows: readonly Row[],
  said: readonly { label: string; count: number }[],
): number {
  const totals = rows.find(({ label, values }) => isTotals(label) && values.length === order.length);
  const numbers = saidColumns(order, said);
  const agree = numbers.filter(({ column, count }) => {
    const cell = totals && quotaCellText(totals.values[column]!);
    return cell && cell !== 'blank' && 'count' in cell && cell.count === count;
  });
  return agree.length * 2 + (isPart(order, at) ? 1 : 0);
}

/** More words than columns: a heading was broken over two lines; the shortest neighbours belong together. */
function fitted(words: readonly string[], width: number): string[] {
  const result = [...words];
  while (result.length > width && width > 0 && result.length > 1) {
    let best = 0;
    for (let at = 1; at < result.length - 1; at++) {
      if (result[at]!.length + result[at + 1]!.length < result[best]!.length + result[best + 1]!.length)
        best = at;
    }
    result.splice(best, 2, `${result[best]}${result[best + 1]}`);
  }
  return result;
}

const SLACK = 6;
interface Column {
  left: number;
  right: number;
}

/** Columns out of the places of the numbers. */
function columnsOf(values: readonly Word[]): Column[] {
  const columns: Column[] = [];
  for (const { left = 0, right = 0 } of values.toSorted((one, other) => one.left! - other.left!)) {
    const near = columns.find((column) => left <= column.right + SLACK && right >= column.left - SLACK);
    if (near) {
      near.left = Math.min(near.left, left);
      near.right = Math.max(near.right, right);
    } else columns.push({ left, right });
  }
  return columns.sort((one, other) => one.left - other.left);
}

const middle = ({ left, right }: Column) => (left + right) / 2;
const tail = /^(?:级数|级|数|名额|工作室|工会|个|数量|（.*）|[\p{Script=Han}]{1,2})$/u;

/** Headings of a table whose words have their places (PDF). */
export function headingsFromPlaces(
  lines: readonly (readonly Word[])[],
  values: readonly Word[],
): { headings: BrokenHeading[]; columnOf: (word: Word) => number | undefined } | undefined {
  const columns = columnsOf(values);
  const stacks = columns.map(() => [] as { text: string; wide: boolean }[]);
  const leftmost = columns[0] ? columns[0].left : 0;
  for (const word of lines.flat()) {
    if (word.left === undefined || word.right === undefined || headsNothing(word.text)) continue;
    const over = columns.flatMap((column, at) =>
      middle(column) >= word.left! - SLACK && middle(column) <= word.right! + SLACK ? [at] : [],
    );
    if (over.length === 0) {
      if (word.right < leftmost) continue;
      const nearest = columns.reduce(
        (best, column, at) =>
          Math.abs(middle(column) - middle(word as Column)) <
          Math.abs(middle(columns[best]!) - middle(word as Column))
            ? at
            : best,
        0,
      );
      const gap = Math.min(...columns.slice(1).map((column, at) => middle(column) - middle(columns[at]!)));
      if (Math.abs(middle(columns[nearest]!) - middle(word as Column)) < gap * 0.4) over.push(nearest);
    }
    for (const at of over) stacks[at]!.push({ text: word.text, wide: over.length > 1 });
  }
  if (columns.length === 0 || stacks.some((stack) => stack.length === 0)) return undefined;
  const headings = stacks.map((stack, at): BrokenHeading => {
    const own = stack.filter(({ text }) => !among.test(text));
    const below = own.slice(1).every(({ text }) => tail.test(text))
      ? own.map(({ text }) => text).join('')
      : own.at(-1)!.text;
    const within = stack.some(({ text }) => among.test(text));
    return { label: below || stack.at(-1)!.text, ...(within && at > 0 ? { within: at - 1 } : {}) };
  });
  const columnOf = ({ left = 0, right = 0 }: Word) => {
    const at = columns.findIndex((column) => left >= column.left - 1 && right <= column.right + 1);
    return at < 0 ? undefined : at;
  };
  return { headings, columnOf };
}
