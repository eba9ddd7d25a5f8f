import { compareDecimals, type Decimal, formatDecimal, parseDecimal, sumDecimals } from '../../decimal.ts';
import { valueAt } from '../answerAt.ts';
import { labelAt } from '../fieldAt.ts';
import { type Finding, finding } from '../finding.ts';
import { rowPrefixes } from '../rowPrefixes.ts';
import type { Sheet } from '../sheet.ts';
import { type CheckAnswers, ruleAt } from './check.ts';

function figureAt(sheet: Sheet, path: string): Decimal | undefined {
  return parseDecimal(valueAt(sheet.answers, path));
}

function exceeds(sheet: Sheet, path: string, limit: Decimal): Decimal | undefined {
  const value = figureAt(sheet, path);
  return value !== undefined && compareDecimals(value, limit) > 0 ? value : undefined;
}

export const atMost: CheckAnswers<'atMost'> = (check, sheet) => {
  const right = figureAt(sheet, check.right);
  const left = right === undefined ? undefined : exceeds(sheet, check.left, right);
  if (left === undefined || right === undefined) return [];
  const params = {
    left: labelAt(sheet.form, check.left),
    leftValue: formatDecimal(left),
    right: labelAt(sheet.form, check.right),
    rightValue: formatDecimal(right),
  };
  return [finding('atMost', ruleAt(check, check.left), params)];
};

export const sumEquals: CheckAnswers<'sumEquals'> = (check, sheet) => {
  const total = figureAt(sheet, check.total);
  const sum = sumDecimals(check.parts.map((path) => valueAt(sheet.answers, path)));
  if (total === undefined || sum === undefined || compareDecimals(total, sum) === 0) return [];
  const params = {
    total: labelAt(sheet.form, check.total),
    totalValue: formatDecimal(total),
    sum: formatDecimal(sum),
  };
  return [finding('sumEquals', ruleAt(check, check.total), params)];
};

export const eachAtMost: CheckAnswers<'eachAtMost'> = (check, sheet) => {
  const total = figureAt(sheet, check.total);
  if (total === undefined) return [];
  return check.parts.flatMap((path) => {
    const part = exceeds(sheet, path, total);
    if (part === undefined) return [];
    const params = {
      part: labelAt(sheet.form, path),
      partValue: formatDecimal(part),
      total: labelAt(sheet.form, check.total),
      totalValue: formatDecimal(total),
    };
    return [finding('eachAtMost', ruleAt(check, path), params)];
  });
};

export const totalCoversRows: CheckAnswers<'totalCoversRows'> = (check, sheet) => {
  const total = figureAt(sheet, check.total);
  const count = rowPrefixes(sheet, check.rows).length;
  if (total === undefined || compareDecimals(total, { units: BigInt(count), scale: 0 }) >= 0) return [];
  const params = {
    total: labelAt(sheet.form, check.total),
    totalValue: formatDecimal(total),
    rows: labelAt(sheet.form, check.rows),
    count,
  };
  return [finding('totalCoversRows', ruleAt(check, check.total), params)];
};

/** Two or more sources in a year need amounts that add up to the year's own amount (R64). */
export const splitSums: CheckAnswers<'splitSums'> = (check, sheet) => {
  const sources = rowPrefixes(sheet, check.rows);
  return rowPrefixes(sheet, check.table).flatMap((line) => {
    const year = line.slice(line.lastIndexOf('.') + 1);
    const amounts = sources
      .filter((row) => valueAt(sheet.answers, `${row}.${check.year}`) === year)
      .map((row) => `${row}.${check.amount}`);
    return splitOfYear(check, sheet, `${line}.${check.column}`, year, amounts);
  });
};

function splitOfYear(
  check: Parameters<typeof splitSums>[0],
  sheet: Sheet,
  yearPath: string,
  year: string,
  amounts: readonly string[],
): Finding[] {
  const missing = amounts.filter((path) => valueAt(sheet.answers, path) === '');
  if (amounts.length > 1 && missing.length > 0) {
    return missing.map((path) =>
      finding('splitAmountMissing', ruleAt(check, path, `${year} 年`), {
        year,
        label: labelAt(sheet.form, path),
      }),
    );
  }
  const total = figureAt(sheet, yearPath);
  const sum = sumDecimals(amounts.map((path) => valueAt(sheet.answers, path)));
  if (total === undefined || sum === undefined || compareDecimals(total, sum) === 0) return [];
  const params = {
    year,
    column: labelAt(sheet.form, yearPath),
    amount: formatDecimal(total),
    sum: formatDecimal(sum),
  };
  return [finding('splitSums', ruleAt(check, yearPath, `${year} 年`), params)];
}
