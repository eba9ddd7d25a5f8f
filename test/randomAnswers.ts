import fc from 'fast-check';
import type { Answers, AnswerValue } from '../src/core/answers/answers.ts';
import { type Control, controlOf } from '../src/core/fields/controlOf.ts';
import { listColumns } from '../src/core/fields/listColumns.ts';
import type { Field, SimpleField } from '../src/core/programme/field.ts';
import type { Form } from '../src/core/programme/form.ts';
import type { Programme } from '../src/core/programme/programme.ts';

const signs = [...'江汉精密机械有限公司张王李赵𠮷㛃技术攻关（）“”、《》<&>"\'=+-@#%:;.,Aa09①Ω'];
const word = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 14 })
  .map((all) => `甲${all.join('')}乙`);
const year = fc.integer({ min: 2000, max: 2018 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const dates = {
  year,
  month: fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  day: fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
};

type Given = Record<string, AnswerValue>;

function figure(decimals: number) {
  return fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, part]) => (decimals > 0 ? `${whole}.${String(part).padStart(2, '0')}` : String(whole)));
}

function choice({ options = [], many }: Control, path: string): fc.Arbitrary<Given> {
  const ids = options.map(({ id }) => id);
  const free = options.filter(({ other }) => other).map(({ id }) => id);
  const withOther = (chosen: readonly string[], other: string): Given =>
    chosen.some((id) => free.includes(id)) ? { [`${path}.other`]: other } : {};
  if (many)
    return fc
      .tuple(fc.subarray(ids, { minLength: 1 }), word)
      .map(([chosen, other]) => ({ [path]: chosen, ...withOther(chosen, other) }));
  return fc
    .tuple(fc.constantFrom(...ids), word)
    .map(([chosen, other]) => ({ [path]: chosen, ...withOther([chosen], other) }));
}

function simple(field: SimpleField, path: string, control: Control): fc.Arbitrary<Given> {
  const at = (values: fc.Arbitrary<string>) => values.map((value): Given => ({ [path]: value }));
  if (control.takes === 'choice') return choice(control, path);
  if (control.takes === 'lines')
    return at(fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n')));
  if (field.kind === 'date') return at(dates[field.precision]);
  if (field.kind === 'number') return at(figure(field.decimals ?? 0));
  return at(field.kind === 'money' ? figure(field.decimals) : word);
}

/** Mostly filled: one in five is left blank. */
function maybe(values: fc.Arbitrary<Given>): fc.Arbitrary<Given> {
  return fc.tuple(fc.integer({ min: 0, max: 4 }), values).map(([n, given]): Given => (n === 0 ? {} : given));
}

function together(parts: readonly fc.Arbitrary<Given>[]): fc.Arbitrary<Given> {
  return fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Given);
}

function fieldAnswers(form: Form, programme: Programme, field: Field): fc.Arbitrary<Given> {
  const one = (column: SimpleField, path: string): fc.Arbitrary<Given>[] => {
    const control = controlOf(form, programme, path);
    return control ? [maybe(simple(column, path, control))] : [];
  };
  const columns = listColumns(field);
  if (field.kind === 'rows')
    return fc.integer({ min: 0, max: 3 }).chain((count) => {
      const ids = Array.from({ length: count }, (_, at) => `r${at + 1}`);
      const first = (id: string) => fc.record({ [`${field.id}.${id}.${columns![0]!.id}`]: fc.constant('') });
      const rows = ids.flatMap((id) =>
        columns!.flatMap((column) => one(column, `${field.id}.${id}.${column.id}`)),
      );
      void first;
      return together([fc.constant(ids.length > 0 ? { [field.id]: ids } : {}), ...rows]);
    });
  if (field.kind === 'yearTable')
    return together(
      Array.from({ length: field.lastYears }, (_, at) => programme.year - field.lastYears + at).flatMap(
        (of) => columns!.flatMap((column) => one(column, `${field.id}.${of}.${column.id}`)),
      ),
    );
  if (field.kind === 'matrix')
    return together(
      field.groups.flatMap((group) => group.cells.flatMap((cell) => one(cell, `${field.id}.${cell.id}`))),
    );
  return together(one(field as SimpleField, field.id));
}

/** Answers of every field of a form, as people could have typed them; rows that say nothing do not occur. */
export function randomAnswers(form: Form, programme: Programme): fc.Arbitrary<Answers> {
  const fields = form.sections.flatMap((section) => section.fields);
  return together(fields.map((field) => fieldAnswers(form, programme, field))).map((given) =>
    withoutBlankRows(form, given),
  );
}

function withoutBlankRows(form: Form, given: Given): Answers {
  const kept: Given = { ...given };
  for (const { id } of form.sections.flatMap((section) => section.fields)) {
    const rows = kept[id];
    if (!Array.isArray(rows) || !Object.keys(kept).some((path) => path.startsWith(`${id}.r`))) {
      if (Array.isArray(rows) && rows[0] === 'r1') delete kept[id];
      continue;
    }
    kept[id] = rows.filter((row) => Object.keys(kept).some((path) => path.startsWith(`${id}.${row}.`)));
  }
  return kept;
}
