import { describe, expect, test } from 'vitest';
import { type LintCase, type Loose, saidOf } from '../../../../test/smallProgramme.ts';

const item = (at: number, change: object) => (p: Loose) => Object.assign(p.standards[0].items[at], change);
const scoring = (change: object) => (p: Loose) => Object.assign(p.standards[0].scoring, change);
const money = (change: object) => (p: Loose) => Object.assign(p.tracks[0].outcomes.money[0], change);
const track = (change: object) => (p: Loose) => Object.assign(p.tracks[0], change);
const ofTrack = '类别 工作室 (main)';
const ofStandard = '标准 五有 (haves)';

const scoringCases: readonly LintCase[] = [
  [
    'marks that do not add up',
    item(0, { mark: { kind: 'points', max: 30 } }),
    `error ${ofStandard} › 评分 各项分值合计 90，满分写的是 100，请改成一致`,
  ],
  [
    'a threshold nobody reaches',
    item(0, { threshold: 50 }),
    `error ${ofStandard} › 有场地 (place) 最低要得 50 分，本项最多却只有 40 分，没有人能达到，请核对`,
  ],
  [
    'a threshold over the items below',
    item(1, { threshold: 21 }),
    `error ${ofStandard} › 有成果 (results) 最低要得 21 分，本项最多却只有 20 分，没有人能达到，请核对`,
  ],
  [
    'marks at two levels',
    item(1, { mark: { kind: 'points', max: 10 } }),
    `warning ${ofStandard} › 有成果 (results) 本项和下级各自计分，两处分值会相加，请核对`,
  ],
  [
    'a pass over the total',
    scoring({ pass: 101 }),
    `error ${ofStandard} › 评分 及格线 101 分高于满分 100 分，请核对`,
  ],
  [
    'weights that do not add up',
    (p) => {
      p.standards[0].scoring.stages[0].weight = 50;
    },
    `error ${ofStandard} › 评分 各环节的权重合计 90，应为 100，请核对`,
  ],
  [
    'bands that rise',
    (p) => p.standards[0].scoring.bands.reverse(),
    `error ${ofStandard} › 评分 “优秀”从 90 分起，应低于前一等“合格”的 60 分`,
  ],
  [
    'a band over the total',
    (p) => {
      p.standards[0].scoring.bands[0].from = 120;
    },
    `error ${ofStandard} › 评分 “优秀”从 120 分起，高于满分 100 分`,
  ],
  [
    'a band under the pass',
    (p) => p.standards[0].scoring.bands.push({ id: 'poor', title: '一般', from: 40 }),
    `warning ${ofStandard} › 评分 “一般”都在及格线 60 分以下，没有人会评到`,
  ],
  [
    'a pass without a band',
    scoring({ pass: 50 }),
    `warning ${ofStandard} › 评分 及格线 50 分到“合格”的 60 分之间没有等次，请核对`,
  ],
  [
    'a share of no band',
    scoring({ bands: undefined }),
    `error ${ofStandard} › 评分 写了最高等次的比例（topShare），却没有等次（bands），请补上等次`,
  ],
  [
    'too little off for each missing',
    item(2, { mark: { kind: 'perMissing', unit: '人', target: 4, points: 5, max: 40 } }),
    `warning ${ofStandard} › 有团队 (team) 4 人全缺共扣 20 分，本项 40 分：一人也没有仍得 20 分，请核对每缺一人扣几分`,
  ],
  [
    'gone before all are missing',
    item(2, { mark: { kind: 'perMissing', unit: '人', target: 4, points: 20, max: 40 } }),
    `note ${ofStandard} › 有团队 (team) 4 人全缺共扣 80 分，本项 40 分：缺到 2 人就扣完了`,
  ],
  [
    'a unit worth more than the most',
    (p) => {
      p.standards[0].items[1].items[0].mark.points = 30;
    },
    `error ${ofStandard} › 有成果 (results) › 专利 (patents) 每项 30 分，最多却只有 20 分，请核对`,
  ],
  [
    'a deduction over its most',
    item(3, { mark: { kind: 'deduct', points: 30, max: 20 } }),
    `error ${ofStandard} › 扣分 (faults) 每次扣 30 分，最多却只有 20 分，请核对`,
  ],
  [
    'a bonus over its most',
    item(4, { mark: { kind: 'bonus', points: 12, max: 10 } }),
    `error ${ofStandard} › 加分 (extra) 每次加 12 分，最多却只有 10 分，请核对`,
  ],
  [
    'marks without scoring',
    (p) => {
      p.standards[0].scoring = undefined;
    },
    `warning ${ofStandard} 各项写了分值，却没有评分办法（scoring），只会当作清单。请补上满分，或去掉分值`,
  ],
  ['an item twice', item(0, { id: 'team' }), `error ${ofStandard} 编号“team”用了两次，请改成不同的编号`],
  [
    'a band twice',
    (p) => {
      p.standards[0].scoring.bands[0].id = 'good';
    },
    `error ${ofStandard} › 评分 › bands 编号“good”用了两次，请改成不同的编号`,
  ],
  [
    'a stage twice',
    (p) => {
      p.standards[0].scoring.stages[0].id = 'site';
    },
    `error ${ofStandard} › 评分 › stages 编号“site”用了两次，请改成不同的编号`,
  ],
];

const outcomeCases: readonly LintCase[] = [
  [
    'an unknown grade',
    money({ grade: 'gold' }),
    `error ${ofTrack} › outcomes › money[0] 没有名为“gold”的等次，请在评分里补上或改正拼写`,
  ],
  [
    'years of what is paid once',
    money({ years: 3 }),
    `error ${ofTrack} › outcomes › money[0] 写了发放几年（years），却不是按年发放，请改成按年或去掉年数`,
  ],
  [
    'the same money twice',
    (p) => p.tracks[0].outcomes.money.push(p.tracks[0].outcomes.money[0]),
    `warning ${ofTrack} › outcomes › money[2] 同一等次同样的发放方式写了两次，两笔都会发，请核对`,
  ],
  [
    'a grade without money',
    (p) => p.tracks[0].outcomes.money.pop(),
    `note ${ofTrack} › outcomes › money 等次“合格”没有写金额`,
  ],
  [
    'a gate that is not there',
    track({ inspection: false }),
    `error ${ofTrack} › outcomes › plaque 要验收合格才发，本类别却没有验收（inspection），永远发不出去。请开启验收或改为评定后发`,
  ],
  [
    'an unknown place on the plaque',
    (p) => {
      p.tracks[0].outcomes.plaque.text = '{name}';
    },
    `error ${ofTrack} › outcomes › plaque 不认识“{name}”，只能用 {studio}、{title}、{grade}、{year}、{issuer}`,
  ],
  [
    'an open brace',
    (p) => {
      p.tracks[0].outcomes.plaque.text = '{title';
    },
    `error ${ofTrack} › outcomes › plaque 花括号没有成对，请补上或去掉`,
  ],
  [
    'a grade that nobody gets',
    (p) => {
      p.standards[0].scoring.bands = undefined;
    },
    `error ${ofTrack} › outcomes › plaque 写了“{grade}”，评分里却没有等次，请补上等次或去掉它`,
  ],
];

describe.each([
  ['scoring', scoringCases],
  ['outcomes', outcomeCases],
])('%s', (_about, cases) => {
  test.each(cases)('%s', (_what, change, sentence) => {
    expect(saidOf(change)).toContain(sentence);
  });
});
