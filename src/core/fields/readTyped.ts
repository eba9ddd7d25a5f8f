import type { AnswerValue } from '../answers/answers.ts';
import { formatDecimal, parseDecimal } from '../decimal.ts';
import type { Field, FieldOf, SimpleField } from '../programme/field.ts';
import type { Programme } from '../programme/programme.ts';
import { readDay } from './readDay.ts';

/** Why typed words are no value of their field. */
export type ReadProblem = 'unknownChoice' | 'onlyOneChoice' | 'badDate' | 'notNumber' | 'unknownReference';

/** What typed words mean for a field; `other` is the free text of the "other" entry. */
export type Reading =
  | { readonly value: AnswerValue; readonly other?: string }
  | { readonly problem: ReadProblem };

type SimpleKind = SimpleField['kind'];
type Reader<K extends SimpleKind> = (text: string, field: FieldOf<K>, programme: Programme) => Reading;

/** As it is compared: full-width signs as half-width ones, without blanks. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');
}

function readFigure(text: string, unit: string | undefined): Reading {
  const words = plainWords(text);
  const plainUnit = plainWords(unit ?? '');
  const bare = plainUnit !== '' && words.endsWith(plainUnit) ? words.slice(0, -plainUnit.length) : words;
  const value = parseDecimal(bare.replace(/[个项人名件次元]$/, ''));
  return value === undefined ? { problem: 'notNumber' } : { value: formatDecimal(value) };
}

/** `其他（民办学校）`, `其他:民办学校`: the label and what was typed behind it. */
function labelAndOther(words: string): readonly [string, string] {
  const match = /^(.*?)[（(：:](.*?)[）)]?$/u.exec(words.trim());
  return match === null ? [words, ''] : [match[1] ?? '', (match[2] ?? '').trim()];
}

function readChoice(text: string, field: FieldOf<'choice'>, programme: Programme): Reading {
  const entries = programme.dictionaries[field.dictionary]?.entries ?? [];
  const find = (words: string) => {
    const plain = plainWords(words);
    const exact = entries.find(({ label }) => plainWords(label) === plain);
    if (exact) return { id: exact.id, other: '' };
    const [label, other] = labelAndOther(words);
    const open = entries.find(
      (entry) => entry.other === true && plainWords(entry.label) === plainWords(label),
    );
    return open && { id: open.id, other };
  };
  const whole = find(text);
  if (whole) return chosen([whole.id], whole.other, field);
  if (field.many !== true) return { problem: 'unknownChoice' };
  const found = text.split(/[、，,；;\n]+/).flatMap((words) => (words.trim() === '' ? [] : [find(words)]));
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length) return { problem: 'unknownChoice' };
  const other = known.find((one) => one.other !== '')?.other ?? '';
  return chosen([...new Set(known.map(({ id }) => id))], other, field);
}

function chosen(ids: readonly string[], other: string, field: FieldOf<'choice'>): Reading {
  if (field.many !== true && ids.length > 1) return { problem: 'onlyOneChoice' };
  const value = field.many === true ? ids : (ids[0] ?? '');
  return other === '' ? { value } : { value, other };
}

const readers: { readonly [K in SimpleKind]: Reader<K> } = {
  text: (text) => ({ value: text.replace(/\s*\n\s*/g, ' ').trim() }),
  longText: (text) => ({ value: text.replace(/^\n+|\s+$/g, '') }),
  number: (text, field) => readFigure(text, field.unit),
  money: (text, field) => readFigure(text, field.unit),
  date: (text, field) => {
    const value = readDay(text, field.precision);
    return value === undefined ? { problem: 'badDate' } : { value };
  },
  choice: readChoice,
  reference: (text, field, programme) => {
    if (field.to !== 'recommendingBody') return { value: text.trim() };
    const plain = plainWords(text);
    const body = programme.bodies.find(({ name }) => plainWords(name) === plain);
    return body ? { value: body.id } : { problem: 'unknownReference' };
  },
};

/** Words as people type or print them, as a value of the field; blank words are a blank value. */
export function readTyped(field: SimpleField, text: string, programme: Programme): Reading {
  if (plainWords(text) === '') return { value: field.kind === 'choice' && field.many === true ? [] : '' };
  return (readers[field.kind] as Reader<SimpleKind>)(text, field as never, programme);
}

/** Marks that were ticked, by id, as a value of a choice. */
export function readMarks(field: FieldOf<'choice'>, ids: readonly string[], programme: Programme): Reading {
  const known = new Set(programme.dictionaries[field.dictionary]?.entries.map(({ id }) => id));
  return ids.every((id) => known.has(id)) ? chosen(ids, '', field) : { problem: 'unknownChoice' };
}

/** The field when it is a choice. */
export function choiceField(field: Field): FieldOf<'choice'> | undefined {
  return field.kind === 'choice' ? field : undefined;
}
