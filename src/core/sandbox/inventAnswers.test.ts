import { expect, test } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { sampleSheet } from '../../../test/sampleSheet.ts';
import { checkAnswers } from '../answers/checkAnswers.ts';
import type { Field } from '../programme/field.ts';
import type { Check } from '../programme/form.ts';
import type { Track } from '../programme/programme.ts';
import { evidenceWanted, inventAnswers } from './inventAnswers.ts';

const today = '2019-09-02';

test('every form that is shipped is filled without an error, for many seeds, and proofs are listed', async () => {
  const programme = await shippedProgramme();
  for (const track of programme.tracks)
    for (let seed = 0; seed < 8; seed += 1) {
      const form = programme.forms.find(({ id }) => id === track.form)!;
      const given = { [form.roles.leadName]: '陈建国' };
      const { answers, left } = inventAnswers({ programme, form, seed: `${seed}`, today, given, track });
      expect(left).toEqual([]);
      expect(answers[form.roles.leadName]).toBe('陈建国');
      const sheet = { programme, form, answers, references: {} };
      const proofs = evidenceWanted(sheet);
      expect(
        checkAnswers(sheet, { today, evidence: proofs }).filter(({ level }) => level === 'error'),
      ).toEqual([]);
    }
});

test('the same seed invents the same, another seed something else', async () => {
  const programme = await shippedProgramme();
  const invent = (seed: string) =>
    inventAnswers({ programme, form: programme.forms[0]!, seed, today }).answers;
  expect(invent('a')).toEqual(invent('a'));
  expect(invent('a')).not.toEqual(invent('b'));
});

/** What is left on a small form with these fields and checks. */
function left(fields: readonly Field[], checks: readonly Check[] = [], eligibility?: Track['eligibility']) {
  const { programme, form } = sampleSheet(fields, {}, checks);
  const track = { ...programme.tracks[0]!, eligibility };
  return Array.from({ length: 10 }, (_, seed) =>
    inventAnswers({ programme, form, seed: `${seed}`, today, track }),
  ).flatMap((made) => made.left.map(({ code, path }) => `${code} ${path}`));
}
const check = { level: 'error', id: 'x' } as const;
const year = { kind: 'date', id: 'year', label: '年份', precision: 'year', required: true } as const;
const list = (more: object = {}, columns: object[] = []): Field =>
  ({ kind: 'rows', id: 'list', label: '清单', rowName: '项', columns: [year, ...columns], ...more }) as Field;
const number = (id: string, more: object = {}): Field =>
  ({ kind: 'number', id, label: id, required: true, ...more }) as Field;

const cases: readonly [string, readonly Field[], (readonly Check[])?, Track['eligibility']?][] = [
  ['a figure between narrow limits', [number('n', { min: 3.25, max: 3.5, decimals: 2 })]],
  ['a list of a given length', [list({ minRows: 6, maxRows: 6 })]],
  [
    'a count that is computed and has a least value',
    [number('n', { min: 5, computed: { countOf: 'list' } }), list()],
  ],
  [
    'a total below its parts',
    [number('a', { min: 4 }), number('b'), number('t', { max: 9 })],
    [{ ...check, kind: 'sumEquals', parts: ['a', 'b'], total: 't' }],
  ],
  [
    'dates in order up to the day of the form',
    [{ ...year, id: 'later', precision: 'month' } as Field, year as Field],
    [{ ...check, kind: 'dateOrder', paths: ['later', 'year', 'filledOn'] }],
  ],
  [
    'two rows for each year of the window',
    [list()],
    [
      { ...check, kind: 'rowsPerYear', rows: 'list', year: 'year', atLeast: 2, lastYears: 3 },
      { ...check, id: 'y', kind: 'withinLastYears', path: 'list.*.year', lastYears: 3 },
    ],
  ],
  [
    'amounts of sources that add up to the year',
    [
      {
        kind: 'yearTable',
        id: 'money',
        label: '经费',
        lastYears: 3,
        required: true,
        columns: [number('sum')],
      } as Field,
      list({ minRows: 4 }, [number('amount', { required: false })]),
    ],
    [
      {
        ...check,
        kind: 'splitSums',
        table: 'money',
        column: 'sum',
        rows: 'list',
        year: 'year',
        amount: 'amount',
      },
      { ...check, id: 'y', kind: 'withinLastYears', path: 'list.*.year', lastYears: 3 },
    ],
  ],
  [
    'a field that another one asks for',
    [
      { kind: 'choice', id: 'c', label: '选', dictionary: 'colours', required: true },
      { kind: 'text', id: 'why', label: '说明', required: true, shownWhen: { field: 'c', equals: 'red' } },
    ],
  ],
];

test.each(cases)('%s', (_name, fields, checks = []) => {
  expect(left(fields, checks)).toEqual([]);
});

test('the conditions for applying are met: one of several, all, none', () => {
  const fields = [
    number('team', { max: 40 }),
    { kind: 'choice', id: 'c', label: '选', dictionary: 'colours', required: true } as Field,
    { ...year, id: 'since' } as Field,
    list(),
  ];
  const { programme, form } = sampleSheet(fields, {}, []);
  const rule = { level: 'error', text: '条件' } as const;
  const track: Track = {
    ...programme.tracks[0]!,
    eligibility: [
      {
        ...rule,
        id: 'a',
        rule: 'allOf',
        facts: [
          { kind: 'atLeast', path: 'team', number: 12 },
          { kind: 'rows', rows: 'list', atLeast: 5 },
        ],
      },
      {
        ...rule,
        id: 'b',
        rule: 'anyOf',
        facts: [{ kind: 'yearsSince', path: 'since', years: 3, until: 'yearStart' }],
      },
      {
        ...rule,
        id: 'c',
        rule: 'noneOf',
        facts: [{ kind: 'answer', is: { field: 'c', in: ['red', 'other'] } }],
      },
    ],
  };
  for (let seed = 0; seed < 10; seed += 1) {
    const { answers, left: rest } = inventAnswers({ programme, form, seed: `${seed}`, today, track });
    expect(rest).toEqual([]);
    expect(Number(answers.team)).toBeGreaterThanOrEqual(12);
    expect(answers.list?.length).toBeGreaterThanOrEqual(5);
    expect(Number(answers.since)).toBeLessThanOrEqual(2015);
    expect(answers.c).toBe('blue');
  }
});
