import { behaviourOf } from '../fields/index.ts';
import { rowId } from '../fields/rows.ts';
import { simpleBehaviour } from '../fields/simple.ts';
import type { Form } from '../programme/form.ts';
import { listAt } from './answerAt.ts';
import type { Answers, AnswerValue } from './answers.ts';
import { type FieldAt, fieldAt } from './fieldAt.ts';
import { isProposal } from './fillComputed.ts';

/** One value that the user typed; null takes it away. The value comes from outside and may be anything. */
export interface AnswerChange {
  readonly path: string;
  readonly value: unknown;
}
export type PatchRefusalCode =
  | 'unknownPath'
  | 'computedPath'
  | 'notYourSection'
  | 'wrongShape'
  | 'tooLong'
  | 'tooManyRows'
  | 'badRowId'
  | 'unknownRow';
export interface PatchRefusal {
  readonly code: PatchRefusalCode;
  readonly path: string;
}
export type PatchResult =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly refusals: readonly PatchRefusal[] };

/** Absolute limits of what is stored at all; the programme's own limits are findings, so that nothing typed is lost. */
export const longestValue = 20_000;
const mostRows = 500;

function takesOf(place: FieldAt): 'text' | 'list' | 'nothing' {
  if (place.other === true) return 'text';
  if (place.column !== undefined) return simpleBehaviour(place.column).takes(place.column);
  return behaviourOf(place.field).takes(place.field);
}

function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function refuseList(place: FieldAt, value: unknown): PatchRefusalCode | undefined {
  if (!isStringList(value)) return 'wrongShape';
  if (value.length > mostRows) return 'tooManyRows';
  const fine = value.every((item) => rowId.test(item)) && new Set(value).size === value.length;
  return fine ? undefined : place.column === undefined ? 'badRowId' : 'wrongShape';
}

function refuse(place: FieldAt, value: unknown): PatchRefusalCode | undefined {
  if (place.row === '*' || place.year === '*') return 'unknownPath';
  const computed = (place.column ?? place.field).computed;
  if (computed !== undefined && !isProposal(computed)) return 'computedPath';
  const takes = takesOf(place);
  if (takes === 'nothing') return 'wrongShape';
  if (value === null) return undefined;
  if (takes === 'list') return refuseList(place, value);
  if (typeof value !== 'string') return 'wrongShape';
  return value.length > longestValue ? 'tooLong' : undefined;
}

/** Rows that are gone take their values with them. */
function dropRow(answers: Record<string, AnswerValue>, prefix: string): void {
  for (const path of Object.keys(answers)) if (path.startsWith(`${prefix}.`)) delete answers[path];
}

function store(answers: Record<string, AnswerValue>, place: FieldAt, path: string, value: unknown): void {
  if (place.column === undefined && place.other !== true && takesOf(place) === 'list') {
    const kept = new Set(isStringList(value) ? value : []);
    for (const id of listAt(answers, path)) if (!kept.has(id)) dropRow(answers, `${path}.${id}`);
  }
  const blank = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (blank) delete answers[path];
  else answers[path] = value as AnswerValue;
}

/**
 * Applies typed values to the answers: all of them, or none with the reasons. Refused are paths that the form does not
 * have, computed ones, other shapes, rows that are not in their list, sections outside `sections` (F10: helpers) and
 * what is larger than 20,000 characters or 500 rows. Strange values are stored and found by `checkAnswers`.
 */
export function applyPatch(
  form: Form,
  answers: Answers,
  changes: readonly AnswerChange[],
  sections?: readonly string[],
): PatchResult {
  const refusals: PatchRefusal[] = [];
  const next: Record<string, AnswerValue> = { ...answers };
  const places: { change: AnswerChange; place: FieldAt }[] = [];
  for (const change of changes) {
    const place = fieldAt(form, change.path);
    const outside = place !== undefined && sections !== undefined && !sections.includes(place.section.id);
    const code =
      place === undefined ? 'unknownPath' : outside ? 'notYourSection' : refuse(place, change.value);
    if (code !== undefined) refusals.push({ code, path: change.path });
    else if (place !== undefined) places.push({ change, place });
  }
  // Lists first, so that a new row and its values may come in one patch in any order.
  const isList = (place: FieldAt) => place.column === undefined && takesOf(place) === 'list';
  places.sort((left, right) => Number(isList(right.place)) - Number(isList(left.place)));
  for (const { change, place } of places) {
    const known = place.row === undefined || listAt(next, place.field.id).includes(place.row);
    if (known) store(next, place, change.path, change.value);
    else if (change.value !== null) refusals.push({ code: 'unknownRow', path: change.path });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, answers: next };
}
