import { canonicalJson } from '../canonicalJson.ts';
import type { Answers, AnswerValue } from './answers.ts';

/** One piece of evidence as it counts for the content version: what was attached where, by its hash. */
export interface EvidenceDigest {
  readonly path: string;
  readonly kind: string;
  readonly stamp: string;
  readonly sha256: string;
}

function isGiven(value: AnswerValue): boolean {
  return value.length > 0;
}

/**
 * The canonical text whose SHA-256 is the content version (design 1.4): programme revision, form, the applicant's own
 * answers (blanks left out) and the evidence list in a fixed order. Opinions, copies and print time stay outside.
 */
export function contentDocument(
  revisionId: string,
  formId: string,
  answers: Answers,
  evidence: readonly EvidenceDigest[],
): string {
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => isGiven(value)));
  const list = evidence
    .map(({ path, kind, stamp, sha256 }) => ({ path, kind, stamp, sha256 }))
    .map((item) => ({ item, key: canonicalJson(item) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ item }) => item);
  return canonicalJson({ revision: revisionId, form: formId, answers: given, evidence: list });
}
