import { extensions, filedOn } from './plan.mjs';

/** Acts of the city about single bodies: by phone, with the date and the caller in the reason. */
const byPhone = [
  {
    at: '2019-09-17T10:12',
    by: 'city',
    do: 'grantReserve',
    body: 'gongan',
    tier: 'demonstration',
    count: 1,
    reason:
      '9月16日公安县总工会主席电话申请：两个工作室条件相当，请求增加示范名额。经部务会研究，从“其他”中下达1个。',
  },
  {
    at: '2019-10-08T10:20',
    by: 'city',
    do: 'fileNil',
    body: 'other-industries',
    reason:
      '本行名额由市直卫生健康工会、市直交通运输工会使用，其他产业（局）工会不另申报。10月8日已电话确认。',
  },
  {
    at: '2019-10-08T15:40',
    by: 'city',
    do: 'swapFiling',
    body: 'shishou',
    out: 'sh-print',
    in: 'sh-wood',
    reason: '9月27日石首市总工会来电：墨林印务搬迁改制退出，调换为青岭木业。已报分管领导同意。',
  },
  {
    at: '2019-10-09T09:30',
    by: 'city',
    do: 'supplementFiling',
    body: 'songzi',
    applications: ['sz-tax'],
    reason: '10月8日松滋市总工会来函：报送时所在单位工会主席出差，意见未盖章，现已补齐，申请补报。',
  },
];

/** Who said that the circular is there: online, by telephone, or not yet (kaifaqu, direct, transport). */
const confirmations = [
  ...['jingzhou', 'jiangling', 'songzi', 'gongan', 'jianli', 'manufacturing', 'commerce', 'health'].map(
    (body, at) => ({
      at: `2019-05-${[10, 13, 14][at % 3]}T09:${String(10 + at * 3)}`,
      by: `${body}.officer`,
      do: 'confirmCircular',
      body,
    }),
  ),
  { at: '2019-05-10T10:05', by: 'shashi.officer', do: 'confirmCircular', body: 'shashi' },
  { at: '2019-05-13T08:50', by: 'honghu.officer', do: 'openCircular', body: 'honghu' },
  ...[
    ['shishou', '江秀英', '办公室值班接听，通知已转主席，正在分解任务。'],
    ['honghu', '马敏', '经办人外出，已看过通知，回来后在网上办理。'],
  ].map(([body, caller, note], at) => ({
    at: `2019-05-15T15:${20 + at * 10}`,
    by: 'city',
    do: 'recordConfirmation',
    body,
    calledOn: '2019-05-15',
    caller,
    note,
  })),
];

/** Links that wait to be opened. */
const invitations = [
  {
    at: '2019-10-08T09:30',
    by: 'city',
    do: 'makeInvitation',
    role: 'bodyOfficer',
    body: 'transport',
    nameHint: '谢敏',
  },
  {
    at: '2019-10-08T10:40',
    by: 'shashi.officer',
    do: 'makeInvitation',
    role: 'hostUnion',
    unit: 'ss-textile',
    nameHint: '便河纺织工会',
  },
];

const extended = ({ body, due, at, reason }) => ({
  at,
  by: 'city',
  do: 'extendDeadline',
  body,
  deadline: 'filing',
  due,
  reason,
  signer: '顾明达',
});
const filing = ([body, day], at) => ({
  at: `${day}T16:${String(40 + (at % 4) * 4)}`,
  by: `${body}.officer`,
  do: 'fileCandidates',
  body,
  scan: 'summary',
});
const nameOf = ({ id, lead, name, nameReason }) => ({
  application: id,
  name: name ?? `${lead}创新工作室`,
  ...(nameReason ? { nameReason } : {}),
});

/** A county names its own studios with its own decision (R4, S23). */
function countyLists(studios) {
  const bodies = [...new Set(studios.map(({ body }) => body))];
  return bodies.map((body, at) => ({
    at: '2019-09-30T15:00',
    by: `${body}.officer`,
    do: 'designate',
    decidedOn: '2019-09-30',
    documentNumber: `演示〔2019〕${at + 1}号`,
    items: studios.filter((one) => one.body === body).map(nameOf),
  }));
}

/** What bodies and the city did with more than one application: extensions, filings, the swap, the first list of names. */
export function cityActs(studios) {
  const named = studios.filter(({ stand }) => stand === 'designated');
  return [
    ...confirmations,
    ...extensions.map(extended),
    ...invitations,
    ...Object.entries(filedOn).map(filing),
    ...byPhone,
    ...countyLists(named.filter(({ track }) => track === 'county')),
    {
      at: '2019-10-09T16:30',
      by: 'city',
      do: 'designate',
      decidedOn: '2019-10-09',
      documentNumber: '演示〔2019〕10号',
      note: '第一批',
      items: named.filter(({ track }) => track !== 'county').map(nameOf),
    },
  ];
}
