import { behaviourOf } from '../fields/index.ts';
import { isShown } from '../fields/simple.ts';
import type { EvidenceNeed, Field } from '../programme/field.ts';
import { type Finding, finding } from './finding.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './textOf.ts';

/** A proof that lies in the file, as the rules see it. */
export interface EvidenceItem {
  /** The field it proves: `benefit`, or a place inside it. */
  readonly path: string;
  readonly kind: 'copy' | 'original';
  readonly stamp: 'none' | 'seal' | 'financeSeal';
}

/** People write "none" in a box that does not apply to them; nothing is there to prove (S14). */
const nothingWords = new Set(['无', '没有', '/', '／', '—', '——', '-']);
const starNeed: EvidenceNeed = { kind: 'copy', stamp: 'none' };

/** What must be proved for a field: its own needs, or a plain copy for a bare star (R66). */
export function needsOf(field: Field): readonly EvidenceNeed[] {
  return field.evidence ?? (field.star === true ? [starNeed] : []);
}

/** An original also serves as a copy; a needed stamp must be that stamp. */
function meets(item: EvidenceItem, need: EvidenceNeed): boolean {
  const kind = need.kind === 'copy' || item.kind === 'original';
  return kind && (need.stamp === 'none' || item.stamp === need.stamp);
}

/** The needs of one field that no evidence meets yet; none while the field is blank (V7, R66, R67). */
function missingEvidence(field: Field, sheet: Sheet, evidence: readonly EvidenceItem[]): EvidenceNeed[] {
  const needs = needsOf(field);
  if (needs.length === 0 || !isShown(field, sheet)) return [];
  if (behaviourOf(field).empty(field, field.id, sheet)) return [];
  if (nothingWords.has(textOf(sheet, field.id).trim())) return [];
  const own = evidence.filter((item) => item.path === field.id || item.path.startsWith(`${field.id}.`));
  return needs.filter((need) => need.optional !== true && !own.some((item) => meets(item, need)));
}

/** Every starred field with a value has its proof. The sheet is filled. */
export function checkEvidence(sheet: Sheet, evidence: readonly EvidenceItem[]): Finding[] {
  const fields = sheet.form.sections.flatMap((section) => section.fields);
  return fields.flatMap((field) =>
    missingEvidence(field, sheet, evidence).map((need) =>
      finding(
        'evidenceMissing',
        { level: 'error', path: field.id, source: need.source ?? field.source, rule: 'V7' },
        { label: field.label, kind: need.kind, stamp: need.stamp },
      ),
    ),
  );
}
