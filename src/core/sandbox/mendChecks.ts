import { runCheck } from '../answers/checks/index.ts';
import { expandPath, rowPrefixes } from '../answers/rowPrefixes.ts';
import { isBefore, parseDate } from '../calendarDate.ts';
import { compareDecimals, formatDecimal, parseDecimal, sumDecimals } from '../decimal.ts';
import { lastYears } from '../fields/yearTable.ts';
import type { Check, CheckKind, CheckOf } from '../programme/form.ts';
import { reach, shareOut } from './reach.ts';
import type { Work } from './work.ts';

type Mend<K extends CheckKind> = (check: CheckOf<K>, work: Work) => void;

/** The date in the precision of its field. */
function fitted(work: Work, path: string, day: string): string {
  const field = work.fieldOf(path);
  const length = field?.kind === 'date' ? { year: 4, month: 7, day: 10 }[field.precision] : day.length;
  return `${day}-01-01`.slice(0, length);
}

function setYear(work: Work, pattern: string, year: number, wrong: (year: number) => boolean): void {
  for (const path of expandPath(work.sheet(), pattern)) {
    const said = parseDate(work.text(path))?.year;
    if (said !== undefined && wrong(said)) work.put(path, fitted(work, path, String(year)));
  }
}

function larger(work: Work, paths: readonly string[]): string | undefined {
  const values = paths.flatMap((path) => parseDecimal(work.text(path)) ?? []);
  const [first, ...rest] = values;
  if (first === undefined) return undefined;
  return formatDecimal(rest.reduce((most, one) => (compareDecimals(one, most) > 0 ? one : most), first));
}

/** No part above the total: the total grows where it is typed, else the parts shrink. */
function under(work: Work, parts: readonly string[], total: string): void {
  const most = larger(work, parts);
  if (work.isTyped(total) && !work.isGiven(total)) {
    if (most !== undefined) work.put(total, most);
    return;
  }
  const limit = parseDecimal(work.text(total));
  for (const part of parts) {
    const value = parseDecimal(work.text(part));
    if (limit && value && compareDecimals(value, limit) > 0) reach(work, part, formatDecimal(limit));
  }
}

/** How answers are changed until each kind of rule between fields is content. */
const mends: { readonly [K in CheckKind]: Mend<K> } = {
  dateOrder({ paths }, work) {
    for (const [at, path] of paths.entries()) {
      const before = paths.slice(0, at).findLast((one) => work.text(one) !== '');
      const [earlier, later] = [before === undefined ? '' : work.text(before), work.text(path)];
      if (before === undefined || later === '' || !isBefore(later, earlier)) continue;
      if (work.isTyped(path) && path !== work.source.form.roles.filledOn)
        work.put(path, fitted(work, path, earlier));
      else reach(work, before, fitted(work, before, later));
    }
  },
  atMost: ({ left, right }, work) => under(work, [left], right),
  eachAtMost: ({ parts, total }, work) => under(work, parts, total),
  sumEquals({ parts, total }, work) {
    const sum = sumDecimals(parts.map((path) => work.text(path)));
    const field = work.fieldOf(total);
    const most = field?.kind === 'number' ? (field.max ?? field.warnAbove) : undefined;
    const fits = sum !== undefined && (most === undefined || Number(formatDecimal(sum)) <= most);
    if (work.isTyped(total) && fits) work.put(total, formatDecimal(sum));
    else shareOut(work, parts, work.text(total));
  },
  totalCoversRows({ total, rows }, work) {
    reach(work, total, String(rowPrefixes(work.sheet(), rows).length));
  },
  splitSums(check, work) {
    const { table, column, rows, year, amount } = check;
    for (const line of rowPrefixes(work.sheet(), table)) {
      const of = line.slice(line.lastIndexOf('.') + 1);
      const own = rowPrefixes(work.sheet(), rows).filter((row) => work.text(`${row}.${year}`) === of);
      for (const row of own) if (work.text(`${row}.${amount}`) === '') work.put(`${row}.${amount}`, '5');
      const sum = sumDecimals(own.map((row) => work.text(`${row}.${amount}`)));
      if (sum !== undefined && work.text(`${line}.${column}`) !== '')
        reach(work, `${line}.${column}`, formatDecimal(sum));
    }
  },
  rowsPerYear({ rows, year, atLeast, lastYears: count, since }, work) {
    const from = since === undefined ? undefined : parseDate(work.text(since))?.year;
    for (const wanted of lastYears(work.source.programme.year, count)) {
      if (from !== undefined && wanted < from) continue;
      const has = () =>
        rowPrefixes(work.sheet(), rows).filter(
          (row) => parseDate(work.text(`${row}.${year}`))?.year === wanted,
        );
      while (has().length < atLeast) {
        const column = work.fieldOf(`${rows}.*.${year}`);
        const length = column?.kind === 'date' ? { year: 4, month: 7, day: 10 }[column.precision] : 4;
        if (!work.addRow(rows, { [year]: `${wanted}-06-01`.slice(0, length) })) break;
      }
    }
  },
  notAfterCampaignYear({ path }, work) {
    const { year } = work.source.programme;
    setYear(work, path, year, (said) => said > year);
  },
  withinLastYears({ path, lastYears: count }, work) {
    const { year } = work.source.programme;
    setYear(work, path, year - 1, (said) => said >= year || said < year - count);
  },
  nameRule({ path, reason }, work) {
    const lead = work.text(work.source.form.roles.leadName);
    if (work.isGiven(path)) work.put(reason, '按本单位惯例');
    else work.put(path, `${lead}${work.source.programme.nameRule.suffix}`);
  },
};

/** Changes answers where a rule of the form is not content with them. */
export function mendChecks(work: Work): void {
  for (const check of work.source.form.checks)
    if (runCheck(check, work.sheet()).length > 0)
      (mends[check.kind] as (check: Check, work: Work) => void)(check, work);
}
