import fc from 'fast-check';
import type { Field, SimpleField } from '../src/core/programme/field.ts';
import type { Check, Form } from '../src/core/programme/form.ts';
import type { Condition } from '../src/core/programme/vocabulary.ts';

/** What a generated field is asked to be; names and paths come from its place. */
interface Draw {
  readonly kind: (typeof kinds)[number];
  readonly required: boolean;
  readonly conditional: boolean;
  readonly small: number;
}
type SimpleKind = SimpleField['kind'];
const simple = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
] as const satisfies readonly SimpleKind[];
const kinds = [
  ...simple,
  'choices',
  'rows',
  'yearTable',
  'matrix',
  'evidence',
  'counted',
  'reference',
] as const;
type Kind = (typeof kinds)[number];

const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.constantFrom<Kind>(...kinds),
  required: fc.boolean(),
  conditional: fc.boolean(),
  small: fc.integer({ min: 0, max: 6 }),
});

function simpleField(kind: SimpleKind, id: string, { small, required }: Draw): SimpleField {
  const base = { id, label: `栏目${id.replace(/^f/, '')}`, required };
  const table: { readonly [K in SimpleKind]: SimpleField } = {
    text: {
      ...base,
      kind: 'text',
      ...(small > 4 ? { format: 'phone' as const } : { maxCharacters: 10 + small }),
    },
    longText: { ...base, kind: 'longText', count: { warnBelow: small * 20, warnAbove: 200, cap: 300 } },
    number: { ...base, kind: 'number', unit: '项', min: small, max: small + 20, decimals: small % 3 },
    money: {
      ...base,
      kind: 'money',
      unit: '万元',
      currency: 'CNY',
      decimals: small % 3,
      warnAbove: 100 + small,
    },
    date: { ...base, kind: 'date', precision: (['year', 'month', 'day'] as const)[small % 3]! },
    choice: { ...base, kind: 'choice', dictionary: 'words' },
    reference: { ...base, kind: 'reference', to: 'recommendingBody' },
  };
  return table[kind];
}

function columnsOf(id: string, drawn: Draw): SimpleField[] {
  const used = [...simple.slice(drawn.small % 3, (drawn.small % 3) + 3)];
  const year: SimpleField = { kind: 'date', id: 'year', label: '年份', precision: 'year', required: true };
  return [year, ...used.map((kind, at) => simpleField(kind, `c${at}`, { ...drawn, required: at === 0 }))].map(
    (one) => ({
      ...one,
      label: `${one.label}${id}`,
    }),
  );
}

/** The field of one draw, at a place of the form; `before` are the choices further up that it may depend on. */
function fieldsOf(drawn: Draw, id: string, before: readonly string[]): Field[] {
  const base = { id, label: `栏目${id.slice(1)}` };
  const [first] = before;
  const shownWhen: Condition | undefined =
    drawn.conditional && first !== undefined ? { field: first, in: ['one', 'two'] } : undefined;
  const shown = shownWhen === undefined ? {} : { shownWhen };
  const list = { ...base, kind: 'rows' as const, rowName: '项', columns: columnsOf(id, drawn) };
  const table: { readonly [K in Exclude<Kind, SimpleKind>]: () => Field[] } = {
    choices: () => [
      { ...base, ...shown, kind: 'choice', dictionary: 'words', many: true, required: drawn.required },
    ],
    rows: () => [{ ...list, ...shown, minRows: drawn.small % 3, maxRows: 6 }],
    yearTable: () => {
      const columns = [
        simpleField('money', 'a', { ...drawn, required: true }),
        simpleField('money', 'b', { ...drawn, required: false }),
      ];
      const total: SimpleField = {
        kind: 'money',
        id: 'sum',
        label: '合计',
        unit: '万元',
        currency: 'CNY',
        decimals: 2,
        computed: { sumOf: ['a', 'b'] },
      };
      return [
        {
          ...base,
          ...shown,
          kind: 'yearTable',
          lastYears: 1 + (drawn.small % 4),
          required: drawn.required,
          columns: [...columns, total],
        },
      ];
    },
    matrix: () => [
      {
        ...{ ...base, ...shown, kind: 'matrix' },
        groups: [
          {
            label: '人数',
            cells: ['m0', 'm1'].map((cell) => ({
              kind: 'number',
              id: cell,
              label: cell,
              required: drawn.required,
            })),
          },
        ],
      },
    ],
    evidence: () => [{ ...base, kind: 'evidence' }],
    counted: () => [
      { ...list, id: `${id}list`, minRows: 1, maxRows: 8 },
      {
        ...base,
        kind: 'number',
        computed: { countOf: `${id}list` },
        star: true,
        evidence: [{ kind: 'original', stamp: 'seal' }],
      },
    ],
  };
  const { kind } = drawn;
  if (Object.hasOwn(table, kind)) return table[kind as keyof typeof table]();
  return [{ ...simpleField(kind as SimpleKind, id, drawn), ...shown } as Field];
}

const all = (fields: readonly Field[], kind: Field['kind']) =>
  fields.filter((one) => one.kind === kind && one.computed === undefined);

/** Rules between the fields that are there. */
function checksOf(fields: readonly Field[]): Check[] {
  const rule = (id: string) => ({ id, level: 'error' as const });
  const dates = all(fields, 'date').map(({ id }) => id);
  const numbers = all(fields, 'number')
    .filter(({ shownWhen }) => shownWhen === undefined)
    .map(({ id }) => id);
  const lists = all(fields, 'rows')
    .filter(({ shownWhen }) => shownWhen === undefined)
    .map(({ id }) => id);
  const checks: Check[] = [];
  if (dates.length > 1) checks.push({ ...rule('V2'), kind: 'dateOrder', paths: [...dates, 'filledOn'] });
  if (numbers.length > 0) checks.push({ ...rule('V6'), kind: 'atMost', left: numbers[0]!, right: 'team' });
  if (lists.length > 0) {
    checks.push({ ...rule('V10'), kind: 'totalCoversRows', total: 'team', rows: lists[0]! });
    checks.push({
      ...rule('V17'),
      kind: 'rowsPerYear',
      rows: lists[0]!,
      year: 'year',
      atLeast: 1,
      lastYears: 2,
    });
    checks.push({ ...rule('V11'), kind: 'withinLastYears', path: `${lists[0]}.*.year`, lastYears: 3 });
  }
  return checks;
}

/** A form with fields of every kind, conditions, dictionaries and rules between fields. */
export function generatedForm(id: string): fc.Arbitrary<Form> {
  const section = fc.array(draw, { minLength: 1, maxLength: 5 });
  return fc.array(section, { minLength: 1, maxLength: 3 }).map((sections): Form => {
    let number = 0;
    const choices: string[] = [];
    const made = sections.map((drawn, at) => ({
      id: `s${at}`,
      title: `第${at + 1}部分`,
      fields: drawn.flatMap((one) => {
        number += 1;
        const fields = fieldsOf(one, `f${number}`, choices);
        if (one.kind === 'choice' && fields[0]?.shownWhen === undefined) choices.unshift(`f${number}`);
        return fields;
      }),
    }));
    const lead: Field[] = [
      { kind: 'text', id: 'name', label: '名称', computed: { byNameRule: 'lead' } },
      { kind: 'text', id: 'lead', label: '带头人', required: true },
      { kind: 'text', id: 'unit', label: '单位', required: true },
      { kind: 'number', id: 'team', label: '人数', required: true, max: 40 },
      { kind: 'date', id: 'filledOn', label: '填表日期', precision: 'day', required: true },
    ];
    const fields = made.flatMap((one) => one.fields);
    return {
      ...{ id, title: `申报表${id}` },
      roles: { studioName: 'name', leadName: 'lead', hostUnit: 'unit', filledOn: 'filledOn' },
      sections: [{ id: 'first', title: '基本情况', fields: lead }, ...made],
      checks: checksOf(fields),
    };
  });
}
