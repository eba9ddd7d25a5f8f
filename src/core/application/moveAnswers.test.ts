import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers, shippedProgramme } from '../../../test/builders.ts';
import type { Field } from '../programme/field.ts';
import type { Form } from '../programme/form.ts';
import { homeless, moveAnswers, returnedVersions, touchedPaths, untouched } from './moveAnswers.ts';

let form: Form;
beforeAll(async () => {
  form = (await shippedProgramme()).forms[0]!;
});
const answers = () => exampleAnswers(form.id);
const versionsOf = (of: object) => Object.fromEntries(Object.keys(of).map((path) => [path, 3]));
/** The form with every field as `edit` makes it; undefined takes it away. */
function formWith(edit: (field: Field) => Field | undefined): Form {
  const sections = form.sections.map((section) => {
    const fields = section.fields.flatMap((field) => edit(field) ?? []);
    return { ...section, fields };
  });
  return { ...form, sections };
}

describe('answers under another revision', () => {
  it('what has its place stays with its version; the rest lies aside and nothing is lost', () => {
    const ids = form.sections.flatMap(({ fields }) => fields.map(({ id }) => id));
    const property = fc.property(fc.subarray(ids), (gone) => {
      const after = formWith((field) => (gone.includes(field.id) ? undefined : field));
      const before = answers();
      const versions = versionsOf(before);
      const moved = moveAnswers(form, after, before, versions);
      expect({ ...moved.answers, ...moved.aside }).toEqual(before);
      expect(Object.keys(moved.aside).every((path) => gone.includes(path.split('.')[0]!))).toBe(true);
      expect(moved.versions).toEqual(versionsOf(moved.answers));
      expect(moved.changes.map(({ path }) => path)).toEqual(Object.keys(moved.aside));
      const back = { ...moved.answers, ...moved.aside };
      expect(Object.keys(returnedVersions(moved.aside, moved.versions, versions)).sort()).toEqual(
        Object.keys(back).sort(),
      );
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('another unit, another kind and another list of choices say something else; text and long text do not', () => {
    const edits: Readonly<Record<string, (field: Field) => Field>> = {
      money: (field) => ({ ...field, unit: '亿元' }) as Field,
      choice: (field) => ({ ...field, dictionary: 'another' }) as Field,
      number: (field) => ({ ...field, kind: 'text' }) as Field,
    };
    const columnsToo = (field: Field, edit: (one: Field) => Field): Field =>
      'columns' in field
        ? ({ ...field, columns: field.columns.map((one) => edit(one)) } as Field)
        : edit(field);
    for (const [kind, edit] of Object.entries(edits)) {
      const after = formWith((field) => columnsToo(field, (one) => (one.kind === kind ? edit(one) : one)));
      expect(homeless(form, after, answers()).length, kind).toBeGreaterThan(0);
    }
    const texts = formWith((field) =>
      field.kind === 'text' ? ({ ...field, kind: 'longText', count: { cap: 100 } } as Field) : field,
    );
    expect(homeless(form, texts, answers())).toEqual([]);
  });

  it('is undone only as long as nobody has typed', () => {
    expect(untouched({ a: 1 }, { a: 1 })).toBe(true);
    expect(untouched({ a: 1 }, { a: 2 })).toBe(false);
    expect(touchedPaths({ a: 1, b: 1 }, { a: 1, c: 1 })).toEqual(['b', 'c']);
  });
});
