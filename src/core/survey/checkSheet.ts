import { type Finding, finding } from '../answers/finding.ts';
import { placeOf } from '../fields/behaviour.ts';
import { checkSimple } from '../fields/simple.ts';
import type { Programme } from '../programme/programme.ts';
import { type Asked, surveySheet } from './asked.ts';
import { figureUse } from './figureUse.ts';
import { haveStates } from './sheetState.ts';

const states: readonly string[] = haveStates;

/** What is missing or wrong in a sheet, in its order; the same on the screen and at submission. */
export function checkSheet(
  programme: Programme,
  asked: Asked,
  answers: Readonly<Record<string, string>>,
): Finding[] {
  const sheet = surveySheet(programme, answers);
  const items = asked.items.flatMap(({ path, label }) => {
    const place = placeOf({ kind: 'text', id: path, label }, path, 'error', undefined, 'R8');
    const value = answers[path] ?? '';
    if (value === '') return [finding('required', place, { label })];
    return states.includes(value) ? [] : [finding('unknownChoice', place, { label })];
  });
  const checked = (fields: Asked['parts']) =>
    fields.flatMap(({ path, field }) => checkSimple(field, path, sheet));
  return [...checked(asked.figures), ...items, ...checked(asked.parts)];
}

/** Whether a sheet has this path at all; the free text of a choice stands below it. */
export function isAskedPath(asked: Asked, path: string): boolean {
  const base = path.endsWith('.other') ? path.slice(0, -'.other'.length) : path;
  const fields = [...asked.parts, ...asked.figures];
  if (base !== path) return fields.some((one) => one.path === base && figureUse[one.field.kind] === 'count');
  return fields.some((one) => one.path === path) || asked.items.some((one) => one.path === path);
}
