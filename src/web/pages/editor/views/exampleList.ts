import { type ListStand, listStands } from '../../../../core/filing/listStands.ts';
import type { ListRule } from '../../../../core/programme/listRule.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { Condition } from '../../../../core/programme/vocabulary.ts';

/** A row of the invented list; `fits` is what the officer ticks for one demand. */
export interface ExampleRow {
  readonly unit: string;
  readonly track: string;
  readonly fits: boolean;
}

/** Answers that meet a condition, or that do not. */
function answering(where: Condition | undefined, fits: boolean): Record<string, string> {
  if (where === undefined) return {};
  const meant = 'filled' in where ? '有' : 'in' in where ? (where.in[0] ?? '') : where.equals;
  const wanted = 'filled' in where && !where.filled ? !fits : fits;
  return wanted ? { [where.field]: meant } : {};
}

/** How an invented list stands to a demand, by the same rule as at the filing (F45). */
export function exampleStand(programme: Programme, rule: ListRule, rows: readonly ExampleRow[]): ListStand[] {
  const where = rule.kind === 'perUnit' ? undefined : rule.where;
  const members = rows.map(({ unit, track, fits }, at) => ({
    application: String(at),
    track,
    form: programme.tracks.find(({ id }) => id === track)?.form ?? '',
    unitName: unit,
    answers: answering(where, fits),
  }));
  return listStands({ ...programme, listRules: [rule] }, members);
}
