import type { RowOption } from './rowOptions.ts';

/** All ways to choose one option for each row so that the columns come to what is left of the totals. */
export interface Fit {
  /** How many ways there are; with the least cost; and that cost. */
  readonly count: number;
  readonly cheapest: number;
  readonly cost: number;
  /** The first ways, cheapest only: for each row the place of its option. */
  readonly first: readonly (readonly number[])[];
  /** For each row the options that some cheapest way uses. */
  readonly used: readonly ReadonlySet<number>[];
}

interface Node {
  readonly count: number;
  readonly cheapest: number;
  readonly cost: number;
}

const nothing: Node = { count: 0, cheapest: 0, cost: 0 };

/** Steps one search may take, so that it ends within a second or two; counted, not timed, to be the same everywhere. */
export const MOST_STEPS = 800_000;
/** Ways that are listed. */
export const MOST_LISTED = 20;

/**
 * Dynamic programming over what is left in each column, from both ends: rows with the same numbers reach the same
 * remainders, so the work grows with the different remainders, not with the ways. 'limit' when there are too many even
 * of these.
 */
export function fitColumns(
  rows: readonly (readonly RowOption[])[],
  left: readonly (number | undefined)[],
): Fit | 'limit' {
  const search = new ColumnSearch(rows, left);
  const root = search.visit(0, search.start);
  if (root === 'limit') return 'limit';
  return { ...root, ...search.collect(root) };
}

class ColumnSearch {
  readonly start: readonly number[];
  private readonly rows: readonly (readonly RowOption[])[];
  private readonly columns: readonly number[];
  /** The least and the most that the rows from here on can put into a column. */
  private readonly least: number[][];
  private readonly most: number[][];
  private readonly seen: Map<string | number, Node>[];
  /** From this row on `seen` is complete: what is not there cannot be reached. */
  private whole: number;
  private readonly radix: readonly number[] | undefined;
  private steps = 0;

  constructor(rows: readonly (readonly RowOption[])[], left: readonly (number | undefined)[]) {
    this.rows = rows;
    this.columns = left.map((_one, column) => column).filter((column) => left[column] !== undefined);
    this.start = this.columns.map((column) => left[column]!);
    this.seen = rows.map(() => new Map());
    this.least = [this.columns.map(() => 0)];
    this.most = [this.columns.map(() => 0)];
    for (const options of [...rows].reverse()) {
      this.least.unshift(this.bound(options, this.least[0]!, Math.min));
      this.most.unshift(this.bound(options, this.most[0]!, Math.max));
    }
    const size = this.start.reduce((product, one) => product * (Math.max(one, 0) + 1), 1);
    this.radix = size < Number.MAX_SAFE_INTEGER ? this.start.map((one) => Math.max(one, 0) + 1) : undefined;
    this.whole = rows.length;
    this.meet();
  }

  private key(left: readonly number[]): string | number {
    if (!this.radix) return String.fromCodePoint(...left);
    let key = 0;
    for (let at = 0; at < left.length; at += 1) key = key * this.radix[at]! + left[at]!;
    return key;
  }

  /** All that the last rows can bring, row by row from the end, while half of the steps last. */
  private meet(): void {
    let sums: { readonly sum: readonly number[]; readonly node: Node }[] = [
      { sum: this.columns.map(() => 0), node: { count: 1, cheapest: 1, cost: 0 } },
    ];
    for (let row = this.rows.length - 1; row >= 0; row -= 1) {
      const options = this.rows[row]!;
      const cost = sums.length * options.length;
      if (this.steps + cost > MOST_STEPS / 2) return;
      this.steps += cost;
      const next = new Map<string | number, { readonly sum: readonly number[]; readonly node: Node }>();
      for (const { sum, node } of sums) {
        for (const option of options) {
          const more = this.columns.map((column, at) => sum[at]! + option.places[column]!);
          if (more.some((one, at) => one > this.start[at]!)) continue;
          const key = this.key(more);
          const grown = { ...node, cost: node.cost + option.cost };
          next.set(key, { sum: more, node: together(next.get(key)?.node ?? nothing, grown) });
        }
      }
      this.seen[row] = new Map([...next].map(([key, { node }]) => [key, node]));
      this.whole = row;
      sums = [...next.values()];
    }
  }

  private bound(
    options: readonly RowOption[],
    after: readonly number[],
    pick: (one: number, other: number) => number,
  ): number[] {
    return this.columns.map(
      (column, at) => after[at]! + options.map((option) => option.places[column]!).reduce(pick),
    );
  }

  /** What is left after an option; undefined when the rows below can no longer fit. */
  private after(row: number, left: readonly number[], option: RowOption): number[] | undefined {
    const rest: number[] = [];
    for (let at = 0; at < this.columns.length; at += 1) {
      const remains = left[at]! - option.places[this.columns[at]!]!;
      if (remains < this.least[row + 1]![at]! || remains > this.most[row + 1]![at]!) return undefined;
      rest.push(remains);
    }
    return rest;
  }

  visit(row: number, left: readonly number[]): Node | 'limit' {
    if (row === this.rows.length) {
      return left.every((one) => one === 0) ? { count: 1, cheapest: 1, cost: 0 } : nothing;
    }
    if (left.some((one) => one < 0)) return nothing;
    const key = this.key(left);
    const known = this.seen[row]!.get(key);
    if (known) return known;
    if (row >= this.whole) return nothing;
    let sum = nothing;
    for (const option of this.rows[row]!) {
      this.steps += 1;
      if (this.steps > MOST_STEPS) return 'limit';
      const rest = this.after(row, left, option);
      if (!rest) continue;
      const below = this.visit(row + 1, rest);
      if (below === 'limit') return 'limit';
      sum = together(sum, { ...below, cost: below.cost + option.cost });
    }
    this.seen[row]!.set(key, sum);
    return sum;
  }

  /** Walks the cheapest ways only: every remainder once for `used`, and the first few ways in full. */
  collect(root: Node): Pick<Fit, 'first' | 'used'> {
    const used = this.rows.map(() => new Set<number>());
    if (root.count === 0) return { first: [], used };
    const next = (row: number, left: readonly number[], node: Node) =>
      this.rows[row]!.flatMap((option, place) => {
        const rest = this.after(row, left, option);
        if (!rest) return [];
        const below = this.visit(row + 1, rest);
        if (below === 'limit' || below.count === 0 || below.cost + option.cost !== node.cost) return [];
        return [{ place, rest, below }];
      });
    const walked = new Set<string>();
    const walk = (row: number, left: readonly number[], node: Node) => {
      const key = `${row}:${left.join()}`;
      if (row === this.rows.length || walked.has(key)) return;
      walked.add(key);
      for (const { place, rest, below } of next(row, left, node)) {
        used[row]!.add(place);
        walk(row + 1, rest, below);
      }
    };
    this.steps = Number.NEGATIVE_INFINITY;
    walk(0, this.start, root);
    const first: number[][] = [];
    const list = (row: number, left: readonly number[], node: Node, chosen: readonly number[]) => {
      if (first.length >= MOST_LISTED) return;
      if (row === this.rows.length) first.push([...chosen]);
      else
        for (const one of next(row, left, node)) list(row + 1, one.rest, one.below, [...chosen, one.place]);
    };
    list(0, this.start, root, []);
    return { first, used };
  }
}

function together(one: Node, other: Node): Node {
  if (other.count === 0) return one;
  if (one.count === 0) return other;
  const cost = Math.min(one.cost, other.cost);
  const cheapest = (one.cost === cost ? one.cheapest : 0) + (other.cost === cost ? other.cheapest : 0);
  return { count: one.count + other.count, cheapest, cost };
}
