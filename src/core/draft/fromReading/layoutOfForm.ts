import type { Field } from '../../programme/field.ts';
import type { Form } from '../../programme/form.ts';
import type { Layout } from '../../programme/layout.ts';
import type { Step } from '../../programme/programme.ts';

type Row = Extract<Layout['parts'][number], { kind: 'grid' }>['rows'][number];

const COLUMNS = 24;
const LABEL = 5;

const label = (text: string, span: number): Row['cells'][number] => ({ kind: 'label', span, text });
const isLong = ({ kind }: Field) => kind === 'longText';
const isList = (field: Field): field is Extract<Field, { kind: 'rows' | 'yearTable' }> =>
  field.kind === 'rows' || field.kind === 'yearTable';

/** Widths that fill the row. */
function shares(count: number): number[] {
  const each = Math.floor(COLUMNS / count);
  return Array.from({ length: count }, (_, at) => (at < COLUMNS - each * count ? each + 1 : each));
}

/** Two labels and two places in a row. */
function pairs(fields: readonly Field[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < fields.length; at += 2) {
    const [first, second] = [fields[at]!, fields[at + 1]];
    const cells: Row['cells'] = [
      label(first.label, LABEL),
      { kind: 'value', span: second ? 7 : COLUMNS - LABEL, path: first.id },
    ];
    if (second) cells.push(label(second.label, LABEL), { kind: 'value', span: 7, path: second.id });
    rows.push({ height: 11, cells });
  }
  return rows;
}

function listRows(field: Extract<Field, { kind: 'rows' | 'yearTable' }>): Row[] {
  const byYear = field.kind === 'yearTable';
  const widths = shares(field.columns.length + (byYear ? 1 : 0));
  const heads = [...(byYear ? ['年度'] : []), ...field.columns.map((column) => column.label)];
  const paths = [...(byYear ? ['year'] : []), ...field.columns.map(({ id }) => id)];
  return [
    { height: 9, cells: [label(field.label, COLUMNS)] },
    { height: 9, heading: true, cells: heads.map((text, at) => label(text, widths[at]!)) },
    {
      height: 9,
      each: field.id,
      ...(byYear ? {} : { atLeast: 3 }),
      cells: paths.map((path, at) => ({ kind: 'value', span: widths[at]!, path })),
    },
  ];
}

/** Rows for fields: plain runs as pairs; what needs the whole width between them, in the order of the form. */
export function rowsOf(fields: readonly Field[]): Row[] {
  const rows: Row[] = [];
  let run: Field[] = [];
  const close = () => {
    rows.push(...pairs(run));
    run = [];
  };
  for (const field of fields) {
    if (field.kind === 'choice') {
      close();
      rows.push({
        height: 11,
        cells: [label(field.label, LABEL), { kind: 'choices', span: COLUMNS - LABEL, path: field.id }],
      });
    } else if (isLong(field)) {
      close();
      rows.push({
        height: 60,
        cells: [label(field.label, LABEL), { kind: 'longText', span: COLUMNS - LABEL, path: field.id }],
      });
    } else if (isList(field)) {
      close();
      rows.push(...listRows(field));
    } else run.push(field);
  }
  close();
  return rows;
}

const opinionRow = (step: Step): Row => ({
  height: 33,
  cells: [
    label(step.title, LABEL),
    {
      kind: 'opinion',
      span: COLUMNS - LABEL,
      step: step.id,
      seal: '公章',
      ...(step.needs.includes('signatory') ? { signature: '负责人签名：' } : {}),
      date: '　　年　　月　　日',
    },
  ],
});

/** A simple paper for a form out of a notice: two fields a row, then lists and texts, then the opinions of the steps. */
export function layoutOfForm(form: Form, steps: readonly Step[]): Layout {
  const fields = form.sections
    .flatMap((section) => section.fields)
    .filter(({ notPrinted, kind }) => !notPrinted && kind !== 'evidence' && kind !== 'matrix');
  const rows = [...rowsOf(fields), ...steps.map(opinionRow)];
  return {
    id: form.id,
    title: form.title,
    form: form.id,
    parts: [
      { kind: 'grid', title: form.title, rows },
      ...(form.instructions
        ? [{ kind: 'instructions' as const, title: '填表说明', items: [...form.instructions] }]
        : []),
    ],
  };
}
