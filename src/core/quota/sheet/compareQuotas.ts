import type { QuotaTable } from '../../programme/quotaTable.ts';
import { cellText } from '../cellText.ts';

/** One difference between the table as it stands and as it would be. */
export interface QuotaDifference {
  readonly where: string;
  readonly now: string;
  readonly next: string;
}

const blank = (text: string) => text || '空白';
const inWords = (table: QuotaTable, cells: QuotaTable['rows'][number]['cells']) =>
  table.tiers.flatMap(({ id, label }) => (cells[id] ? [`${label} ${cellText(cells[id])}`] : [])).join('，');

/** What taking `next` over would change, row by row and cell by cell, in the order of the tables (F2, F5). */
export function compareQuotas(
  now: QuotaTable,
  next: QuotaTable,
  bodyName: (id: string) => string,
): QuotaDifference[] {
  const found: QuotaDifference[] = [];
  const note = (where: string, before: string, after: string) => {
    if (before !== after) found.push({ where, now: blank(before), next: blank(after) });
  };
  const labels = (table: QuotaTable) => table.tiers.map(({ label }) => label).join('、');
  note('各栏', labels(now), labels(next));
  const holders = (ids: readonly string[]) => ids.map(bodyName).join('、');
  for (const row of next.rows) {
    const before = now.rows.find(({ id }) => id === row.id);
    if (!before) {
      found.push({ where: row.label, now: '没有这一行', next: blank(inWords(next, row.cells)) });
      continue;
    }
    note('单位', before.label, row.label);
    note(`${row.label} 名额归属`, holders(before.holders), holders(row.holders));
    note(`${row.label} 机动`, before.reserve ? '是' : '否', row.reserve ? '是' : '否');
    for (const tier of next.tiers)
      note(`${row.label} ${tier.label}`, cellText(before.cells[tier.id]), cellText(row.cells[tier.id]));
  }
  for (const row of now.rows)
    if (!next.rows.some(({ id }) => id === row.id))
      found.push({ where: row.label, now: blank(inWords(now, row.cells)), next: '没有这一行' });
  const kept = next.rows.filter(({ id }) => now.rows.some((row) => row.id === id)).map(({ id }) => id);
  const order = now.rows.filter(({ id }) => kept.includes(id)).map(({ id }) => id);
  if (kept.join() !== order.join())
    found.push({ where: '各行的次序', now: '原来的次序', next: '文件里的次序' });
  for (const tier of next.tiers)
    note(
      `合计 ${tier.label}`,
      String(now.printedTotals[tier.id] ?? ''),
      String(next.printedTotals[tier.id] ?? ''),
    );
  return found;
}
