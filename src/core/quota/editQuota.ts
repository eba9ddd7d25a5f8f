import type { QuotaCell, QuotaRow, QuotaTable, Tier } from '../programme/quotaTable.ts';
import { readCell } from './readCell.ts';
import { freshRowId } from './rowIdentity.ts';

/** Changes to a quota table in the draft. Each answers a new table; blank is absent, not 0 (F5). */

const withRows = (table: QuotaTable, rows: QuotaRow[]): QuotaTable => ({ ...table, rows });

/** What was said of a row holds for the row as it stood. */
function forgetSeen(table: QuotaTable, row: string): QuotaTable {
  if (!table.acknowledged?.some((one) => one.row === row)) return table;
  return { ...table, acknowledged: table.acknowledged.filter((one) => one.row !== row) };
}

export function changeRow(table: QuotaTable, id: string, change: (row: QuotaRow) => QuotaRow): QuotaTable {
  return withRows(
    table,
    table.rows.map((row) => (row.id === id ? change(row) : row)),
  );
}

/** Sets or blanks a cell; a warning that was acknowledged for this row is asked again. */
export function setCell(
  table: QuotaTable,
  row: string,
  tier: string,
  cell: QuotaCell | undefined,
): QuotaTable {
  const changed = changeRow(table, row, ({ cells, ...rest }) => {
    const { [tier]: _before, ...others } = cells;
    return { ...rest, cells: cell === undefined ? others : { ...others, [tier]: cell } };
  });
  return forgetSeen(changed, row);
}

export function setHolders(table: QuotaTable, id: string, holders: readonly string[]): QuotaTable {
  return changeRow(table, id, (row) => ({ ...row, holders: [...holders] }));
}

/** 机动: the row stands outside the row rules' sums and belongs to nobody. */
export function setReserve(table: QuotaTable, id: string, reserve: boolean): QuotaTable {
  return changeRow(table, id, ({ reserve: _before, ...row }) =>
    reserve ? { ...row, holders: [], reserve: true } : row,
  );
}

export function addRow(table: QuotaTable, label: string, holders: readonly string[] = []): QuotaTable {
  const taken = new Set(table.rows.map(({ id }) => id));
  const own = holders.length === 1 && !taken.has(holders[0]!) ? holders[0]! : freshRowId(taken);
  return withRows(table, [...table.rows, { id: own, label, holders: [...holders], cells: {} }]);
}

export function removeRow(table: QuotaTable, id: string): QuotaTable {
  return forgetSeen(
    withRows(
      table,
      table.rows.filter((row) => row.id !== id),
    ),
    id,
  );
}

function moved<T extends { readonly id: string }>(list: readonly T[], id: string, step: number): T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

export function moveRow(table: QuotaTable, id: string, step: number): QuotaTable {
  return withRows(table, moved(table.rows, id, step));
}

export function addTier(table: QuotaTable, label: string): QuotaTable {
  let next = 1;
  while (table.tiers.some(({ id }) => id === `tier-${next}`)) next += 1;
  return { ...table, tiers: [...table.tiers, { id: `tier-${next}`, label, binds: 'both' }] };
}

export function changeTier(table: QuotaTable, id: string, change: (tier: Tier) => Tier): QuotaTable {
  return { ...table, tiers: table.tiers.map((tier) => (tier.id === id ? change(tier) : tier)) };
}

export function moveTier(table: QuotaTable, id: string, step: number): QuotaTable {
  return { ...table, tiers: moved(table.tiers, id, step) };
}

/** Whether `outer` lies inside `id`, over any number of steps: then `id` cannot lie inside `outer`. */
export function liesInside(tiers: readonly Tier[], outer: string, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = outer; at !== undefined && !seen.has(at); ) {
    if (at === id) return true;
    seen.add(at);
    const here: string = at;
    at = tiers.find((tier) => tier.id === here)?.within;
  }
  return false;
}

/** Puts a tier under another, as a part that is added up or as a subset, or beside all (R3). */
export function nestTier(
  table: QuotaTable,
  id: string,
  outer: string | undefined,
  adds: boolean,
): QuotaTable {
  const known = (one: string) => table.tiers.some((tier) => tier.id === one);
  if (!known(id) || (outer !== undefined && (!known(outer) || liesInside(table.tiers, outer, id))))
    return table;
  const tiers = table.tiers.map((tier): Tier => {
    const { within: before, partsOf: old, ...rest } = tier;
    const others = (old ?? []).filter((part) => part !== id);
    const parts = tier.id === outer && adds ? [...others, id] : others;
    const within = tier.id === id ? outer : before;
    return {
      ...rest,
      ...(within === undefined ? {} : { within }),
      ...(parts.length > 0 ? { partsOf: parts } : {}),
    };
  });
  return { ...table, tiers };
}

function without<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  const { [id]: _gone, ...rest } = record;
  return rest;
}

/** Takes a column away with all that stands in it; what lay inside it lies beside. The last column stays. */
export function removeTier(table: QuotaTable, id: string): QuotaTable {
  if (table.tiers.length < 2) return table;
  const inner = table.tiers.filter(({ within }) => within === id);
  const loose = inner.reduce((sum, tier) => nestTier(sum, tier.id, undefined, false), table);
  const free = nestTier(loose, id, undefined, false);
  return {
    ...free,
    tiers: free.tiers.filter((tier) => tier.id !== id),
    rows: free.rows.map((row) => ({ ...row, cells: without(row.cells, id) })),
    printedTotals: without(free.printedTotals, id),
  };
}

export function setPrinted(table: QuotaTable, tier: string, count: number | undefined): QuotaTable {
  const others = without(table.printedTotals, tier);
  return { ...table, printedTotals: count === undefined ? others : { ...others, [tier]: count } };
}

/** The number of the text (I9). */
export function setTarget(table: QuotaTable, tier: string, count: number | undefined): QuotaTable {
  return changeTier(table, tier, ({ target: _before, ...rest }) =>
    count === undefined ? rest : { ...rest, target: count },
  );
}

export function acknowledge(table: QuotaTable, row: string, rule: string, reason: string): QuotaTable {
  const others = (table.acknowledged ?? []).filter((one) => one.row !== row || one.rule !== rule);
  return { ...table, acknowledged: [...others, { row, rule, reason }] };
}

export interface Pasted {
  readonly table: QuotaTable;
  /** Cells taken. */
  readonly count: number;
  /** Words for cells that were not taken, with their place. */
  readonly faults: readonly string[];
}

/** Lines and cells of a block copied from a sheet; the last line end is no line. */
export function pastedCells(text: string): string[][] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/su, '$1').trim()));
}

/**
 * A block from Excel or WPS into the table, from a cell on: column 0 is the name. Lines below the last row become rows
 * when they bring a name; what cannot be read stays as it was and is told.
 */
export function pasteBlock(
  table: QuotaTable,
  at: { readonly row: number; readonly column: number },
  cells: readonly (readonly string[])[],
): Pasted {
  const faults: string[] = [];
  let count = 0;
  let now = table;
  for (const [down, line] of cells.entries()) {
    if (line.every((text) => text === '')) continue;
    if (now.rows[at.row + down] === undefined) {
      if (at.column > 0 || !line[0]) {
        faults.push(`粘贴的第 ${down + 1} 行：表里没有更多的行，先加一行，或从单位名称一栏开始粘贴。`);
        continue;
      }
      now = addRow(now, line[0]);
    }
    // A line further below may have been left out, so the row is the one that stands there now.
    const row = now.rows[Math.min(at.row + down, now.rows.length - 1)]!;
    for (const [right, text] of line.entries()) {
      const tier = now.tiers[at.column + right - 1];
      if (at.column + right === 0) {
        if (text !== '') now = changeRow(now, row.id, (one) => ({ ...one, label: text }));
      } else if (!tier) {
        if (text !== '')
          faults.push(`粘贴的第 ${down + 1} 行第 ${right + 1} 格“${text}”：表里没有这么多栏。`);
      } else {
        const read = readCell(text);
        if ('fault' in read) faults.push(`${row.label}“${tier.label}”：“${text}”不是名额，没有改动。`);
        else {
          now = setCell(now, row.id, tier.id, 'cell' in read ? read.cell : undefined);
          count += 1;
        }
      }
    }
  }
  return { table: now, count, faults };
}
