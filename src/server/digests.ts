import { createHash } from 'node:crypto';
import type { Answers } from '../core/answers/answers.ts';
import { contentDocument, type EvidenceDigest } from '../core/answers/contentDocument.ts';
import { canonicalJson, type JsonValue } from '../core/canonicalJson.ts';
import type { SummaryRow } from '../core/filing/filing.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The content version (design 1.4): SHA-256 over revision, form, answers and evidence, and nothing else. */
export function contentVersion(
  of: { readonly revision: string; readonly form: string },
  answers: Answers,
  evidence: readonly EvidenceDigest[],
): string {
  return sha256(contentDocument(of.revision, of.form, answers, evidence));
}

/** SHA-256 of a text, to order what nobody may choose. */
export const textDigest = sha256;

/** SHA-256 of the canonical JSON of a record, e.g. of a sealed opinion. */
export function recordDigest(record: Readonly<Record<string, JsonValue>>): string {
  return sha256(canonicalJson(record));
}

/** The version of a body's summary: its rows, whether filed or as they stand. */
export function summaryVersion(body: string, rows: readonly SummaryRow[]): string {
  return recordDigest({ body, rows: rows as unknown as JsonValue });
}
