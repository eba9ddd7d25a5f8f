import type { ListRule, ListRuleKind } from '../../../../core/programme/listRule.ts';

/** A row of the invented list: its unit, its track, and whether it is said to fit a demand. */
export interface ExampleRow {
  readonly unit: string;
  readonly track: string;
  readonly fits: boolean;
}
export interface ExampleStand {
  readonly met: boolean;
  readonly words: string;
}
type RuleOf<K extends ListRuleKind> = Extract<ListRule, { kind: K }>;

const between = (
  value: number,
  { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined },
) => (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
function demand(
  { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined },
  unit: string,
): string {
  const least = atLeast === undefined ? '' : `不少于 ${atLeast}${unit}`;
  const most = atMost === undefined ? '' : `不多于 ${atMost}${unit}`;
  return [least, most].filter(Boolean).join('、') || '没有写数';
}

/** What a demand says of a list; typed by all kinds. A list without rows meets no share. */
const stands: {
  readonly [K in ListRuleKind]: (rule: RuleOf<K>, rows: readonly ExampleRow[]) => ExampleStand;
} = {
  share(rule, rows) {
    const fit = rows.filter(({ fits }) => fits).length;
    const percent = rows.length === 0 ? 0 : (fit / rows.length) * 100;
    const words = `${rows.length} 项里 ${fit} 项，占 ${Math.round(percent * 10) / 10}%；要求${demand(rule, '%')}`;
    return { met: between(percent, rule), words };
  },
  count(rule, rows) {
    const fit = rows.filter(({ fits }) => rule.where === undefined || fits).length;
    return { met: between(fit, rule), words: `${fit} 项；要求${demand(rule, ' 项')}` };
  },
  perUnit({ atMost }, rows) {
    const units = [...new Set(rows.map(({ unit }) => unit))];
    const counted = units.map((unit) => ({ unit, count: rows.filter((row) => row.unit === unit).length }));
    const most = counted.reduce((left, right) => (right.count > left.count ? right : left), {
      unit: '',
      count: 0,
    });
    return {
      met: most.count <= atMost,
      words: `“${most.unit}”有 ${most.count} 项；要求一个单位最多 ${atMost} 项`,
    };
  },
};

/** How the invented list stands to a demand: only rows of its tracks count. */
export function exampleStand(rule: ListRule, rows: readonly ExampleRow[]): ExampleStand {
  const counted = rows.filter(({ track }) => rule.tracks === undefined || rule.tracks.includes(track));
  return (stands[rule.kind] as (of: ListRule, rows: readonly ExampleRow[]) => ExampleStand)(rule, counted);
}
