import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotaTable } from '../../programme/quotaTable.ts';
import { lintQuotaTable } from '../quotaTotals.ts';
import type { BrokenTable } from './brokenTable.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis, Placing } from './diagnosis.ts';

/** A table with blanks as somebody typed it; null is blank. */
type Planted = readonly (readonly (number | null)[])[];

const words = ['总任务', '市级数', '其中市级示范数', '县级数', '甲类', '乙类', '丙类', '丁类'];

/** What is left of a planted table when its blanks are lost. */
function lose(planted: Planted, width: number, labels = planted.map((_row, at) => `单位${at}`)): BrokenTable {
  const totals = Array.from({ length: width }, (_one, column) =>
    planted.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const values = (row: readonly (number | null)[]) =>
    row.filter((count) => count !== null).map((count) => ({ cell: { count } }));
  return {
    headings: words.slice(0, width).map((label) => ({ label })),
    rows: planted.map((row, at) => ({ label: labels[at]!, values: values(row) })),
    totals: { label: '合计', values: values(totals) },
  };
}

/** A placing as the table it stands for, by the order of the tiers. */
function asPlanted(answer: Diagnosis, placing: Placing): (number | null)[][] {
  return placing.rows.map((row) =>
    answer.tiers.map(({ id }) => {
      const cell = row.cells[id];
      return cell && 'count' in cell ? cell.count : null;
    }),
  );
}

const placingsOf = (answer: Diagnosis) => (answer.kind === 'ambiguous' ? answer.placings : [answer.placing]);

function asTable(answer: Diagnosis, placing: Placing): QuotaTable {
  return {
    title: '名额',
    unit: '个',
    tiers: [...answer.tiers],
    printedTotals: { ...answer.printedTotals },
    rows: placing.rows.map((row, at) => ({
      id: `row-${at}`,
      label: row.label,
      holders: [],
      ...(row.reserve ? { reserve: true } : {}),
      cells: { ...row.cells },
    })),
  };
}

const cell = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 3 });
const anyTable = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    planted: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 7 }),
  }),
);

/** Rows that keep the row rules of four columns: whole = city + county, of the city ones some are model ones. */
const lawfulRow = fc
  .tuple(fc.nat(8), fc.nat(8), fc.nat(8), fc.boolean(), fc.boolean())
  .map(([city, county, model, hasCounty, hasModel]) => [
    city + (hasCounty ? county : 0),
    city,
    hasModel ? Math.min(model, city) : null,
    hasCounty ? county : null,
  ]);
const lawfulTable = fc
  .array(lawfulRow, { minLength: 0, maxLength: 9 })
  .map((rows) => [[9, 5, 1, 4], [8, 4, 2, 4], [10, 5, 1, 5], [7, 4, 3, 3], ...rows]);

const rounds = { numRuns: 150 };

describe('diagnose, on tables that somebody planted', () => {
  it('finds what was planted, or lists it, or counts more than it lists; what decided is said', () => {
    fc.assert(
      fc.property(anyTable, ({ width, planted }) => {
        const answer = diagnose(lose(planted, width));
        expect(answer.kind).not.toBe('unsolved');
        const shown = placingsOf(answer).map((placing) => JSON.stringify(asPlanted(answer, placing)));
        const counted = answer.kind === 'ambiguous' && answer.count > answer.placings.length;
        const said = /最合行内关系|更不合/.test(answer.sentences.join());
        expect(shown.includes(JSON.stringify(planted)) || counted || said).toBe(true);
        if (answer.kind === 'whole') expect(shown).toEqual([JSON.stringify(planted)]);
      }),
      rounds,
    );
  });

  it('never prefers a placing that breaks row rules to a planted one that keeps them', () => {
    fc.assert(
      fc.property(lawfulTable, (planted) => {
        const answer = diagnose(lose(planted, 4));
        const shown = placingsOf(answer).map((placing) => JSON.stringify(asPlanted(answer, placing)));
        const counted = answer.kind === 'ambiguous' && answer.count > answer.placings.length;
        expect(shown.includes(JSON.stringify(planted)) || counted).toBe(true);
      }),
      rounds,
    );
  });

  it('every placing that it offers reconciles: no error of the linter (I1-I4, I7, I9)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyTable,
          lawfulTable.map((planted) => ({ width: 4, planted })),
        ),
        (made) => {
          const answer = diagnose(lose(made.planted, made.width));
          for (const placing of placingsOf(answer)) {
            const errors = lintQuotaTable(asTable(answer, placing)).filter(({ level }) => level === 'error');
            expect(errors).toEqual([]);
          }
        },
      ),
      rounds,
    );
  });

  it('the order of the rows changes nothing but their order', () => {
    fc.assert(
      fc.property(anyTable, fc.infiniteStream(fc.nat()), ({ width, planted }, random) => {
        const order = planted
          .map((_row, at) => ({ at, by: random.next().value as number }))
          .toSorted((one, other) => one.by - other.by || one.at - other.at)
          .map(({ at }) => at);
        const labels = order.map((at) => `单位${at}`);
        const shuffled = diagnose(
          lose(
            order.map((at) => planted[at]!),
            width,
            labels,
          ),
        );
        const straight = diagnose(lose(planted, width));
        const byLabel = (answer: Diagnosis) =>
          placingsOf(answer)
            .map((placing) =>
              JSON.stringify(placing.rows.toSorted((one, other) => (one.label < other.label ? -1 : 1))),
            )
            .toSorted();
        expect(shuffled.kind).toBe(straight.kind);
        expect(byLabel(shuffled)).toEqual(byLabel(straight));
        expect(shuffled.tiers).toEqual(straight.tiers);
      }),
      rounds,
    );
  });

  it('a wrong total is never solved in silence', () => {
    fc.assert(
      fc.property(lawfulTable, fc.nat(3), fc.integer({ min: 1, max: 5 }), (planted, column, by) => {
        const table = lose(planted, 4);
        const values = table.totals!.values.map((value, at) =>
          at === column && 'count' in value.cell ? { cell: { count: value.cell.count + by } } : value,
        );
        const answer = diagnose({ ...table, totals: { label: '合计', values } });
        expect(answer.kind).toBe('unsolved');
        expect(answer.sentences.length).toBeGreaterThan(0);
      }),
      rounds,
    );
  });
});

describe('diagnose, on big tables', () => {
  /** 200 rows and 8 columns, the last of which lost blanks; numbers from a fixed sequence. */
  function big(short: number, blank: (random: () => number) => number): BrokenTable {
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const planted = Array.from({ length: 200 }, (_row, at) => {
      const parts = Array.from({ length: 7 }, () => Math.floor(random() * 9) + 1) as (number | null)[];
      if (at >= 200 - short)
        for (let left = blank(random); left > 0; left -= 1) parts[Math.floor(random() * 7)] = null;
      return [parts.reduce<number>((sum, part) => sum + (part ?? 0), 0), ...parts];
    });
    return lose(planted, 8);
  }

  it('60 short rows with up to four blanks: ends within its bound and says so', () => {
    const answer = diagnose(big(60, (random) => 1 + Math.floor(random() * 4)));
    expect(answer.kind).toBe('unsolved');
    expect(answer.sentences.join()).toContain('未能在限度内');
  });

  it('ten short rows: a thousand million ways to put them, 26 of which fit', () => {
    const answer = diagnose(big(10, () => 1));
    expect(answer.kind === 'ambiguous' && answer.count).toBe(26);
  });
});
