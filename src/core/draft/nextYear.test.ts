import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { lintProgramme } from '../programme/lint.ts';
import type { Programme } from '../programme/programme.ts';
import { nextYear } from './nextYear.ts';

let notice: Programme;
beforeAll(async () => {
  notice = await shippedProgramme();
});
const today = '2020-05-06';
/** Weekends only; the product asks its table of workdays. */
const toWorkday = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  if (![0, 6].includes(date.getUTCDay())) return day;
  date.setUTCDate(date.getUTCDate() + 1);
  return toWorkday(date.toISOString().slice(0, 10));
};
const move = (year: number, programme = notice) => nextYear(programme, year, { today, toWorkday });

describe('next year', () => {
  it('moves the year in every title and paper, and nothing that belongs to the old year', () => {
    const { programme } = move(2020);
    expect(programme).toMatchObject({ year: 2020, id: 'jingzhou-2020' });
    const { circular, quota, summary } = programme;
    for (const text of [programme.title, circular.title, quota.title, summary.title, circular.annexes[0]])
      expect(text).toContain('2020年');
    expect(circular.titleLines!.join('')).toBe(circular.title);
    expect(circular.number, 'the new one is not known yet').toBeNull();
    expect(circular.references, 'cited papers stay').toEqual(notice.circular.references);
    expect(programme.notes, 'remarks on the source stay').toEqual(notice.notes);
    const { references: _, ...words } = circular;
    const printed = { ...programme, notes: [], circular: words };
    expect(JSON.stringify(printed).match(/.{12}2019.{12}/g), 'nowhere else').toBeNull();
    expect(lintProgramme(programme).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('leaves numbers that are no year and numbers of papers', () => {
    const text = '2019年，鄂工办〔2019〕22号，[2019]3号，（2019年），12019元，20190元，2019—2020';
    const circular = { ...notice.circular, body: [{ text }] };
    expect(move(2021, { ...notice, circular }).programme.circular.body![0]!.text).toBe(
      '2021年，鄂工办〔2019〕22号，[2019]3号，（2021年），12019元，20190元，2021—2020',
    );
  });

  it('moves deadlines to the same day and from a day off to the next workday, and says why', () => {
    const { moved, programme } = move(2022);
    expect(programme.deadlines.map(({ due }) => due)).toEqual(['2022-08-10', '2022-09-30']);
    const { deadlines } = move(2023).programme;
    expect(
      deadlines.map(({ due }) => due),
      '30 September 2023 is a Saturday',
    ).toEqual(['2023-08-10', '2023-10-02']);
    expect(move(2023).moved).toContainEqual({
      ...{ path: 'deadlines.filing.due', title: deadlines[1]!.title, from: '2019-09-30' },
      ...{ sameDay: '2023-09-30', to: '2023-10-02', why: 'workday' },
    });
    expect(moved.find(({ path }) => path === 'circular.issuedOn')).toMatchObject({ to: today, why: 'today' });
    expect(moved.filter(({ path }) => path.startsWith('phases.'))).toHaveLength(8);
  });

  it('phases keep their months; February ends where it ends', () => {
    const phases = [
      { id: 'a', title: '', from: '2019-02-01', to: '2019-02-28', tasks: '' },
      { id: 'b', title: '', from: '2019-05-01', to: '2019-05-31', tasks: '' },
    ];
    const days = (year: number, before = phases) =>
      move(year, { ...notice, phases: before }).programme.phases.map(({ from, to }) => [from, to]);
    expect(days(2020)[0]).toEqual(['2020-02-01', '2020-02-29']);
    expect(days(2021)[1]).toEqual(['2021-05-01', '2021-05-31']);
    const leap = { ...notice, year: 2020, phases: [{ ...phases[0]!, to: '2020-02-29' }] };
    expect(nextYear(leap, 2021, { today, toWorkday }).programme.phases[0]!.to).toBe('2021-02-28');
  });

  it('whatever the year, the programme stays sound and moving back restores the words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2190 }), (year) => {
        const there = move(year).programme;
        expect(lintProgramme(there).filter(({ level }) => level === 'error')).toEqual([]);
        for (const { opens = '', due = '9999' } of there.deadlines) expect(opens <= due).toBe(true);
        const back = move(2019, there).programme;
        expect(back.forms).toEqual(notice.forms);
        expect(back.layouts).toEqual(notice.layouts);
      }),
      { numRuns: 40 },
    );
  });
});
