import type { RuleSwitch } from '../../programme/vocabulary.ts';
import { valueAt } from '../answerAt.ts';
import { type FindingLevel, finding } from '../finding.ts';
import { type CheckAnswers, ruleAt } from './check.ts';

const levels: { readonly [S in RuleSwitch]: FindingLevel | undefined } = {
  require: 'error',
  warn: 'warning',
  off: undefined,
};

/** The name is the lead's name and the programme's suffix, or a reason stands beside it (R22, V1). */
export const nameRule: CheckAnswers<'nameRule'> = (check, sheet) => {
  const { suffix, deviation, source } = sheet.programme.nameRule;
  const level = levels[deviation];
  const lead = valueAt(sheet.answers, sheet.form.roles.leadName).trim();
  const actual = valueAt(sheet.answers, check.path).trim();
  const expected = `${lead}${suffix}`;
  const fine = lead === '' || actual === '' || actual === expected;
  if (level === undefined || fine || valueAt(sheet.answers, check.reason) !== '') return [];
  const place = { ...ruleAt(check, check.path), level, source: check.source ?? source };
  return [finding('nameRule', place, { expected, actual })];
};
