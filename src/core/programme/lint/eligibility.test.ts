import { describe, expect, test } from 'vitest';
import { type LintCase, type Loose, saidOf } from '../../../../test/smallProgramme.ts';

const fact = (change: object) => (p: Loose) => {
  p.tracks[0].eligibility[0].facts = [change];
};
const rule = (change: object) => (p: Loose) => Object.assign(p.listRules[0], change);
const ofTrack = '类别 工作室 (main)';
const ofRule = `${ofTrack} › 申报条件 honour › facts[0]`;

const eligibilityCases: readonly LintCase[] = [
  [
    'a field that is not there',
    fact({ kind: 'answer', is: { field: 'skill', filled: true } }),
    `error ${ofRule} 表“form”里没有“skill”这一项，请改正拼写或补上栏目`,
  ],
  [
    'an entry that is not there',
    fact({ kind: 'answer', is: { field: 'level', in: ['top'] } }),
    `error ${ofRule} “等级”的选项里没有“top”，只有 “high”、“low”`,
  ],
  [
    'a list that is not there',
    fact({ kind: 'rows', rows: 'team', atLeast: 1 }),
    `error ${ofRule} 表“form”里没有名为“team”的列表，请改正拼写或补上栏目`,
  ],
  [
    'a column that is not there',
    fact({ kind: 'rows', rows: 'honours', where: { rank: 'high' }, atLeast: 1 }),
    `error ${ofRule} “荣誉”里没有“rank”这一栏，请改正拼写或补上栏目`,
  ],
  [
    'an entry of a column that is not there',
    fact({ kind: 'rows', rows: 'honours', where: { level: 'top' }, atLeast: 1 }),
    `error ${ofRule} “级别”的选项里没有“top”，只有 “high”、“low”`,
  ],
  [
    'more rows than the list takes',
    fact({ kind: 'rows', rows: 'honours', atLeast: 6 }),
    `error ${ofRule} 要求至少 6 行，“荣誉”最多只有 5 行`,
  ],
  [
    'a text as a number',
    fact({ kind: 'atLeast', path: 'name', number: 5 }),
    `error ${ofRule} “name”（name）不是数字，这条条件无从比较，请换一栏`,
  ],
  [
    'a number as a date',
    fact({ kind: 'yearsSince', path: 'team', years: 1, until: 'due' }),
    `error ${ofRule} “人数”（team）不是日期，这条条件无从比较，请换一栏`,
  ],
  [
    'years to a last day that is not there',
    (p) => {
      p.deadlines[0].due = undefined;
    },
    `note ${ofTrack} › 申报条件 honour 没有截止日，年限算到提交的当天`,
  ],
  [
    'one id twice',
    (p) => p.tracks[0].eligibility.push(p.tracks[0].eligibility[0]),
    `error ${ofTrack} › 申报条件 编号“honour”用了两次，请改成不同的编号`,
  ],
];

const listCases: readonly LintCase[] = [
  ['bounds upside down', rule({ atMost: 50 }), 'error 名单要求 front 至少 60 比至多 50 还大，请核对'],
  [
    'no bound',
    rule({ atLeast: undefined }),
    'error 名单要求 front 没有写至少多少或至多多少，请写上 atLeast 或 atMost',
  ],
  [
    'an unknown track',
    rule({ tracks: ['other'] }),
    'error 名单要求 front 没有名为“other”的类别，请补上或改正拼写',
  ],
  [
    'an unknown entry',
    rule({ where: { field: 'level', equals: 'top' } }),
    'error 名单要求 front “等级”的选项里没有“top”，只有 “high”、“low”',
  ],
  [
    'an unknown field',
    rule({ where: { field: 'skill', filled: true } }),
    'error 名单要求 front 表“form”里没有“skill”这一项，请改正拼写或补上栏目',
  ],
  [
    'no list is filed',
    (p) => {
      p.steps[0].filedAfter = false;
    },
    'warning 名单要求 unit 没有步骤在其后报送名单（filedAfter），这条要求不起作用',
  ],
  [
    'a track that is not filed',
    (p) => {
      p.steps[0].filedAfter = false;
      p.listRules[0].tracks = ['main'];
    },
    'warning 名单要求 front 类别“main”不经过报送，这条要求不会用到它',
  ],
  ['one id twice', rule({ id: 'unit' }), 'error listRules 编号“unit”用了两次，请改成不同的编号'],
];

describe.each([
  ['who may apply', eligibilityCases],
  ['demands on a list', listCases],
])('%s', (_about, cases) => {
  test.each(cases)('%s', (_what, change, sentence) => {
    expect(saidOf(change)).toContain(sentence);
  });
});
