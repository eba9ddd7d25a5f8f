import type { Programme } from '../../programme/programme.ts';
import { memberWord, valueWord } from './memberWords.ts';

type Titles = ReadonlyMap<string, string>;

/** Names of what a programme refers to by id, list by list. */
export interface Names {
  readonly of: (list: List, id: string) => string;
}
type List =
  | 'forms'
  | 'layouts'
  | 'steps'
  | 'tracks'
  | 'tiers'
  | 'bodies'
  | 'standards'
  | 'deadlines'
  | 'fields';

/** Members that hold ids of other elements, with the list these stand in. */
const refersTo: Readonly<Record<string, List>> = {
  ...{ form: 'forms', layout: 'layouts', annexLayouts: 'layouts', step: 'steps', steps: 'steps' },
  ...{ tracks: 'tracks', takes: 'tiers', within: 'tiers', partsOf: 'tiers', holders: 'bodies' },
  ...{ standard: 'standards', deadline: 'deadlines', path: 'fields', field: 'fields', paths: 'fields' },
};

const titles = (all: readonly { readonly id: string; readonly title: string }[]): Titles =>
  new Map(all.map(({ id, title }) => [id, title]));

/** The names of a programme, so that a reference is read as what it refers to. */
export function namesOf(programme: Programme): Names {
  const { forms, layouts, steps, tracks, quota, bodies, standards, deadlines } = programme;
  const fields = forms.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
  const lists: { readonly [L in List]: Titles } = {
    ...{ forms: titles(forms), layouts: titles(layouts), steps: titles(steps), tracks: titles(tracks) },
    ...{ standards: titles(standards), deadlines: titles(deadlines) },
    tiers: new Map(quota.tiers.map(({ id, label }) => [id, label])),
    bodies: new Map(bodies.map(({ id, name }) => [id, name])),
    fields: new Map(fields.map(({ id, label }) => [id, label])),
  };
  return { of: (list, id) => lists[list].get(id) ?? id };
}

const longest = 60;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** A value as a person reads it; null where there is none. */
export function spoken(member: string, value: unknown, names: Names): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const list = Object.hasOwn(refersTo, member) ? refersTo[member] : undefined;
    return shortened(list === undefined ? valueWord(member, value) : names.of(list, value));
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const words = value.map((one) => spoken(member, one, names) ?? '');
    return words.join('、');
  }
  const members = Object.entries(value).map(
    ([key, one]) => `${memberWord(key)} ${spoken(key, one, names) ?? '空'}`,
  );
  return shortened(members.join('，'));
}
