import { isBefore, parseDate } from '../../calendarDate.ts';
import { lastYears } from '../../fields/yearTable.ts';
import { valueAt } from '../answerAt.ts';
import { labelAt } from '../fieldAt.ts';
import { type Finding, finding } from '../finding.ts';
import { expandPath, rowPrefixes } from '../rowPrefixes.ts';
import type { Sheet } from '../sheet.ts';
import { type CheckAnswers, ruleAt } from './check.ts';

function yearAt(sheet: Sheet, path: string): number | undefined {
  return parseDate(valueAt(sheet.answers, path))?.year;
}

/** "成员3" for `members.r7.birthYear`, counted as the row stands in the list. */
function rowNumber(sheet: Sheet, path: string): string | undefined {
  const [id = '', row] = path.split('.');
  const at = rowPrefixes(sheet, id).indexOf(`${id}.${row}`);
  return at < 0 ? undefined : `第${at + 1}行`;
}

export const dateOrder: CheckAnswers<'dateOrder'> = (check, sheet) => {
  const found: Finding[] = [];
  const given = check.paths.filter((path) => parseDate(valueAt(sheet.answers, path)) !== undefined);
  for (const [at, path] of given.entries()) {
    const before = given[at - 1];
    if (before === undefined || !isBefore(valueAt(sheet.answers, path), valueAt(sheet.answers, before)))
      continue;
    const params = { earlier: labelAt(sheet.form, before), later: labelAt(sheet.form, path) };
    found.push(finding('dateOrder', ruleAt(check, path), params));
  }
  return found;
};

export const notAfterCampaignYear: CheckAnswers<'notAfterCampaignYear'> = (check, sheet) => {
  const { year } = sheet.programme;
  const late = expandPath(sheet, check.path).filter((path) => (yearAt(sheet, path) ?? 0) > year);
  return late.map((path) =>
    finding('afterCampaignYear', ruleAt(check, path, rowNumber(sheet, path)), {
      label: labelAt(sheet.form, path),
      year,
    }),
  );
};

export const withinLastYears: CheckAnswers<'withinLastYears'> = (check, sheet) => {
  const from = sheet.programme.year - check.lastYears;
  const to = sheet.programme.year - 1;
  return expandPath(sheet, check.path).flatMap((path) => {
    const year = yearAt(sheet, path);
    if (year === undefined || (year >= from && year <= to)) return [];
    const params = { label: labelAt(sheet.form, path), from, to };
    return [finding('outsideWindow', ruleAt(check, path, rowNumber(sheet, path)), params)];
  });
};

export const rowsPerYear: CheckAnswers<'rowsPerYear'> = (check, sheet) => {
  const since = check.since === undefined ? undefined : yearAt(sheet, check.since);
  // While nobody has said when it began, nobody can say which years are short.
  if (check.since !== undefined && since === undefined) return [];
  const prefixes = rowPrefixes(sheet, check.rows);
  return lastYears(sheet.programme.year, check.lastYears).flatMap((year) => {
    if (since !== undefined && year < since) return [];
    const count = prefixes.filter((prefix) => yearAt(sheet, `${prefix}.${check.year}`) === year).length;
    if (count >= check.atLeast) return [];
    const label = labelAt(sheet.form, check.rows);
    const params = { label, year: String(year), count, atLeast: check.atLeast };
    return [finding('rowsPerYear', ruleAt(check, check.rows, `${year} 年`), params)];
  });
};
