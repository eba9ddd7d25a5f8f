import type { Answers } from '../answers/answers.ts';
import { checkAnswers } from '../answers/checkAnswers.ts';
import type { EvidenceItem } from '../answers/checkEvidence.ts';
import type { Finding } from '../answers/finding.ts';
import { findingKey } from '../answers/findingKey.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Track } from '../programme/programme.ts';
import { eligibilityFindings } from './eligibilityFindings.ts';
import { formerLeadFindings } from './formerLeadFindings.ts';
import { type TrackFacts, trackFindings } from './trackFindings.ts';

export interface FindingFacts extends TrackFacts {
  readonly evidence: readonly EvidenceItem[];
  /** The answers when the lead was last replaced, if ever. */
  readonly former?: Answers | undefined;
  /** ISO, in the programme's time zone. */
  readonly today: string;
}

/** Everything wrong or strange in one application: its answers and proofs, the rules and conditions of its track, and what stays of a former lead. */
export function applicationFindings(sheet: Sheet, track: Track, facts: FindingFacts): Finding[] {
  const { evidence, today, former } = facts;
  return [
    ...checkAnswers(sheet, { evidence, today }),
    ...trackFindings(sheet, track, facts),
    ...eligibilityFindings(sheet, track, today),
    ...(former === undefined ? [] : formerLeadFindings(sheet, former)),
  ];
}

/** What stops a submission: errors, and warnings that nobody has acknowledged as they are now. */
export function remaining(findings: readonly Finding[], acknowledged: readonly string[]) {
  const known = new Set(acknowledged);
  return {
    errors: findings.filter((one) => one.level === 'error').length,
    unacknowledged: findings.filter((one) => one.level === 'warning' && !known.has(findingKey(one))).length,
  };
}
