import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../../test/builders.ts';
import type { Programme } from '../../programme/programme.ts';
import { nextYear } from '../nextYear.ts';
import { alignTexts, likeness } from './alignTexts.ts';
import { compareProgrammes } from './compareProgrammes.ts';
import { compareWindows } from './compareWindows.ts';

let notice: Programme;
beforeAll(async () => {
  notice = await shippedProgramme();
});
/** A table of workdays in which 30 September 2020 is off. */
const toWorkday = (day: string) => (day === '2020-09-30' ? '2020-10-09' : day);
const moved = (): Programme => nextYear(notice, 2020, { today: '2020-05-06', toWorkday }).programme;
const compare = (after: Programme) => compareProgrammes(notice, after, toWorkday);
const others = <T extends { readonly change: string }>(rows: readonly T[]) =>
  rows.filter(({ change }) => change !== 'same' && change !== 'moved');

describe('two years side by side', () => {
  it('a year that only moved has no changed text, quota, body or element', () => {
    const found = compare(moved());
    expect(others(found.texts)).toEqual([]);
    expect(found.texts.find(({ path }) => path === 'circular.title')).toMatchObject({
      change: 'moved',
      before: expect.stringContaining('2019年') as string,
      after: expect.stringContaining('2020年') as string,
    });
    expect(others(found.quota.rows)).toEqual([]);
    expect(others(found.bodies)).toEqual([]);
    expect(found.elements).toEqual([]);
    expect(new Set(found.dates.map(({ why }) => why))).toEqual(new Set(['today', 'sameDay', 'workday']));
  });

  it('says of each date what it was, would be and is', () => {
    const after = moved();
    const [province, filing] = after.deadlines;
    const deadlines = [
      { ...province!, due: '2020-08-20' },
      { ...filing!, hardClose: '2020-10-20' },
    ];
    const dates = compare({ ...after, deadlines, phases: after.phases.slice(1) }).dates;
    const at = (path: string) => dates.find((date) => date.path === path);
    expect(at('deadlines.filing.due')).toMatchObject({
      ...{ before: '2019-09-30', sameDay: '2020-09-30', after: '2020-10-09', why: 'workday' },
    });
    expect(at('deadlines.province.due')).toMatchObject({ why: 'changed', after: '2020-08-20' });
    expect(at('deadlines.filing.hardClose')).toMatchObject({ why: 'added', before: null });
    expect(at('phases.phase-1.from')).toMatchObject({ why: 'removed', after: null });
  });

  it('places paragraphs beside the ones they became; numbers from the quota table are no change of the text', () => {
    const after = moved();
    const body = [...after.circular.body!];
    const [removed] = body.splice(3, 1);
    body.splice(1, 0, { text: '全新的一段，说的是从来没有说过的事情。' });
    const long = body.findIndex(({ text = '' }) => text.includes('定向培育'));
    body[long] = { ...body[long]!, text: `${body[long]!.text}请于每月底报送进展。` };
    const { texts } = compare({ ...after, circular: { ...after.circular, body } });
    const found = others(texts);
    expect(found.map(({ change }) => change).sort()).toEqual(['added', 'changed', 'removed']);
    expect(found.find(({ change }) => change === 'removed')?.before).toContain(removed!.heading);
    expect(found.find(({ change }) => change === 'added')).toMatchObject({ path: 'circular.body.1' });
    const quota = { ...after.quota, printedTotals: { ...after.quota.printedTotals, total: 120 } };
    expect(
      compare({ ...after, quota }).texts.find(({ after: text }) => text?.includes('120个'))?.change,
    ).toBe('moved');
  });

  it('quotas cell by cell, blank is not 0; rows and bodies by id, a new name is a renaming (S27)', () => {
    const after = moved();
    const rows = after.quota.rows.map((row) =>
      row.id === 'reserve'
        ? { ...row, cells: { demonstration: { count: 2 }, city: { count: 0 } } }
        : row.id === 'shashi'
          ? { ...row, cells: { ...row.cells, city: { from: 4, to: 6 } } }
          : row,
    );
    rows[0] = { ...rows[0]!, id: 'renumbered' };
    const bodies = after.bodies.map((body) =>
      body.id === 'jianli' ? { ...body, name: '监利市总工会' } : body,
    );
    bodies.push({ id: 'new', name: '新区总工会', kind: 'zone' });
    const { quota, bodies: pairs } = compare({
      ...after,
      quota: { ...after.quota, rows: rows.slice(0, -2).concat(rows.at(-1)!) },
      bodies: bodies.slice(1),
    });
    const cell = (row: string, tier: string) => {
      const found = quota.rows.find((one) => one.row === row)!.cells.find((one) => one.tier === tier)!;
      return [found.before, found.after];
    };
    expect(cell('reserve', 'city')).toEqual(['', '0']);
    expect(cell('shashi', 'city')).toEqual(['5', '4—6']);
    expect(quota.rows.find(({ row }) => row === 'renumbered')?.change, 'the same label').toBe('same');
    expect(others(quota.rows).map(({ row, change }) => [row, change])).toEqual([
      ['shashi', 'changed'],
      ['reserve', 'changed'],
      ['other-industries', 'removed'],
    ]);
    expect(others(pairs).map(({ body, change }) => [body, change])).toEqual([
      ['jianli', 'changed'],
      ['new', 'added'],
      ['jingzhou', 'removed'],
    ]);
  });

  it('fields, categories and papers that came, went or are called otherwise', () => {
    const after = moved();
    const [form, ...forms] = after.forms;
    const [section, ...sections] = form!.sections;
    const fields = section!.fields.slice(1);
    const track = { ...after.tracks[0]!, toName: 25 };
    const { elements } = compare({
      ...after,
      forms: [{ ...form!, sections: [{ ...section!, fields }, ...sections] }, ...forms],
      tracks: [track, ...after.tracks.slice(1)],
    });
    expect(elements.map(({ path, change }) => [path, change])).toEqual([
      [`tracks.${track.id}.toName`, 'changed'],
      [`forms.${form!.id}.${section!.fields[0]!.id}`, 'removed'],
    ]);
  });

  it('近三年 counts from the year: 2016–2018 becomes 2017–2019 without anybody touching the form (S9, R65)', () => {
    const windows = compareWindows(notice, moved());
    expect(windows.length).toBeGreaterThan(0);
    for (const { before, after } of windows) {
      expect(before).toEqual([2016, 2017, 2018]);
      expect(after).toEqual([2017, 2018, 2019]);
    }
  });
});

describe('alignment', () => {
  const paragraph = fc.constantFrom(
    '一、目标任务',
    '二、工作进度和要求',
    '各单位要高度重视',
    '请于九月底前报送材料',
    '联系人：某某某',
  );
  it('keeps the order of both sides and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), (before, after) => {
        const rows = alignTexts(before, after);
        expect(rows.flatMap((row) => row.before ?? [])).toEqual([...before.keys()]);
        expect(rows.flatMap((row) => row.after ?? [])).toEqual([...after.keys()]);
      }),
    );
  });
  it('the same list is beside itself', () => {
    fc.assert(
      fc.property(fc.array(paragraph), (list) => {
        expect(alignTexts(list, list)).toEqual([...list.keys()].map((at) => ({ before: at, after: at })));
      }),
    );
  });
  it('likeness lies between 0 and 1 and is the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const alike = likeness(left, right);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(likeness(right, left)).toBe(alike);
      }),
    );
  });
});
