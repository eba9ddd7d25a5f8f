import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addField, addForm, addSection } from '../src/core/programme/edit/addElement.ts';
import { addDictionary, addEntry, addItem } from '../src/core/programme/edit/addItem.ts';
import { addPart } from '../src/core/programme/edit/addPart.ts';
import { allReferences } from '../src/core/programme/edit/allReferences.ts';
import { changeField, changeKind } from '../src/core/programme/edit/changeField.ts';
import { duplicateElement } from '../src/core/programme/edit/duplicateElement.ts';
import type { Edited } from '../src/core/programme/edit/edited.ts';
import { type Element, idOf, withId } from '../src/core/programme/edit/element.ts';
import { fieldOf } from '../src/core/programme/edit/locate.ts';
import { addGroup, removeGroup } from '../src/core/programme/edit/matrixGroups.ts';
import { moveElement } from '../src/core/programme/edit/moveElement.ts';
import { referencesTo } from '../src/core/programme/edit/referencesTo.ts';
import { removeElement } from '../src/core/programme/edit/removeElement.ts';
import { renameId } from '../src/core/programme/edit/renameId.ts';
import { Field, type FieldKind } from '../src/core/programme/field.ts';
import { allFields } from '../src/core/programme/lint/formFields.ts';
import { lintProgramme } from '../src/core/programme/lint.ts';
import { Programme } from '../src/core/programme/programme.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';

/** More of them by hand: EDIT_RUNS=1000. */
const runs = Number(process.env.EDIT_RUNS ?? 12);
const folder = join(import.meta.dirname, '../programmes');
const names = readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);
let shipped: Programme;
const all = new Map<string, Programme>();
beforeAll(async () => {
  for (const name of names) {
    const read = await loadProgramme(join(folder, name));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    all.set(name, read.programme);
  }
  shipped = all.get('jingzhou-2019')!;
});
/** Any of the programmes that come with the product. */
const anyOne = fc.constantFrom(...names).map((name) => all.get(name)!);

const kinds = Field.options.map((one) => one.shape.kind.value) as FieldKind[];
const field = (path: string, form = 'standard'): Element & { of: 'field' } => ({ of: 'field', form, path });
function done(edited: Edited): Programme {
  if (!edited.ok) throw new Error(`${edited.message} ${edited.places?.map(({ where }) => where).join('；')}`);
  return edited.programme;
}
const errors = (programme: Programme) =>
  lintProgramme(programme)
    .filter(({ level }) => level === 'error')
    .map(({ where, message }) => `${where}：${message}`);
const text = (value: unknown) => JSON.stringify(value);

/** Everything that can be selected. */
function elements(programme: Programme): Element[] {
  const { forms, dictionaries, tracks, steps, quota, standards, materials, layouts } = programme;
  const of = (kind: 'track' | 'step' | 'tier' | 'standard' | 'material' | 'layout', list: { id: string }[]) =>
    list.map(({ id }): Element => ({ of: kind, id }));
  return [
    ...forms.flatMap((form): Element[] => [
      { of: 'form', form: form.id },
      ...form.sections.map(({ id }): Element => ({ of: 'section', form: form.id, section: id })),
      ...allFields(form).map(({ path }): Element => field(path, form.id)),
    ]),
    ...Object.entries(dictionaries).flatMap(([id, { entries }]): Element[] => [
      { of: 'dictionary', id },
      ...entries.map((entry): Element => ({ of: 'entry', dictionary: id, id: entry.id })),
    ]),
    ...of('track', tracks),
    ...of('step', steps),
    ...of('tier', quota.tiers),
    ...of('standard', standards),
    ...of('material', materials),
    ...of('layout', layouts),
  ];
}

interface Act {
  readonly verb: keyof typeof verbs;
  readonly at: number;
  readonly kind: FieldKind;
  readonly up: boolean;
}
const verbs = {
  add(programme: Programme, element: Element, { kind }: Act): Edited {
    if (element.of === 'section') return addField(programme, element, kind);
    if (element.of === 'form') return addSection(programme, element);
    if (element.of === 'dictionary') return addEntry(programme, element.id);
    if (element.of === 'field') return addPart(programme, element);
    if (element.of === 'entry') return addDictionary(programme);
    if (element.of === 'layout') return addForm(programme);
    if (element.of === 'deadline' || element.of === 'phase' || element.of === 'listRule')
      throw new Error('not selected here');
    return addItem(programme, element.of);
  },
  move: (programme: Programme, element: Element, { up }: Act) => moveElement(programme, element, up ? -1 : 1),
  duplicate: (programme: Programme, element: Element) => duplicateElement(programme, element),
  remove: (programme: Programme, element: Element) => removeElement(programme, element),
  rename: (programme: Programme, element: Element) => renameId(programme, element, `${idOf(element)}-x`),
  kind: (programme: Programme, element: Element, { kind }: Act): Edited =>
    element.of === 'field' ? changeKind(programme, element, kind) : { ok: true, programme },
};
const act = fc.record({
  verb: fc.constantFrom(...(Object.keys(verbs) as (keyof typeof verbs)[])),
  at: fc.nat(5000),
  kind: fc.constantFrom(...kinds),
  up: fc.boolean(),
});

describe('any sequence of edits', () => {
  it('fits the schema and leaves nothing dangling, no hole and no id twice', () => {
    fc.assert(
      fc.property(anyOne, fc.array(act, { minLength: 1, maxLength: 6 }), (begun, acts) => {
        const known = new Set(errors(begun));
        let programme = begun;
        for (const one of acts) {
          const there = elements(programme);
          const edited = verbs[one.verb](programme, there[one.at % there.length]!, one);
          if (edited.ok) programme = edited.programme;
        }
        const read = Programme.safeParse(programme);
        expect(read.success ? [] : read.error.issues).toEqual([]);
        expect(errors(programme).filter((error) => !known.has(error))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('renames are undone by renaming back, whatever the element', () => {
    fc.assert(
      fc.property(anyOne, fc.nat(5000), (programme, at) => {
        const there = elements(programme);
        const element = there[at % there.length]!;
        const renamed = renameId(programme, element, 'brand-new');
        if (!renamed.ok) throw new Error(renamed.message);
        expect(errors(renamed.programme)).toEqual(errors(programme));
        const back = done(renameId(renamed.programme, withId(element, 'brand-new'), idOf(element)));
        expect(text(back)).toBe(text(programme));
      }),
      { numRuns: runs },
    );
  });
});

describe('an entry of a dictionary', () => {
  const entry = (dictionary: string, id: string): Element => ({ of: 'entry', dictionary, id });

  it('is renamed where the year’s log fills it in or compares with it, and held back there (R52-R57)', () => {
    const filled = fieldOf(shipped, field('results'))!;
    const column = 'columns' in filled ? filled.columns.find(({ id }) => id === 'applied') : undefined;
    const yes = entry(column?.kind === 'choice' ? column.dictionary : '', 'yes');
    const lead = entry('honourHolders', 'lead');
    for (const one of [yes, lead]) {
      expect(referencesTo(shipped, one).map(({ where }) => where)).toContainEqual(
        expect.stringContaining('年度记录'),
      );
      const after = done(renameId(shipped, one, 'brand-new'));
      expect(errors(after)).toEqual(errors(shipped));
      expect(text(after.workLog)).toContain('"brand-new"');
      expect(removeElement(shipped, one)).toMatchObject({ ok: false });
    }
  });
});

describe('a field', () => {
  it('is renamed in roles, checks, conditions, sums, on the papers and inside its own columns', () => {
    const used = referencesTo(shipped, field('unitType'));
    expect(used.map(({ where }) => where)).toContainEqual(expect.stringContaining('必填条件'));
    const after = done(renameId(shipped, field('unitType'), 'kindOfUnit'));
    expect(fieldOf(after, field('unitType'))).toBeUndefined();
    expect(referencesTo(after, field('kindOfUnit')).map(({ where }) => where)).toEqual(
      used.map(({ where }) => where),
    );
    expect(referencesTo(after, field('unitType'))).toEqual([]);
  });

  it('is not renamed to what is taken, or to no id', () => {
    expect(renameId(shipped, field('unitType'), 'hostUnit')).toMatchObject({ ok: false });
    expect(renameId(shipped, field('unitType'), '单位')).toMatchObject({ ok: false });
    expect(renameId(shipped, field('none'), 'some')).toMatchObject({ ok: false });
  });

  it('that is added gets a row on the paper behind its neighbour, whose words follow the label', () => {
    const added = addField(
      shipped,
      { of: 'section', form: 'standard', section: 'basic', after: 'hostUnit' },
      'number',
    );
    const { select } = added as { select: ReturnType<typeof field> };
    const layout = done(added).layouts.find(({ form }) => form === 'standard');
    expect(text(layout)).toContain(`"path":"${select.path}"`);
    const before = fieldOf(done(added), select)!;
    const named = done(changeField(done(added), select, { ...before, label: '参加人数' }));
    expect(text(named.layouts)).toContain('"text":"参加人数"');
    const starred = done(changeField(named, select, { ...before, label: '参加人数', star: true }));
    expect(text(starred.layouts)).toContain('"text":"参加人数*"');
    expect(text(done(changeField(starred, select, { ...before, label: '参加人数' })))).toBe(text(named));
    expect(errors(named)).toEqual(errors(shipped));
    // What is not to be printed leaves the paper, and the paper is as it was.
    const hidden = done(changeField(named, select, { ...before, label: '参加人数', notPrinted: true }));
    expect(text(hidden.layouts)).toBe(text(shipped.layouts));
    expect(text(done(removeElement(hidden, select)))).toBe(text(shipped));
  });

  it('that others rest on is not removed; the places are told in Chinese', () => {
    const refused = removeElement(shipped, field('establishedOn'));
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('用到它') });
    const places = refused.ok ? [] : (refused.places ?? []);
    expect(places.map(({ where }) => where)).toContainEqual(expect.stringMatching(/检查 V\d+/));
    expect(places.map(({ where }) => where)).toContainEqual(expect.stringContaining('固定含义“创建日期”'));
  });

  it('takes another kind with what fits; columns that are used hold it back', () => {
    const after = done(changeKind(shipped, field('specialty'), 'longText'));
    expect(fieldOf(after, field('specialty'))).toMatchObject({ kind: 'longText', required: true, count: {} });
    expect(changeKind(shipped, field('honours', 'demonstration'), 'text')).toMatchObject({
      ok: false,
      places: expect.arrayContaining([]),
    });
  });
});

describe('a matrix', () => {
  it('gains and loses a group, but not one whose numbers are used', () => {
    const fields = shipped.forms.flatMap((form) => allFields(form).map(({ field: one }) => ({ form, one })));
    const { form, one } = fields.find((each) => each.one.kind === 'matrix')!;
    const matrix = field(one.id, form.id);
    const more = done(addGroup(shipped, matrix));
    expect(errors(more)).toEqual(errors(shipped));
    const groups = fieldOf(more, matrix);
    const last = groups && 'groups' in groups ? groups.groups.length - 1 : 0;
    expect(text(done(removeGroup(more, matrix, last)))).toBe(text(shipped));
  });
});

describe('other elements', () => {
  it('an entry is renamed where conditions compare with it', () => {
    const entry = { of: 'entry', dictionary: 'unitTypes', id: 'enterprise' } as const;
    const after = done(renameId(shipped, entry, 'company'));
    expect(text(after.forms)).toContain('"equals":"company"');
    expect(removeElement(after, { ...entry, id: 'company' })).toMatchObject({ ok: false });
  });

  it('steps, tiers and tracks follow into tracks, papers, the quota table and the circular', () => {
    const after = done(
      renameId(
        done(renameId(shipped, { of: 'step', id: 'body' }, 'county-step')),
        { of: 'tier', id: 'total' },
        'whole',
      ),
    );
    expect(text(after.layouts)).toContain('"step":"county-step"');
    expect(Object.keys(after.quota.printedTotals)).toContain('whole');
    expect(text(after.circular.body)).not.toContain('{quota.total}');
    expect(errors(after)).toEqual(errors(shipped));
  });

  it('what did not change is the same object', () => {
    const after = done(addEntry(shipped, 'unitTypes'));
    expect(after.forms).toBe(shipped.forms);
    expect(after.dictionaries).not.toBe(shipped.dictionaries);
    expect(allReferences(after).length).toBe(allReferences(shipped).length);
  });
});
