import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDecimals, formatDecimal, parseDecimal, zero } from '../decimal.ts';
import { moneyText, readAmount } from './amount.ts';
import { approveSubsidy } from './approveSubsidy.ts';
import { counterLine } from './counterLine.ts';
import { type LedgerLine, standingTotals } from './ledger.ts';
import { paySubsidy, samePayee } from './paySubsidy.ts';
import { recordRefund, reportUse } from './reportUse.ts';
import { lineKinds, negative, type Totals, totalsBy, totalsOf } from './totals.ts';

describe('amounts as people type them', () => {
  test.each([
    ['5000', '5000'],
    ['5000.50', '5000.5'],
    ['1,000', '1000'],
    ['１，０００', '1000'],
    ['１２３４．５', '1234.5'],
    [' 20 ', '20'],
    ['0.01', '0.01'],
    ['999999999999.99', '999999999999.99'],
  ])('%s is %s', (typed, read) => {
    expect(readAmount(typed)).toBe(read);
  });

  test.each([
    '',
    '0',
    '0.00',
    '-5',
    '1e3',
    '1.005',
    '一千',
    '10,00',
    '5元',
    '1000000000000',
    '.5',
    '0x10',
    'NaN',
  ])('%j is none', (typed) => {
    expect(readAmount(typed)).toBeUndefined();
  });

  test.each([
    ['0', '0.00'],
    ['1234567.5', '1,234,567.50'],
    ['-30000', '-30,000.00'],
    ['999999999999.99', '999,999,999,999.99'],
  ])('%s is printed %s', (amount, text) => {
    expect(moneyText(amount)).toBe(text);
  });
});

const cents = fc.bigInt({ min: 1n, max: 99_999_999_999_999n });
const amount = cents.map((units) => formatDecimal({ units, scale: 2 }));
const entry = fc.record({
  kind: fc.constantFrom(...lineKinds),
  amount,
  body: fc.constantFrom('b1', 'b2'),
  studio: fc.constantFrom('s1', 's2', 's3'),
  application: fc.constantFrom('a1', 'a2'),
});
const keys: readonly (keyof Totals)[] = ['approved', 'paid', 'used', 'refunded', 'unpaid', 'balance'];

function sum(parts: Iterable<Totals>): Totals {
  const all = [...parts];
  const of = (key: keyof Totals) =>
    formatDecimal(all.reduce((total, one) => addDecimals(total, parseDecimal(one[key])!), zero));
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as unknown as Totals;
}

describe('totals', () => {
  test('of applications, studios, bodies and the city are one sum, also of fourteen digits', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), (lines) => {
        const city = totalsOf(lines);
        const path = [
          (line: (typeof lines)[number]) => `${line.body} ${line.studio} ${line.application}`,
          (line: (typeof lines)[number]) => `${line.body} ${line.studio}`,
          (line: (typeof lines)[number]) => line.body,
        ];
        for (const level of path) expect(sum(totalsBy(lines, level).values())).toEqual(city);
      }),
    );
  });

  test('a line with its counter is nothing, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), entry, fc.nat(), (lines, wrong, at) => {
        const counter = { ...wrong, amount: negative(wrong.amount) };
        const cut = at % (lines.length + 1);
        expect(totalsOf([...lines.slice(0, cut), wrong, ...lines.slice(cut), counter])).toEqual(
          totalsOf(lines),
        );
      }),
    );
  });
});

const on = '2019-12-20';
const line = (id: string, more: Partial<LedgerLine>): LedgerLine => ({
  ...{
    id,
    kind: 'approval',
    amount: '5000',
    on,
    grantKey: 'all-once-1',
    period: '',
    counters: null,
    ofLine: null,
  },
  ...more,
});
const approved = line('a', {});
const paid = line('p', { kind: 'payment', amount: '3000', ofLine: 'a', grantKey: '' });
const used = line('u', { kind: 'use', amount: '1000.50', ofLine: 'p', grantKey: '' });
const code = (decision: { ok: boolean; refusal?: { code: string } }) =>
  decision.ok ? 'yes' : decision.refusal!.code;

describe('approval', () => {
  const grant = { amount: null, every: 'once', gate: 'inspection', source: '' } as const;
  const facts = {
    studioName: '甲',
    money: [
      { key: 'all-once-1', grant, missing: [] },
      {
        key: 'all-year-1',
        grant: { ...grant, amount: '5000', every: 'year', years: 3 } as const,
        missing: [],
      },
      { key: 'all-project-1', grant: { ...grant, amount: '800', every: 'project' } as const, missing: [] },
      { key: 'late', grant, missing: ['inspection'] as const },
    ],
    lines: [] as LedgerLine[],
    year: 2019,
    today: on,
  };
  const asked = { grant: 'all-once-1', amount: '5000', period: '', on, resolution: 'r', basis: '' };
  test.each([
    ['an open amount with its paper', {}, 'yes'],
    ['an open amount without an amount', { amount: undefined }, 'amountUndecided'],
    ['without a paper', { resolution: null }, 'basisMissing'],
    ['with a number in words', { resolution: null, basis: '第3号' }, 'yes'],
    ['for another grant', { grant: 'x' }, 'noSuchGrant'],
    ['before the pass', { grant: 'late' }, 'notEntitled'],
    ['tomorrow', { on: '2019-12-21' }, 'actInFuture'],
    ['a year where it is given once', { period: '2019' }, 'periodWrong'],
    ['a standard amount', { grant: 'all-year-1', amount: undefined, period: '2021' }, 'yes'],
    ['the standard typed', { grant: 'all-year-1', amount: '5000', period: '2019' }, 'yes'],
    [
      'another than the standard',
      { grant: 'all-year-1', amount: '5001', period: '2019' },
      'amountNotStandard',
    ],
    ['a year too late', { grant: 'all-year-1', amount: undefined, period: '2022' }, 'periodWrong'],
    ['a year before', { grant: 'all-year-1', amount: undefined, period: '2018' }, 'periodWrong'],
    ['a project without a name', { grant: 'all-project-1', amount: undefined }, 'periodWrong'],
  ])('%s', (_, more, expected) => {
    expect(code(approveSubsidy(facts, { ...asked, ...more }))).toBe(expected);
  });

  test('once is once; after a counter-entry it may be given anew', () => {
    expect(code(approveSubsidy({ ...facts, lines: [approved] }, asked))).toBe('subsidyApproved');
    const undone = [approved, line('c', { amount: '-5000', counters: 'a' })];
    expect(code(approveSubsidy({ ...facts, lines: undone }, asked))).toBe('yes');
    const first = line('y', { grantKey: 'all-year-1', period: '2019' });
    const year = { ...asked, grant: 'all-year-1', amount: undefined };
    expect(code(approveSubsidy({ ...facts, lines: [first] }, { ...year, period: '2019' }))).toBe(
      'subsidyApproved',
    );
    expect(code(approveSubsidy({ ...facts, lines: [first] }, { ...year, period: '2020' }))).toBe('yes');
  });
});

describe('payment', () => {
  const facts = { lines: [approved, paid], unitName: '某某（集团）有限公司', today: '2019-12-31' };
  const asked = { approval: 'a', amount: '2000', on, payee: '某某(集团)有限公司', payeeNote: '' };
  test.each([
    ['the rest', {}, 'yes'],
    ['a fen more than the rest', { amount: '2000.01' }, 'overApproved'],
    ['to another name', { payee: '某某公司' }, 'payeeDiffers'],
    ['to another name, with the reason', { payee: '某某公司', payeeNote: '单位无账户，由上级代收' }, 'yes'],
    ['on a payment', { approval: 'p' }, 'lineNotStanding'],
    ['tomorrow', { on: '2020-01-01' }, 'actInFuture'],
    ['before the approval', { on: '2019-12-19' }, 'actTooEarly'],
  ])('%s', (_, more, expected) => {
    expect(code(paySubsidy(facts, { ...asked, ...more }))).toBe(expected);
  });

  test('names differ by brackets and blanks only', () => {
    expect(samePayee('甲 （乙）公司', '甲(乙)公司')).toBe(true);
    expect(samePayee('甲公司', '乙公司')).toBe(false);
  });
});

describe('use and refund', () => {
  const facts = { lines: [approved, paid, used], uses: ['学习', '材料'], today: '2019-12-31' };
  const asked = { payment: 'p', amount: '1999.50', on, use: '材料' };
  test.each([
    ['the rest', {}, 'yes'],
    ['a fen more', { amount: '1999.51' }, 'overPaid'],
    ['on something else', { use: '聚餐' }, 'useNotAllowed'],
    ['of an approval', { payment: 'a' }, 'lineNotStanding'],
    ['tomorrow', { on: '2020-01-01' }, 'actInFuture'],
  ])('%s', (_, more, expected) => {
    expect(code(reportUse(facts, { ...asked, ...more }))).toBe(expected);
  });

  test('a programme without a list lets any use be named; a refund asks for the same rest', () => {
    expect(code(reportUse({ ...facts, uses: undefined }, { ...asked, use: '试制' }))).toBe('yes');
    expect(code(recordRefund(facts, asked))).toBe('yes');
    expect(code(recordRefund(facts, { ...asked, amount: '2000' }))).toBe('overPaid');
  });
});

describe('counter-entry', () => {
  const lines = [approved, paid, used];
  test.each([
    ['a use', 'u', 'yes'],
    ['a payment that was used', 'p', 'lineInUse'],
    ['an approval that was paid', 'a', 'lineInUse'],
    ['nothing', 'x', 'notFound'],
  ])('%s', (_, id, expected) => {
    expect(code(counterLine(lines, id))).toBe(expected);
  });

  test('once, and never of itself; then the line above is free', () => {
    const counter = line('c', { kind: 'use', amount: '-1000.50', counters: 'u', ofLine: 'p' });
    expect(code(counterLine([...lines, counter], 'u'))).toBe('alreadyCountered');
    expect(code(counterLine([...lines, counter], 'c'))).toBe('counterOfCounter');
    expect(counterLine([...lines, counter], 'p')).toMatchObject({
      ok: true,
      change: { kind: 'payment', amount: '-3000', counters: 'p', ofLine: 'a' },
    });
    expect(standingTotals([...lines, counter])).toEqual(totalsOf([...lines, counter]));
  });
});
