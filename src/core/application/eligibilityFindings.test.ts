import { describe, expect, test } from 'vitest';
import { smallProgramme } from '../../../test/smallProgramme.ts';
import type { Answers } from '../answers/answers.ts';
import type { EligibilityRule, Fact } from '../programme/eligibility.ts';
import { Programme } from '../programme/programme.ts';
import { eligibilityFindings } from './eligibilityFindings.ts';

const programme = Programme.parse(smallProgramme);
const [track] = programme.tracks;
const [form] = programme.forms;
const honours: Answers = { honours: ['r1', 'r2'], 'honours.r1.level': 'high', 'honours.r2.level': 'low' };
const since = (years: number, until: 'due' | 'yearStart'): Fact => ({
  kind: 'yearsSince',
  path: 'founded',
  years,
  until,
});
const rows = (atLeast: number, level?: string): Fact => ({
  ...{ kind: 'rows', rows: 'honours', atLeast },
  ...(level && { where: { level } }),
});
const team: Fact = { kind: 'atLeast', path: 'team', number: 5 };
const high: Fact = { kind: 'answer', is: { field: 'level', equals: 'high' } };

function found(rule: Partial<EligibilityRule>, answers: Answers, deadlines = programme.deadlines) {
  const whole: EligibilityRule = {
    id: 'who',
    text: '条件',
    level: 'error',
    rule: 'allOf',
    facts: [team],
    ...rule,
  };
  const sheet = { programme: { ...programme, deadlines }, form: form!, answers, references: {} };
  return eligibilityFindings(sheet, { ...track!, eligibility: [whole] }, '2026-06-15').map(
    ({ code, level, path, params }) => ({ code, level, path, ...params }),
  );
}

describe('whether a fact is so (F43)', () => {
  test.each<readonly [string, Fact, Answers, boolean]>([
    ['a team that is large enough', team, { team: '5' }, true],
    ['a team that is too small', team, { team: '4' }, false],
    ['a team of 10 is more than 5, though the text sorts before', team, { team: '10' }, true],
    ['no team', team, {}, false],
    ['a team in words', team, { team: '五' }, false],
    ['an answer', high, { level: 'high' }, true],
    ['another answer', high, { level: 'low' }, false],
    ['nothing answered', high, {}, false],
    [
      'one of several answers',
      { kind: 'answer', is: { field: 'level', in: ['low', 'high'] } },
      { level: 'low' },
      true,
    ],
    ['filled', { kind: 'answer', is: { field: 'name', filled: true } }, { name: '甲' }, true],
    ['blank', { kind: 'answer', is: { field: 'name', filled: true } }, { name: '　' }, false],
    ['rows enough', rows(2), honours, true],
    ['too few rows', rows(3), honours, false],
    ['rows of a level', rows(1, 'high'), honours, true],
    ['too few rows of a level', rows(2, 'high'), honours, false],
    ['no rows', rows(1), {}, false],
    // The end of intake is 30 September 2026.
    ['two years to the day', since(2, 'due'), { founded: '2024-09-30' }, true],
    ['two years but one day', since(2, 'due'), { founded: '2024-10-01' }, false],
    ['a month that may just do', since(2, 'due'), { founded: '2024-09' }, true],
    ['a month that cannot', since(2, 'due'), { founded: '2024-10' }, false],
    ['a year that may just do', since(2, 'due'), { founded: '2024' }, true],
    ['a year that cannot', since(2, 'due'), { founded: '2025' }, false],
    ['to the first day of the year', since(2, 'yearStart'), { founded: '2024-01-01' }, true],
    ['a day too late for the first day of the year', since(2, 'yearStart'), { founded: '2024-01-02' }, false],
    ['no date', since(2, 'due'), {}, false],
    ['a day that is none', since(2, 'due'), { founded: '2020-02-30' }, false],
    ['words for a date', since(2, 'due'), { founded: '前年' }, false],
  ])('%s', (_what, fact, answers, so) => {
    expect(found({ facts: [fact] }, answers).length === 0).toBe(so);
  });
});

describe('29 February', () => {
  const until = (due: string) => [{ ...programme.deadlines[0]!, due }];
  test.each([
    ['2025-02-27', '2024-02-29', 1, false],
    ['2025-02-28', '2024-02-29', 1, true],
    ['2028-02-28', '2024-02-29', 4, false],
    ['2028-02-29', '2024-02-29', 4, true],
  ])('by %s since %s: %i years', (due, founded, years, so) => {
    expect(found({ facts: [since(years, 'due')] }, { founded }, until(due)).length === 0).toBe(so);
  });
});

describe('rolling intake has no last day: years count to today, 15 June 2026 (F52)', () => {
  const rolling = [{ ...programme.deadlines[0]!, due: undefined }];
  test.each([
    ['2024-06-15', true],
    ['2024-06-16', false],
  ])('%s', (founded, so) => {
    expect(found({ facts: [since(2, 'due')] }, { founded }, rolling).length === 0).toBe(so);
  });
});

describe('a rule of several facts', () => {
  const facts = [team, high];
  const at = (code: string, path: string, labels: string) => [
    { code, level: 'error', path, text: '条件', labels },
  ];
  test.each<readonly [EligibilityRule['rule'], Answers, readonly object[]]>([
    ['anyOf', { team: '5' }, []],
    ['anyOf', { team: '4' }, at('notEligible', 'team', '“人数”、“等级”')],
    ['allOf', { team: '5', level: 'high' }, []],
    ['allOf', { team: '5' }, at('notEligible', 'level', '“等级”')],
    ['noneOf', { team: '4', level: 'low' }, []],
    ['noneOf', {}, []],
    ['noneOf', { level: 'high' }, at('shutOut', 'level', '“等级”')],
  ])('%s of %j', (rule, answers, wanted) => {
    expect(found({ rule, facts }, answers)).toEqual(wanted);
  });
  test('a level of warning is a warning', () => {
    expect(found({ level: 'warning' }, {})[0]?.level).toBe('warning');
  });
});

test('a track without conditions asks nothing', () => {
  const sheet = { programme, form: form!, answers: {}, references: {} };
  expect(eligibilityFindings(sheet, { ...track!, eligibility: undefined }, '2026-06-15')).toEqual([]);
});
