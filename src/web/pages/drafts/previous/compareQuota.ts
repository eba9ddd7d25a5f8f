import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { cellText } from '../../../../core/quota/cellText.ts';

export interface CellPair {
  readonly tier: string;
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}
export interface RowPair {
  readonly id: string;
  readonly label: string;
  /** 照旧 / 有改动 / 新增 / 去掉: said in words beside the row. */
  readonly change: 'same' | 'changed' | 'come' | 'gone';
  readonly cells: readonly CellPair[];
}

export const changeWords: { readonly [C in RowPair['change']]: string } = {
  same: '照旧',
  changed: '有改动',
  come: '新增',
  gone: '去掉',
};

/** The two quota tables row by row. Rows are the same by id, else by what they are called. */
export function compareQuota(left: QuotaTable, right: QuotaTable): readonly RowPair[] {
  const before = (row: { id: string; label: string }) =>
    left.rows.find(({ id }) => id === row.id) ?? left.rows.find(({ label }) => label === row.label);
  const matched = new Set(right.rows.flatMap((row) => before(row)?.id ?? []));
  const gone = left.rows.filter(({ id }) => !matched.has(id));
  const pair = (one: QuotaTable['rows'][number] | undefined, two: QuotaTable['rows'][number] | undefined) => {
    const cells = right.tiers.map(({ id, label }): CellPair => {
      const [was, is] = [cellText(one?.cells[id]), cellText(two?.cells[id])];
      return { tier: label, left: was, right: is, same: was === is };
    });
    const { id, label } = (two ?? one)!;
    const change = !one ? 'come' : !two ? 'gone' : cells.every(({ same }) => same) ? 'same' : 'changed';
    return { id, label, change, cells } satisfies RowPair;
  };
  return [...right.rows.map((row) => pair(before(row), row)), ...gone.map((row) => pair(row, undefined))];
}
