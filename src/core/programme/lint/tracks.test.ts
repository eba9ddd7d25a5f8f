import { describe, expect, test } from 'vitest';
import { type LintCase, type Loose, notice, saidOf } from '../../../../test/smallProgramme.ts';

const track = (change: object) => (p: Loose) => Object.assign(p.tracks[0], change);
const mentors = (change: object) => (p: Loose) => Object.assign(p.mentorship, change);
const ofTrack = '类别 工作室 (main)';

const otherCases: readonly LintCase[] = [
  [
    'an unknown standard',
    track({ standard: 'none' }),
    `error ${ofTrack} 没有名为“none”的标准，请补上或改正拼写`,
  ],
  [
    'a printed form without layout',
    track({ layout: undefined }),
    `error ${ofTrack} 没有写表的版式（layout），材料“申报表”打印不出来，请补上版式`,
  ],
  [
    'a form on the screen only',
    (p) => {
      p.materials.shift();
      p.tracks[0].layout = undefined;
    },
    `note ${ofTrack} 没有写表的版式（layout），这张表只在网上填写，不打印`,
  ],
  [
    'no quota though a step takes a place',
    track({ takes: [] }),
    `note ${ofTrack} 步骤“推荐”占用名额，本类别却不占任何一层（takes 为空），按不限名额办理`,
  ],
  [
    'a quota that nobody takes',
    (p) => {
      p.steps[0].takesPlace = false;
    },
    `warning ${ofTrack} 写了占用哪几层名额，却没有一个步骤占用名额（takesPlace），名额不会减少，请核对`,
  ],
  [
    'a step twice',
    track({ steps: ['body', 'body', 'city'] }),
    `error ${ofTrack} 步骤“body”写了两次，请去掉一个`,
  ],
  [
    're-confirmation of what was never named',
    track({ kind: 'reconfirmation' }),
    `warning ${ofTrack} 是复核类别，却不查以前是否评定过。请把 rules › earlierNaming 设为 require 或 warn`,
  ],
  [
    'support without money',
    track({ kind: 'support', outcomes: undefined }),
    `warning ${ofTrack} 是扶持类别，却没有写给多少钱（outcomes › money）`,
  ],
  [
    'a claim of nothing',
    track({ kind: 'subsidyClaim', outcomes: undefined }),
    `warning ${ofTrack} 是资金申领类别，却没有写给多少钱（outcomes › money）`,
  ],
  [
    'an exhibition with a plaque',
    track({ kind: 'exhibition' }),
    `warning ${ofTrack} 是成果展示类别，却写了牌匾，请核对`,
  ],
  [
    'a step nobody passes',
    track({ steps: ['body'] }),
    'warning 步骤 审批 (city) 没有一个类别经过这一步，请在“申报类别”里选上它，或删去',
  ],
  [
    'a blank word',
    (p) => {
      p.words.lead = ' ';
    },
    'error words › lead 用词还空着，请写上：带头的人叫什么',
  ],
  [
    'spot checks of the city',
    (p) => {
      p.acceptance.by = 'city';
    },
    'error 受理 acceptance › spotCheck 由主办工会受理时每一份都看，没有抽查。请去掉抽查，或改为由推荐单位受理',
  ],
  [
    'no spot checks of a body',
    (p) => {
      p.acceptance.spotCheck = undefined;
    },
    'note 受理 acceptance 由推荐单位受理，没有写上级抽查的比例，不会抽查',
  ],
  [
    'a short notice',
    (p) => {
      p.publicNotice = { ...notice, days: 3 };
    },
    'warning 公示 publicNotice 公示只有 3 个工作日，通常不少于 5 个工作日，请核对',
  ],
  [
    'a long notice of a step',
    (p) => {
      p.steps[0].publicNotice = { ...notice, days: 50, count: 'calendarDays' };
    },
    'warning 步骤 推荐 (body) › 公示 公示长达 50 天，请核对是否写错',
  ],
  [
    'a term upside down',
    mentors({ termMonths: { from: 36, to: 12 } }),
    'error 师徒 mentorship › termMonths 最短 36 个月比最长 12 个月还长，请核对',
  ],
  [
    'apprentices upside down',
    mentors({ atLeast: 6 }),
    'error 师徒 mentorship › atLeast 每位师傅至少带 6 人，比至多 5 人还多，请核对',
  ],
  [
    'a check after the end',
    mentors({ checkEveryMonths: 48 }),
    'error 师徒 mentorship › checkEveryMonths 每 48 个月检查一次，比最长的 36 个月还长，不会检查，请核对',
  ],
  [
    'a kind twice',
    mentors({ kinds: ['技能', '技能'] }),
    'error 师徒 mentorship › kinds “技能”写了两次，请去掉一个',
  ],
  [
    'a reward twice',
    (p) => p.mentorship.rewards.push(p.mentorship.rewards[0]),
    'error 师徒 mentorship › rewards 编号“levelUp”用了两次，请改成不同的编号',
  ],
  [
    'a material on an unknown value',
    (p) => {
      p.materials[1].when.equals = 'top';
    },
    'error 材料 证书 (proof) › when “等级”的选项里没有“top”，只有 “high”、“low”',
  ],
  [
    'a condition on the summary',
    (p) => {
      p.materials[1].paper = 'summary';
    },
    'error 材料 证书 (proof) › when 这是推荐单位的材料，不能按某一份申报的内容要求，请去掉条件',
  ],
  [
    'a form that asks for an unknown value',
    (p) => {
      p.forms[0].sections[0].fields[3].shownWhen = { field: 'level', equals: 'top' };
    },
    'error 表 form › all › team “等级”的选项里没有“top”，只有 “high”、“low”',
  ],
  [
    'a count of an unknown value',
    (p) => {
      p.forms[0].sections[0].fields[3].computed = { countOf: 'honours', where: { level: 'top' } };
    },
    'error 表 form › all › team “级别”的选项里没有“top”，只有 “high”、“low”',
  ],
  [
    'a ladder to a day that never comes',
    (p) => {
      p.deadlines[0].due = undefined;
      p.reminders = [{ about: 'notFiled', daysBefore: [7] }];
    },
    'warning 提醒 1（notFiled） “报送”常年受理，没有截止日可倒数，不会提醒。请去掉这一条，或补上截止日',
  ],
];

test('a programme with every word of it is fine', () => {
  expect(saidOf(() => 0).filter((one) => !one.startsWith('note 期限'))).toEqual([]);
});

describe.each([['tracks, steps, words and the rest', otherCases]])('%s', (_about, cases) => {
  test.each(cases)('%s', (_what, change, sentence) => {
    expect(saidOf(change)).toContain(sentence);
  });
});
