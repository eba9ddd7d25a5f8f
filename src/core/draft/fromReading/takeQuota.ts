import type { Reading } from '../../notice/reading.ts';
import type { Body } from '../../programme/programme.ts';
import type { QuotaRow, QuotaTable } from '../../programme/quotaTable.ts';
import type { Diagnosis, Placing } from '../../quota/doctor/diagnosis.ts';
import { tableOfPlacing } from '../../quota/doctor/tableOfPlacing.ts';

/** What is taken over: the one placing there is; of several, only what they have in common, so that nobody overlooks the choice. */
function placingOf(diagnosis: Diagnosis): Placing {
  if (diagnosis.kind !== 'ambiguous') return diagnosis.placing;
  const open = new Set(diagnosis.differs);
  const rows = diagnosis.placings[0]?.rows ?? [];
  return { rows: rows.map((row) => (open.has(row.label) ? { ...row, cells: {} } : row)) };
}

/** The quota table of the notice in the draft; rows and columns that the base knows keep their ids (F47). */
export function takeQuota({ quota }: Reading, base: QuotaTable, bodies: readonly Body[]): QuotaTable {
  if (quota === undefined) return base;
  const { title, unit, diagnosis } = quota.value;
  const placing = placingOf(diagnosis);
  if (placing.rows.length === 0 || diagnosis.tiers.length === 0) return base;
  const into = { title: title || base.title, unit: unit || base.unit, bodies, present: base };
  const table = tableOfPlacing(diagnosis, placing, into);
  const how = new Map(base.tiers.map(({ id, binds }) => [id, binds]));
  return { ...table, tiers: table.tiers.map((tier) => ({ ...tier, binds: how.get(tier.id) ?? tier.binds })) };
}

/** Bodies that hold a row although the notice does not name them: several unions behind one row (S34). */
export function holdersToo(
  bodies: readonly Body[],
  rows: readonly QuotaRow[],
  base: readonly Body[],
): Body[] {
  const held = new Set(rows.flatMap(({ holders }) => holders));
  const there = new Set(bodies.map(({ id }) => id));
  return [...bodies, ...base.filter(({ id }) => held.has(id) && !there.has(id))];
}
