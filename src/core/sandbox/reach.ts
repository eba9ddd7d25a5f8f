import { fieldAt } from '../answers/fieldAt.ts';
import { rowsWith } from '../answers/rowsWith.ts';
import { formatDecimal, parseDecimal, sumDecimals } from '../decimal.ts';
import type { Computed, RowFilter } from '../programme/field.ts';
import type { Work } from './work.ts';

const first = (values: string | readonly string[]) => (typeof values === 'string' ? values : values[0]!);

/** Prefixes of the rows of a list that have these values, as the work stands now. */
export const rowsThatFit = (work: Work, list: string, where?: RowFilter): string[] =>
  rowsWith(work.sheet().answers, list, where);

/** As many rows with these values as asked; other rows stay. */
export function haveRows(work: Work, list: string, where: RowFilter = {}, count: number): void {
  const fit = rowsThatFit(work, list, where);
  for (const prefix of fit.slice(count)) work.removeRow(prefix);
  const values = Object.fromEntries(Object.entries(where).map(([column, all]) => [column, first(all)]));
  for (let at = fit.length; at < count; at += 1) {
    if (work.addRow(list, values)) continue;
    // The list is full: a row that says something else says this from now on.
    const spare = rowsThatFit(work, list).find((prefix) => !fit.includes(prefix));
    if (spare === undefined) return;
    for (const [column, value] of Object.entries(values)) work.put(`${spare}.${column}`, value);
    fit.push(spare);
  }
}

function leastOf(work: Work, path: string): number {
  const field = work.fieldOf(path);
  return field?.kind === 'number' ? (field.min ?? 0) : 0;
}

/** Sets one part so that all parts add up to the target, the others to nothing where they are too much already. */
export function shareOut(work: Work, parts: readonly string[], target: string): void {
  const typed = parts.filter((path) => work.isTyped(path) && !work.isGiven(path));
  const [lead, ...rest] = typed;
  if (lead === undefined) {
    if (parts[0] !== undefined) reach(work, parts[0], target);
    return;
  }
  const sum = (paths: readonly string[]) => sumDecimals(paths.map((path) => work.text(path)));
  const wanted = parseDecimal(target);
  const others = sum(parts.filter((path) => path !== lead));
  const difference = wanted && sumDecimals([target, `-${others ? formatDecimal(others) : '0'}`]);
  if (difference && Number(formatDecimal(difference)) >= leastOf(work, lead)) {
    work.put(lead, formatDecimal(difference));
    return;
  }
  for (const path of rest) work.put(path, String(leastOf(work, path)));
  const left = Number(target) - rest.reduce((total, path) => total + leastOf(work, path), 0);
  work.put(lead, String(Math.max(left, leastOf(work, lead))));
}

/** The path of a sibling, where the value stands in a row or year. */
function beside(path: string, sibling: string): string {
  const at = path.lastIndexOf('.');
  return at < 0 ? sibling : `${path.slice(0, at)}.${sibling}`;
}

function reachComputed(work: Work, computed: Computed, path: string, target: string): void {
  if ('copyOf' in computed) reach(work, computed.copyOf, target);
  if ('sumOf' in computed) {
    const inTable =
      fieldAt(work.source.form, path)?.year !== undefined ||
      fieldAt(work.source.form, path)?.row !== undefined;
    const parts = computed.sumOf.map((part) => (inTable ? beside(path, part) : part));
    shareOut(work, parts, target);
  }
  if ('countOf' in computed) {
    const count = Math.round(Number(target));
    if (count >= 0 && count <= 200) haveRows(work, computed.countOf, computed.where, count);
  }
  if ('sumOfRows' in computed) {
    const year = computed.year === undefined ? undefined : fieldAt(work.source.form, path)?.year;
    const where: RowFilter = year === undefined ? {} : { [computed.year!]: year };
    if (rowsThatFit(work, computed.sumOfRows, where).length === 0)
      haveRows(work, computed.sumOfRows, where, 1);
    const cells = rowsThatFit(work, computed.sumOfRows, where).map((row) => `${row}.${computed.column}`);
    shareOut(work, cells, target);
  }
}

/** Brings the value at a path to a number: types it, or changes what it is computed from. */
export function reach(work: Work, path: string, target: string): void {
  if (work.isGiven(path)) return;
  const computed = work.fieldOf(path)?.computed;
  if (work.isTyped(path) || computed === undefined) work.put(path, target);
  else reachComputed(work, computed, path, target);
}
