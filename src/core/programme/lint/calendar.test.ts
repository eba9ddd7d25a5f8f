import { describe, expect, test } from 'vitest';
import type { WorkCalendar } from '../../calendar/workdays.ts';
import type { Deadline, Phase } from '../programme.ts';
import { calendar, type Dates } from './calendar.ts';

const phase = (id: string, from: string, to: string, tasks = ''): Phase => ({
  id,
  title: id,
  from,
  to,
  tasks,
});
const filing: Deadline = { id: 'filing', title: '报送材料', binds: 'filing', due: '2019-09-30' };
/** The dates of the 2019 notice. */
const dates = {
  circular: { issuedOn: '2019-05-08' } as Dates['circular'],
  phases: [
    phase('第一阶段', '2019-05-01', '2019-05-31', '动员部署'),
    phase('第二阶段', '2019-06-01', '2019-09-30', '完成创建'),
    phase('第三阶段', '2019-10-01', '2019-10-31', '准备资料、整理上报'),
  ],
  deadlines: [
    { id: 'province', title: '填写上报', binds: 'information', due: '2019-08-10' },
    { ...filing, opens: '2019-05-08' },
  ],
} satisfies Dates;
const deadlines = (...changed: readonly Partial<Deadline>[]): Dates => ({
  ...dates,
  deadlines: changed.map((change) => ({ ...filing, ...change })),
});
const workdays: WorkCalendar = {
  announced: [2019],
  days: { '2019-10-01': 'off', '2019-09-29': 'work' },
};
const said = (programme: Dates, calendarOfWork?: WorkCalendar) =>
  calendar(programme, calendarOfWork).map(({ level, where, message }) => `${level} ${where} ${message}`);

describe('the dates of the notice (S4)', () => {
  test('are noted: 10 August in phase 2, 30 September before the phase that speaks of it; nothing is wrong', () => {
    expect(said(dates)).toEqual([
      'note 期限 province “填写上报”2019-08-10 截止，落在“第二阶段：完成创建”之内，其后还有 1 个阶段；以期限为准',
      'note 期限 filing “报送材料”2019-09-30 截止，落在“第二阶段：完成创建”之内，其后还有 1 个阶段；以期限为准',
      'note 期限 filing “第三阶段”（2019-10-01 至 2019-10-31）写到报送，“报送材料”的截止日 2019-09-30 却不在其中；以期限为准',
      'note 期限 filing “填写上报”（2019-08-10）早于“报送材料”（2019-09-30），两项各自计算',
    ]);
  });
  test('10 August 2019 is a Saturday', () => {
    expect(said(dates, workdays)).toContain(
      'warning 期限 province “填写上报”的截止日 2019-08-10 不上班，下一个工作日是 2019-08-12',
    );
  });
});

const cases: readonly (readonly [string, Dates, string])[] = [
  [
    'phases overlap',
    { ...dates, phases: [phase('甲', '2019-05-01', '2019-06-10'), phase('乙', '2019-06-01', '2019-10-31')] },
    'note 阶段 甲 “甲”与“乙”的时间重叠，请看一看是否有意这样安排',
  ],
  [
    'phases leave a gap',
    { ...dates, phases: [phase('甲', '2019-05-01', '2019-05-31'), phase('乙', '2019-06-10', '2019-10-31')] },
    'note 阶段 乙 “甲”与“乙”之间有 9 天不属于任何阶段',
  ],
  [
    'a phase runs backwards',
    { ...dates, phases: [phase('甲', '2019-06-01', '2019-05-31')] },
    'error 阶段 甲 “甲”的结束早于开始，请核对两个日期',
  ],
  [
    'due in no phase',
    deadlines({ due: '2019-12-31' }),
    'note 期限 filing “报送材料”的截止日 2019-12-31 不在任何阶段内',
  ],
  [
    'opens after due',
    deadlines({ opens: '2019-10-01' }),
    'error 期限 filing “报送材料”的开始、截止、最后关闭三个日期顺序不对',
  ],
  [
    'closes before due',
    deadlines({ hardClose: '2019-09-29' }),
    'error 期限 filing “报送材料”的开始、截止、最后关闭三个日期顺序不对',
  ],
  [
    'opens before the circular',
    deadlines({ opens: '2019-05-01' }),
    'warning 期限 filing “报送材料”2019-05-01 开始，早于发文日期 2019-05-08，请核对',
  ],
  [
    'due before the circular',
    deadlines({ due: '2019-04-30' }),
    'warning 期限 filing “报送材料”2019-04-30 截止，早于发文日期 2019-05-08，请核对',
  ],
  [
    'a short window',
    deadlines({ opens: '2019-09-24' }),
    'warning 期限 filing “报送材料”从 2019-09-24 到 2019-09-30 只有 7 天，请核对是否够用',
  ],
  [
    'little time after the circular',
    deadlines({ due: '2019-05-10' }),
    'warning 期限 filing “报送材料”从 2019-05-08 到 2019-05-10 只有 3 天，请核对是否够用',
  ],
  [
    'two that bind the same act',
    deadlines({}, { id: 'again', title: '补报' }),
    'warning 期限 again “补报”与“报送材料”约束同一件事，系统只按前一个计算。请删去一个，或改为只作提示',
  ],
  [
    'units submit after their body files',
    deadlines({}, { id: 'units', binds: 'submission', due: '2019-10-10' }),
    'warning 期限 units 单位提交到 2019-10-10，晚于推荐单位报送的 2019-09-30，请核对先后',
  ],
  [
    'a body has two days for its units',
    deadlines({}, { id: 'units', binds: 'submission', due: '2019-09-28' }),
    'warning 期限 units 单位 2019-09-28 提交截止，推荐单位 2019-09-30 报送截止，中间只有 2 天审核盖章',
  ],
  [
    'rolling intake',
    { ...dates, deadlines: [{ id: 'roll', title: '申报', binds: 'filing' }] },
    'note 期限 roll “申报”常年受理，没有截止日，也不会有逾期',
  ],
  [
    'rolling intake that closes',
    { ...dates, deadlines: [{ id: 'roll', title: '申报', binds: 'filing', hardClose: '2019-12-31' }] },
    'error 期限 roll “申报”没有截止日，却有最后关闭日。请补上截止日，或去掉最后关闭日',
  ],
  [
    'rolling intake with grace',
    { ...dates, deadlines: [{ id: 'roll', title: '申报', binds: 'filing', graceMinutes: 30 }] },
    'warning 期限 roll “申报”常年受理，宽限分钟不起作用，请去掉',
  ],
  [
    'a day that does not exist',
    deadlines({ due: '2019-02-30' }),
    'error 期限 filing “2019-02-30”不是存在的日期，请改正',
  ],
  ['a blank day', deadlines({ due: '' }), 'error 期限 filing 日期还空着，请填写'],
];

describe('the linter of dates', () => {
  test.each(cases)('%s', (_what, programme, sentence) => {
    expect(said(programme)).toContain(sentence);
  });
  test('a due day off, few workdays, a year that is not announced', () => {
    const due = deadlines({ due: '2019-10-01' });
    expect(said(due, workdays)).toContain(
      'warning 期限 filing “报送材料”的截止日 2019-10-01 不上班，下一个工作日是 2019-10-02',
    );
    // The Sunday is worked.
    expect(said(deadlines({ due: '2019-09-29' }), workdays).filter((one) => one.includes('不上班'))).toEqual(
      [],
    );
    expect(said(deadlines({ opens: '2019-09-27' }), workdays)).toContain(
      'warning 期限 filing “报送材料”从 2019-09-27 到 2019-09-30 只有 3 个工作日，请核对是否够用',
    );
    const later = deadlines({ due: '2031-01-06' });
    expect(said(later, workdays)).toContain(
      'warning 进度 2031 年的放假安排还没有公布，现在只按周末判断工作日。公布后请在“工作日”里录入，再核对各个日期',
    );
  });
  test('no phases: where deadlines fall is not remarked upon', () => {
    expect(said({ ...deadlines({}), phases: [] })).toEqual([]);
  });
});
