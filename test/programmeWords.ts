import type { Programme } from '../src/core/programme/programme.ts';

/** Shorter labels (姓名, 合计) are everybody's words; from this length on a label is an official one. */
const LABEL = 4;

type Item = Programme['standards'][number]['items'][number];
const ofItem = ({ title, text = '', items = [], states = [] }: Item): string[] => [
  ...[title, text, ...states],
  ...items.flatMap(ofItem),
];
const isText = (value: unknown): value is string => typeof value === 'string';

/** Every `label` and `text` of a layout or form, however deep. */
function labelsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'label' || key === 'text') && isText(one) ? [one] : labelsIn(one),
  );
}

/** What a city calls things: its own words, whatever their length and whoever else says them. */
export function wordsSaid({ words }: Programme): string[] {
  return Object.values(words).filter(isText);
}

/** Names of the place, of its bodies and of its papers: these stand nowhere, not even where notices are read. */
export function properNames({
  id,
  title,
  city,
  circular,
  bodies,
  forms,
  layouts,
  ...rest
}: Programme): string[] {
  return [
    ...[id, title, city.name, city.union, city.department, circular.title, circular.issuer],
    ...[...circular.annexes, rest.summary.title, ...rest.tracks.map(({ studioTitle }) => studioTitle)],
    ...bodies.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...[...forms, ...layouts].map((one) => one.title),
  ];
}

/** Those, and what a programme calls its kinds, levels and standards. */
export function namesOf(programme: Programme): string[] {
  const { tracks, quota, standards } = programme;
  return [
    ...properNames(programme),
    ...tracks.flatMap((track) => [track.title, track.shortTitle]),
    ...[...quota.tiers, ...quota.rows].map(({ label }) => label),
    ...standards.map((one) => one.title),
  ];
}

/** What forms, steps, materials, standards and the calendar say. */
export function labelsOf(programme: Programme): string[] {
  const { steps, materials, deadlines, phases, forms, layouts, dictionaries, standards } = programme;
  return [
    ...steps.flatMap(({ title, positive, negative }) => [title, positive, negative]),
    ...[...materials, ...deadlines, ...phases].map(({ title }) => title),
    ...forms.flatMap(({ instructions = [], sections }) => [
      ...instructions,
      ...sections.map(({ title }) => title),
    ]),
    ...labelsIn([forms, layouts, dictionaries]),
    ...standards.flatMap(({ items }) => items.flatMap(ofItem)),
  ].filter((label) => [...label].length >= LABEL);
}

/** What must not stand in the program: a programme's words and names, and its labels as far as the neutral programme lacks them. */
export function peculiarWords(programme: Programme, neutral: Programme): string[] {
  const house = new Set([...namesOf(neutral), ...labelsOf(neutral)]);
  const own = [...namesOf(programme), ...labelsOf(programme)].filter((word) => !house.has(word));
  return [...new Set([...wordsSaid(programme), ...own])].filter(isWord);
}

/** Ids of paths and single characters are no words. */
export const isWord = (text: string) =>
  [...text].length > 1 && (/[\u4e00-\u9fff]/u.test(text) || /-\d{4}$/.test(text));

/** What a program says: its text without comments. Strings, templates and patterns are told apart from `//` and `/*`. */
export function withoutComments(code: string): string {
  const said =
    /\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|--\s[^\n]*/g;
  return code.replaceAll(said, (part) => (/^(?:\/\*|\/\/|--)/.test(part) ? ' ' : part));
}

/** The words of a programme that a file of the program says. */
export function wordsFoundIn(code: string, words: Iterable<string>): string[] {
  const said = withoutComments(code);
  return [...words].filter((word) => said.includes(word));
}
