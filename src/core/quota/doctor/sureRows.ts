import { surePlaces } from '../surePlaces.ts';
import type { BrokenTable } from './brokenTable.ts';
import { saysReserve } from './headingWords.ts';
import type { SureRow } from './nesting.ts';

/** Rows whose columns are certain: as many numbers as headings; when these are few, also rows whose columns the file gives. */
export function sureRows(table: BrokenTable): SureRow[] {
  const width = table.headings.length;
  const own = table.rows.filter((row) => !saysReserve(row.label));
  const full = own.filter((row) => row.values.length === width);
  const given = own.filter(
    (row) =>
      row.values.length > 0 &&
      row.values.length < width &&
      row.values.every(({ column }) => column !== undefined && column < width),
  );
  const rows = full.length >= 3 ? full : [...full, ...given];
  if (rows.length === 0 && table.totals?.values.length === width) rows.push(table.totals);
  return rows.map((row) => {
    const places: (number | null)[] = Array.from({ length: width }, () => null);
    row.values.forEach(({ cell, column }, place) => {
      places[row.values.length === width ? place : (column ?? place)] = surePlaces(cell) ?? null;
    });
    return places;
  });
}
