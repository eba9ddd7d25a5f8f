/** From the application to the plaque: four of the named are looked at on the spot, two get their plaque, one its money. */

const visited = [
  { name: 'jz-bearing', team: 'team-1', on: '2019-10-08', at: '2019-10-08T16:10', result: 'passed' },
  { name: 'ga-auto', team: 'team-1', on: '2019-10-09', at: '2019-10-09T10:50', result: 'passed' },
  {
    name: 'mf-chem',
    team: 'team-2',
    on: '2019-10-09',
    at: '2019-10-09T15:20',
    result: 'rectify',
    rectifyBy: '2019-10-31',
    findings: '师徒结对和奖励激励两项制度没有上墙公开，攻关活动的记录到6月为止。',
    advice: '补齐下半年的活动记录；四项制度上墙公开，注明执行日期。',
  },
];
const planned = [
  ...visited,
  { name: 'sz-paper', team: 'team-1', on: '2019-10-10' },
  { name: 'mf-power', team: 'team-2', on: '2019-10-11' },
];
const fine = '对照标准逐项查看，场所、制度、团队、活动、资金、成果与自评和材料相符。';

const inspections = [
  {
    at: '2019-10-07T10:00',
    by: 'city',
    do: 'keepInspectionPlan',
    as: 'plan',
    title: '示范性工作室检查验收（第一批）',
    from: '2019-10-08',
    to: '2019-10-18',
  },
  ...[
    ['team-1', '第一组', 'inspector'],
    ['team-2', '第二组', 'inspector2'],
  ].map(([as, title, user], at) => ({
    at: `2019-10-07T10:1${at}`,
    by: 'city',
    do: 'keepInspectionTeam',
    as,
    plan: '@plan',
    title,
    members: [{ user: `@${user}`, leads: true }],
  })),
  ...planned.map(({ name, team, on }, at) => ({
    at: `2019-10-07T10:2${at}`,
    by: 'city',
    do: 'planVisits',
    as: `visit ${name}`,
    plan: '@plan',
    visits: [{ application: `@${name}`, team: `@${team}`, on }],
  })),
  ...visited.map(({ name, team, on, at, findings = fine, advice = '', ...found }) => ({
    ...{ at, by: team === 'team-1' ? 'inspector' : 'inspector2', do: 'sendInspection', as: `sheet ${name}` },
    ...{ visit: `@visit ${name}`, visitedOn: on, findings, advice, ...found },
  })),
];

const named = ['jz-bearing', 'ga-auto', 'mf-chem', 'sz-paper'];
const plaques = ['jz-bearing', 'ga-auto'];
const ledgers = [
  ...plaques.map((name, at) => ({
    at: `2019-10-09T16:4${at}`,
    by: 'city',
    do: 'enterPlaques',
    as: `plaque ${name}`,
    items: [{ application: name, kind: 'plaque' }],
  })),
  {
    at: '2019-10-09T16:45',
    by: 'city',
    do: 'orderPlaques',
    plaques: plaques.map((name) => `@plaque ${name}`),
    maker: '江津标牌制作社',
    on: '2019-10-09',
    note: '60×40厘米，铜质',
  },
  {
    at: '2019-10-09T17:20',
    by: 'city',
    do: 'receivePlaques',
    plaques: ['@plaque jz-bearing'],
    on: '2019-10-09',
  },
  {
    at: '2019-10-09T17:30',
    by: 'city',
    do: 'handOverPlaques',
    plaques: ['@plaque jz-bearing'],
    toWhom: '楚峰轴承有限公司工会',
    on: '2019-10-09',
  },
  {
    at: '2019-10-09T16:50',
    by: 'city',
    do: 'approveSubsidy',
    as: 'approval',
    application: 'jz-bearing',
    grant: 'all-once-1',
    amount: '10000',
    on: '2019-10-09',
    resolution: '@meeting',
    basis: '2019年第11次主席办公会议定（演示）',
  },
  {
    at: '2019-10-09T17:00',
    by: 'treasurer',
    do: 'paySubsidy',
    as: 'payment',
    approval: '@approval',
    amount: '10000',
    on: '2019-10-09',
    payee: '楚峰轴承有限公司',
    bank: '古城农商银行',
    lastFour: '0417',
    vouchers: ['finance'],
    voucherNumber: '演示-0001',
  },
  {
    at: '2019-10-09T17:40',
    by: 'jz-bearing.clerk',
    do: 'reportUse',
    payment: '@payment',
    amount: '3680.50',
    on: '2019-10-09',
    use: '技术资料',
    note: '轴承工艺图书与标准一批',
    vouchers: ['finance'],
  },
];

const meeting = {
  at: '2019-10-09T16:00',
  by: 'city',
  do: 'recordResolution',
  as: 'meeting',
  meeting: '2019年第11次主席办公会',
  heldOn: '2019-10-09',
  present: ['顾明达', '方远航', '贺明珠'],
  absent: ['吴思齐'],
  dissent: '有一位同志建议整改未完成的待复验后再命名，会议按多数意见通过，牌匾和补助待复验合格。',
  items: named.map((application) => ({ application, positive: true })),
};

export function plaqueActs() {
  return [...inspections, meeting, ...ledgers];
}
