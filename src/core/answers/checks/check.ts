import type { Check, CheckKind, CheckOf } from '../../programme/form.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import type { Sheet } from '../sheet.ts';

/** One kind of rule between fields. The sheet is filled. */
export type CheckAnswers<K extends CheckKind> = (check: CheckOf<K>, sheet: Sheet) => Finding[];

/** Where a finding of a rule stands. */
export function ruleAt(check: Check, path: string, rowLabel?: string): FindingPlace {
  return { level: check.level, path, source: check.source, rule: check.id, rowLabel };
}
