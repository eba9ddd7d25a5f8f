import { existsSync, readFileSync } from 'node:fs';

const none = { passed: 0, failed: 0 };
const plus = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

/** A run that ended badly without naming a failed test still counts as one failure. */
function atLeastOneFailure(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Counts of a vitest JSON report; a file that could not be loaded counts as one failure. */
export function vitestCounts(file, code) {
  if (!existsSync(file)) return atLeastOneFailure(none, code);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  const counts = { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  return atLeastOneFailure(counts, code);
}

/** Counts of a Playwright JSON report; a journey that only passed at the second try counts as failed. */
export function journeyCounts(file, code) {
  if (!existsSync(file)) return atLeastOneFailure(none, code);
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return atLeastOneFailure({ passed: stats.expected, failed: stats.unexpected + stats.flaky }, code);
}

export function summaryLine(...counts) {
  const all = counts.reduce(plus, none);
  return { ...all, line: `${all.passed} passed, ${all.failed} failed` };
}
