import type { Check, CheckKind } from '../../programme/form.ts';
import type { Finding } from '../finding.ts';
import type { Sheet } from '../sheet.ts';
import { atMost, eachAtMost, splitSums, sumEquals, totalCoversRows } from './amounts.ts';
import type { CheckAnswers } from './check.ts';
import { dateOrder, notAfterCampaignYear, rowsPerYear, withinLastYears } from './dates.ts';
import { nameRule } from './nameRule.ts';

/** All kinds of rules between fields, typed by the union. */
const checkTable: { readonly [K in CheckKind]: CheckAnswers<K> } = {
  atMost,
  dateOrder,
  eachAtMost,
  nameRule,
  notAfterCampaignYear,
  rowsPerYear,
  splitSums,
  sumEquals,
  totalCoversRows,
  withinLastYears,
};

export function runCheck(check: Check, sheet: Sheet): Finding[] {
  return (checkTable[check.kind] as unknown as CheckAnswers<CheckKind>)(check, sheet);
}
