import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../../test/builders.ts';
import { programmeJsonSchema } from '../../programme/jsonSchema.ts';
import type { Programme } from '../../programme/programme.ts';
import { nextYear } from '../nextYear.ts';
import { changeSentence } from './changeSentence.ts';
import { listChanges } from './listChanges.ts';
import { memberWords } from './memberWords.ts';

let notice: Programme;
beforeAll(async () => {
  notice = await shippedProgramme();
});

/** The programme after a hand has changed it. */
function changed(edit: (copy: Programme) => void): Programme {
  const copy = structuredClone(notice);
  edit(copy);
  return copy;
}
const sentences = (edit: (copy: Programme) => void) => listChanges(notice, changed(edit)).map(changeSentence);
const fieldOf = (programme: Programme, form: number, section: number, field: number) =>
  programme.forms[form]!.sections[section]!.fields[field]! as unknown as Record<string, unknown>;

describe('two revisions as a person reads them', () => {
  it('a field: its help, its unit, what it is called', () => {
    const label = fieldOf(notice, 0, 0, 0).label as string;
    const said = sentences((copy) => {
      fieldOf(copy, 0, 0, 0).help = '照执照填写';
      fieldOf(copy, 0, 0, 0).star = true;
    });
    expect(said.filter((one) => one.includes('填写说明'))).toHaveLength(1);
    expect(said.join()).toContain(`${label}：`);
    expect(said.join()).toContain('星号 定为 是');
  });

  it('a field that came, a section that went, an order that changed', () => {
    const first = notice.forms[0]!.sections[0]!;
    const added = sentences((copy) => {
      copy.forms[0]!.sections[0]!.fields.push({ id: 'fax', kind: 'text', label: '传真' });
    });
    expect(added).toEqual([expect.stringMatching(/ › .*：增加“传真”$/)]);
    const gone = sentences((copy) => void copy.forms[0]!.sections[0]!.fields.shift());
    expect(gone).toEqual([expect.stringContaining(`删去“${first.fields[0]!.label}”`)]);
    expect(sentences((copy) => void copy.forms[0]!.sections[0]!.fields.reverse())).toEqual([
      expect.stringMatching(/字段的次序有变$/),
    ]);
  });

  it('a cell of a paper is found by counting', () => {
    const grid = notice.layouts.findIndex(({ parts }) => parts.some(({ kind }) => kind === 'grid'));
    const part = notice.layouts[grid]!.parts.findIndex(({ kind }) => kind === 'grid');
    const said = sentences((copy) => {
      const one = copy.layouts[grid]!.parts[part]!;
      if (one.kind === 'grid') one.rows[2]!.cells[0]!.align = 'right';
    });
    expect(said).toEqual([expect.stringMatching(/第 3 行 › 第 1 格：左右对齐 (定为|由 . 改为) 右$/)]);
  });

  it('references are read as what they refer to; steps, papers, tracks and quotas have their own words', () => {
    const [one] = notice.tracks;
    const said = sentences((copy) => {
      copy.steps[0]!.online = true;
      copy.materials[0]!.copies += 1;
      copy.tracks[0]!.toName = 99;
      copy.quota.rows[0]!.cells[copy.quota.tiers[0]!.id] = { count: 77 };
    });
    expect(said.find((line) => line.startsWith(`${notice.steps[0]!.title}：`))).toContain('在线办理 定为 是');
    expect(said.find((line) => line.startsWith(`${one!.title}：`))).toContain('计划数 由');
    expect(said.find((line) => line.includes('份数 由'))).toBeDefined();
    expect(said.find((line) => line.includes(notice.quota.rows[0]!.label))).toContain('77');
  });

  it('a year that only moved says its dates and nothing of its texts', () => {
    const after = nextYear(notice, 2020, { today: '2020-05-06', toWorkday: (day) => day }).programme;
    const parts = new Set(listChanges(notice, after).map(({ part }) => part));
    expect([...parts].sort()).toEqual(['circular', 'deadlines', 'id', 'phases', 'year']);
  });

  it('nothing differs from itself, and every change of one leaf is told', () => {
    expect(listChanges(notice, structuredClone(notice))).toEqual([]);
    const leaves: (readonly PropertyKey[])[] = [];
    const walk = (value: unknown, path: readonly PropertyKey[]) => {
      if (typeof value === 'string' && path.at(-1) !== '$schema') leaves.push(path);
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
    };
    walk(notice, []);
    const property = fc.property(fc.constantFrom(...leaves), (path) => {
      const copy = structuredClone(notice);
      const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as never)[key], copy) as never;
      (parent as Record<PropertyKey, unknown>)[path.at(-1)!] = 'other words 另';
      const said = listChanges(notice, copy).map(changeSentence);
      expect(said.length).toBeGreaterThan(0);
      expect(said.join()).not.toContain('undefined');
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('every member of the vocabulary has a word', () => {
    const names = new Set<string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('properties' in value) for (const name of Object.keys(value.properties as object)) names.add(name);
      Object.values(value).forEach(walk);
    };
    walk(programmeJsonSchema());
    expect([...names].filter((name) => name !== '$schema' && !Object.hasOwn(memberWords, name))).toEqual([]);
  });
});
