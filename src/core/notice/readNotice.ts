import type { BrokenTable } from '../quota/doctor/brokenTable.ts';
import type { Diagnosis } from '../quota/doctor/diagnosis.ts';
import type { NoticeText } from './noticeText.ts';
import type { Reading } from './reading.ts';

/** Puts a broken quota table back into its columns (F47). */
export type Diagnose = (table: BrokenTable) => Diagnosis;

/** Understands a notice (F46): every element with the passages it came from; what was not understood is listed. */
export function readNotice(_text: NoticeText, _diagnose: Diagnose): Reading {
  return {
    number: { value: null, passages: [], confidence: 'unsure' },
    bodies: [],
    counts: [],
    phases: [],
    deadlines: [],
    materials: [],
    standards: [],
    forms: [],
    references: [],
    annexes: [],
    notUnderstood: [],
  };
}
