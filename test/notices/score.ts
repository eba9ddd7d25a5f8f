import { bare, type Element, elements, type Flat, plain } from './flatten.ts';

export interface Score {
  readonly found: number;
  readonly gold: number;
  readonly hits: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Two labels are one when the shorter stands in the longer: 市级 in 全市市级工作室. */
function alike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.length >= 2 && long.includes(short));
}

/** The same label on a form whose title says the same. */
function sameField(one: string, other: string): boolean {
  const [title = '', label] = one.split('|');
  const [otherTitle = '', otherLabel] = other.split('|');
  return label === otherLabel && (alike(title, otherTitle) || alike(slip(title), slip(otherTitle)));
}

/** The first notice calls one form 创新工作…表 and 创新工作室…表 (S2). */
const slip = (title: string) => title.replace('创新工作室', '创新工作');

function sameCount(one: string, other: string): boolean {
  const [what, label, count] = one.split('|');
  const [otherWhat, otherLabel, otherCount] = other.split('|');
  return what === otherWhat && count === otherCount && alike(label ?? '', otherLabel ?? '');
}

/** How two values are compared; equality unless an element says otherwise. */
const same: Partial<Record<Element, (one: string, other: string) => boolean>> = {
  counts: sameCount,
  fields: sameField,
  forms: (one, other) => slip(one) === slip(other),
  copies: (one, other) => bare(one) === bare(other),
};

/** Compares found with gold; each gold value can be hit once. `may` is neither asked for nor wrong. */
export function score(
  element: Element,
  found: Flat[Element],
  gold: Flat[Element],
  may: readonly string[] = [],
): Score {
  const equal = same[element] ?? ((one: string, other: string) => one === other);
  const left = [...gold];
  const wrong: string[] = [];
  for (const [value = ''] of found) {
    const at = left.findIndex((any) => any.some((each) => equal(each, value)));
    if (at === -1) wrong.push(value);
    else left.splice(at, 1);
  }
  const missed = left.map((any) => any[0]!);
  const hits = found.length - wrong.length;
  const faults = wrong.filter((value) => !may.some((each) => equal(plain(each), value)));
  return { found: hits + faults.length, gold: gold.length, hits, missed, wrong: faults };
}

export type Scores = { readonly [E in Element]: Score };

export function scores(
  found: Flat,
  gold: Flat,
  may: Partial<Record<string, readonly string[]>> = {},
): Scores {
  const all = elements.map((element) => [
    element,
    score(element, found[element], gold[element], may[element]),
  ]);
  return Object.fromEntries(all) as Scores;
}

export interface Measure {
  readonly element: Element;
  readonly precision: number;
  readonly recall: number;
  readonly found: number;
  readonly gold: number;
  readonly hits: number;
}

/** Nothing found where something was to be found is no precision. */
const share = (part: number, whole: number, other: number) =>
  whole === 0 ? Number(other === 0) : part / whole;

/** Sums over notices. */
export function measure(all: readonly Scores[]): Measure[] {
  return elements.map((element) => {
    const sum = (key: 'found' | 'gold' | 'hits') => all.reduce((total, one) => total + one[element][key], 0);
    const [found, gold, hits] = [sum('found'), sum('gold'), sum('hits')];
    return { element, precision: share(hits, found, gold), recall: share(hits, gold, 0), found, gold, hits };
  });
}

/** One line for each element, as it is printed. */
export function table(measures: readonly Measure[]): string {
  const lines = measures.map(
    ({ element, precision, recall, found, gold, hits }) =>
      `${element.padEnd(11)} ${precision.toFixed(3).padStart(9)} ${recall.toFixed(3).padStart(7)} ${[
        gold,
        found,
        hits,
      ]
        .map((count) => String(count).padStart(5))
        .join(' ')}`,
  );
  return ['element     precision  recall  gold found  hits', ...lines].join('\n');
}
