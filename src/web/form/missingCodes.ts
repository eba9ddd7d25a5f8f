import type { FindingCode } from '../../core/answers/finding.ts';

/** What is only missing is not said while somebody is still filling in, but when they say that they are done. */
export const missingCodes: ReadonlySet<string> = new Set<FindingCode>([
  'required',
  'yearMissing',
  'otherTextMissing',
  'tooFewRows',
  'emptyRow',
  'evidenceMissing',
  'splitAmountMissing',
  'textShort',
  'rowsPerYear',
]);
