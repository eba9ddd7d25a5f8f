import { listAt, valueAt } from '../answers/answerAt.ts';
import type { Answers } from '../answers/answers.ts';
import type { AnswerChange } from '../answers/applyPatch.ts';
import { applyPatch } from '../answers/applyPatch.ts';
import { checkAnswers } from '../answers/checkAnswers.ts';
import type { Finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import { textAt } from '../answers/textAt.ts';
import { plainWords } from '../fields/readTyped.ts';
import { isShown } from '../fields/simple.ts';
import type { Programme } from '../programme/programme.ts';
import type { WorkKind } from '../programme/workLog.ts';
import { kindForm } from './kindForm.ts';

/** An entry as it is kept: what was answered, and what lists and comparisons need of it. */
export interface WorkRead {
  readonly data: Answers;
  readonly title: string;
  /** What it is about, spelled alike everywhere; null: nothing to compare (S13). */
  readonly sameAs: string | null;
  readonly tags: readonly string[];
  /** Everything that can be read in it. */
  readonly words: string;
}
export type WorkReading =
  | { readonly ok: true; readonly read: WorkRead; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly path: string; readonly finding: Finding | undefined };

const sheetOf = (programme: Programme, kind: WorkKind, answers: Answers): Sheet => ({
  ...{ programme, answers },
  form: kindForm(kind),
  references: {},
});

/** The answers of an entry, looked at like those of a form: errors refuse, warnings are told. Hidden questions hold nothing. */
export function readWork(
  programme: Programme,
  kind: WorkKind,
  typed: Readonly<Record<string, unknown>>,
): WorkReading {
  const changes = Object.entries(typed).map(([path, value]): AnswerChange => ({ path, value }));
  const patched = applyPatch(kindForm(kind), {}, changes);
  if (!patched.ok) return { ok: false, path: patched.refusals[0]?.path ?? '', finding: undefined };
  const all = sheetOf(programme, kind, patched.answers);
  const hidden = kind.fields.filter((field) => !isShown(field, all)).map(({ id }) => id);
  const data = Object.fromEntries(
    Object.entries(patched.answers).filter(([path]) => !hidden.includes(path.split('.')[0] ?? '')),
  );
  const sheet = sheetOf(programme, kind, data);
  const found = checkAnswers(sheet);
  const wrong = found.find(({ level }) => level === 'error');
  if (wrong) return { ok: false, path: wrong.path, finding: wrong };
  return { ok: true, read: readingOf(programme, kind, data), warnings: found };
}

/** What lists need of answers that were looked at. */
export function readingOf(programme: Programme, kind: WorkKind, data: Answers): WorkRead {
  const sheet = sheetOf(programme, kind, data);
  const texts = kind.fields.map(({ id }) => textAt(sheet, id)).filter((text) => text !== '');
  return {
    data,
    title: valueAt(data, kind.titleField).trim(),
    sameAs: identity(kind, data),
    tags: tagsOf(programme, kind, data),
    words: [kind.title, ...texts].join('\n').toLowerCase(),
  };
}

/** Blanks, width and case of letters do not make two things out of one; a thing that is not fully named is none. */
function identity({ sameAs }: WorkKind, data: Answers): string | null {
  const parts = (sameAs ?? []).map((id) => plainWords(valueAt(data, id)).toLowerCase());
  return parts.join('') === '' ? null : parts.join('|');
}

function tagsOf(
  { dictionaries }: Programme,
  { fields, tagField }: WorkKind,
  data: Answers,
): readonly string[] {
  const field = fields.find(({ id }) => id === tagField);
  if (field?.kind !== 'choice') return [];
  const one = valueAt(data, field.id);
  const chosen = one === '' ? listAt(data, field.id) : [one];
  const entries = dictionaries[field.dictionary]?.entries ?? [];
  return entries.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
}
