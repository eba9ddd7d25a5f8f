import { describe, expect, it } from 'vitest';
import { sampleSheet } from '../../../test/sampleSheet.ts';
import type { Field } from '../programme/field.ts';
import type { Check } from '../programme/form.ts';
import type { AnswerValue } from './answers.ts';
import { checkAnswers } from './checkAnswers.ts';
import type { EvidenceItem } from './checkEvidence.ts';
import { sectionProgress } from './sectionProgress.ts';

const date = { kind: 'date', precision: 'day' } as const;
const number = { kind: 'number' } as const;
const fields: Field[] = [
  { ...date, id: 'began', label: '创建' },
  { ...date, id: 'named', label: '命名' },
  { ...number, id: 'total', label: '总数' },
  { ...number, id: 'a', label: '甲' },
  { ...number, id: 'b', label: '乙' },
  { kind: 'text', id: 'reason', label: '说明' },
  {
    kind: 'text',
    id: 'proved',
    label: '凭证项',
    star: true,
    evidence: [{ kind: 'original', stamp: 'financeSeal' }],
  },
  { kind: 'text', id: 'starred', label: '星项', star: true },
  {
    kind: 'rows',
    id: 'list',
    label: '清单',
    rowName: '行',
    columns: [
      { kind: 'date', id: 'year', label: '年', precision: 'year' },
      { ...number, id: 'amount', label: '额' },
    ],
  },
  {
    kind: 'yearTable',
    id: 'table',
    label: '表',
    lastYears: 3,
    blankBefore: 'began',
    required: true,
    columns: [{ ...number, id: 'amount', label: '额', required: true }],
  },
];
const rules: Record<string, Check> = {
  dateOrder: { id: 'V2', level: 'warning', kind: 'dateOrder', paths: ['began', 'named', 'filledOn'] },
  atMost: { id: 'V6', level: 'error', kind: 'atMost', left: 'a', right: 'b' },
  sumEquals: { id: 'S12', level: 'warning', kind: 'sumEquals', parts: ['a', 'b'], total: 'total' },
  eachAtMost: { id: 'S12', level: 'error', kind: 'eachAtMost', parts: ['a', 'b'], total: 'total' },
  totalCoversRows: { id: 'V10', level: 'error', kind: 'totalCoversRows', total: 'total', rows: 'list' },
  splitSums: {
    id: 'V4',
    level: 'error',
    kind: 'splitSums',
    table: 'table',
    column: 'amount',
    rows: 'list',
    year: 'year',
    amount: 'amount',
  },
  rowsPerYear: {
    id: 'V17',
    level: 'warning',
    kind: 'rowsPerYear',
    rows: 'list',
    year: 'year',
    atLeast: 1,
    lastYears: 3,
    since: 'began',
  },
  notAfterCampaignYear: { id: 'V11', level: 'error', kind: 'notAfterCampaignYear', path: 'list.*.year' },
  withinLastYears: { id: 'V5', level: 'warning', kind: 'withinLastYears', path: 'list.*.year', lastYears: 3 },
  nameRule: { id: 'V1', level: 'warning', kind: 'nameRule', path: 'name', reason: 'reason' },
};
const none = { began: '2019-01-01' };
const found = (rule: string, answers: Record<string, AnswerValue>) =>
  checkAnswers(sampleSheet(fields, { ...none, ...answers }, [rules[rule]!])).map(
    (one) => `${one.rule} ${one.level} ${one.path}`,
  );
/** Rows with these years and amounts. */
const list = (...rows: [string, string][]): Record<string, AnswerValue> => ({
  list: rows.map((_, at) => `r${at}`),
  ...Object.fromEntries(
    rows.flatMap(([year, amount], at) => [
      [`list.r${at}.year`, year],
      [`list.r${at}.amount`, amount],
    ]),
  ),
});

describe('rules between fields', () => {
  it.each<[string, Record<string, AnswerValue>, string[]]>([
    ['dateOrder', { named: '2019-01-01', filledOn: '2019-09-01' }, []],
    ['dateOrder', { named: '2018-12-31', filledOn: '2019-09-01' }, ['V2 warning named']],
    ['dateOrder', { filledOn: '2018-09-01' }, ['V2 warning filledOn']],
    ['atMost', { a: '2', b: '2' }, []],
    ['atMost', { a: '2.0', b: '' }, []],
    ['atMost', { a: '3', b: '2' }, ['V6 error a']],
    ['sumEquals', { a: '1', b: '2', total: '3' }, []],
    ['sumEquals', { a: '1', b: '2', total: '4' }, ['S12 warning total']],
    ['eachAtMost', { a: '1', b: '5', total: '4' }, ['S12 error b']],
    [
      'totalCoversRows',
      { total: '9', ...list(...Array.from({ length: 12 }, () => ['2018', '1'] as [string, string])) },
      ['V10 error total'],
    ],
    ['totalCoversRows', { total: '1', ...list(['2018', '1']) }, []],
    ['splitSums', { 'table.2018.amount': '5', ...list(['2018', '2'], ['2018', '3']) }, []],
    ['splitSums', { 'table.2018.amount': '5', ...list(['2018', '']) }, []],
    ['splitSums', { 'table.2018.amount': '5', ...list(['2018', '4']) }, ['V4 error table.2018.amount']],
    [
      'splitSums',
      { 'table.2018.amount': '5', ...list(['2018', '5'], ['2018', '']) },
      ['V4 error list.r1.amount'],
    ],
    [
      'rowsPerYear',
      { began: '2017-06-01', ...list(['2018', '1']) },
      ['V4 error table.2017.amount', 'V4 error table.2018.amount', 'V17 warning list'],
    ],
    [
      'rowsPerYear',
      { began: '' },
      ['V4 error table.2016.amount', 'V4 error table.2017.amount', 'V4 error table.2018.amount'],
    ],
    ['notAfterCampaignYear', list(['2019', '1'], ['2020', '1']), ['V11 error list.r1.year']],
    [
      'withinLastYears',
      list(['2015', '1'], ['2016', '1'], ['2018', '1'], ['2019', '1']),
      ['V5 warning list.r0.year', 'V5 warning list.r3.year'],
    ],
    ['nameRule', { lead: '张三', name: '张三工作室' }, []],
    ['nameRule', { lead: '张三', name: '三人行' }, ['V1 warning name']],
    ['nameRule', { lead: '张三', name: '三人行', reason: '沿用旧名' }, []],
  ])('%s %j: %j', (rule, answers, expected) => {
    expect(found(rule, answers)).toEqual(expected);
  });

  it('the name rule is an error where the programme requires it, and nothing where it is off', () => {
    const sheet = sampleSheet(fields, { ...none, lead: '张三', name: '三人行' }, [rules.nameRule!]);
    const level = (deviation: 'require' | 'off') =>
      checkAnswers({
        ...sheet,
        programme: { ...sheet.programme, nameRule: { ...sheet.programme.nameRule, deviation } },
      }).map((one) => one.level);
    expect(level('require')).toEqual(['error']);
    expect(level('off')).toEqual([]);
  });
});

describe('years before the studio existed may be blank (V4)', () => {
  const paths = (began: string, answers: Record<string, AnswerValue> = {}) =>
    checkAnswers(sampleSheet(fields, { began, ...answers })).map((one) => one.path);
  it('asks for the years since it began', () => {
    expect(paths('2017-05-01')).toEqual(['table.2017.amount', 'table.2018.amount']);
    expect(paths('2019-05-01')).toEqual([]);
    expect(paths('2017-05-01', { 'table.2017.amount': '0', 'table.2018.amount': '0' })).toEqual([]);
  });
});

describe('proofs (V7)', () => {
  const item = (path: string, kind: EvidenceItem['kind'], stamp: EvidenceItem['stamp']) => ({
    path,
    kind,
    stamp,
  });
  const check = (answers: Record<string, AnswerValue>, ...evidence: EvidenceItem[]) =>
    checkAnswers(sampleSheet(fields, { ...none, ...answers }), { evidence }).map(
      (one) => `${one.code} ${one.path}`,
    );

  it.each<[string, Record<string, AnswerValue>, EvidenceItem[], string[]]>([
    ['a blank needs none', {}, [], []],
    ['"none" needs none', { starred: '无' }, [], []],
    ['a star needs a copy', { starred: '有' }, [], ['evidenceMissing starred']],
    ['an original serves as a copy', { starred: '有' }, [item('starred', 'original', 'none')], []],
    [
      'proof of another field does not',
      { starred: '有' },
      [item('proved', 'copy', 'none')],
      ['evidenceMissing starred'],
    ],
    [
      'a copy is no original',
      { proved: '有' },
      [item('proved', 'copy', 'financeSeal')],
      ['evidenceMissing proved'],
    ],
    ['the wrong seal', { proved: '有' }, [item('proved', 'original', 'seal')], ['evidenceMissing proved']],
    ['the right paper', { proved: '有' }, [item('proved', 'original', 'financeSeal')], []],
  ])('%s', (_name, answers, evidence, expected) => {
    expect(check(answers, ...evidence)).toEqual(expected);
  });
});

it('the day of filling in may not lie ahead', () => {
  const sheet = sampleSheet(fields, { ...none, filledOn: '2019-09-11' });
  expect(checkAnswers(sheet, { today: '2019-09-10' }).map((one) => one.code)).toEqual(['dateInFuture']);
  expect(checkAnswers(sheet, { today: '2019-09-11' })).toEqual([]);
});

it('a section is not started, incomplete or complete', () => {
  const progress = (answers: Record<string, AnswerValue>) => {
    const sheet = sampleSheet(fields, answers);
    return sectionProgress(sheet, checkAnswers(sheet)).one;
  };
  expect(progress({})).toBe('notStarted');
  expect(progress({ began: '2018-05-01' })).toBe('incomplete');
  expect(progress({ began: '2019-05-01' })).toBe('complete');
});
