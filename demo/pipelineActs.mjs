/** 培育名单 of the demo (fictional): what counties picked out, where they went, what is ready for the press of a button. */
const entries = [
  [
    'shashi',
    '2019-06-12',
    '楚江缝纫机械有限公司',
    '曹立诚',
    2019,
    'standard',
    '缝纫机具',
    'created',
    [
      [
        '2019-07-03',
        '沙市区总工会生产保护部 邓建明',
        '车间里已腾出一间约60平方米的场地，成员5人，课题有两项。',
        '制度还没有上墙，请在8月底前做好；活动要有记录。',
        '2019-08-31',
      ],
      [
        '2019-09-05',
        '沙市区总工会生产保护部 邓建明',
        '四项制度已上墙，两项课题一项已完成，团队按周活动。',
        '',
        null,
      ],
    ],
  ],
  [
    'shashi',
    '2019-06-12',
    '绣林园林绿化工程有限公司',
    '尤春林',
    2019,
    'county',
    '苗木栽培',
    'building',
    [
      [
        '2019-07-04',
        '沙市区总工会生产保护部 邓建明',
        '有场地和器材，专项经费还没有列入预算。',
        '请单位在下半年预算中列支，并把三年计划写出来。',
        '2019-09-30',
      ],
    ],
  ],
  ['shashi', '2019-09-10', '高陵港口装卸有限公司', '成广义', 2020, 'standard', '装卸机械', 'chosen', []],
  [
    'songzi',
    '2019-06-20',
    '洈水风电运维有限公司',
    '易长风',
    2019,
    'standard',
    '风电检修',
    'building',
    [
      [
        '2019-08-08',
        '松滋市总工会 覃玉梅',
        '团队3人，成果以论文为主，应用情况说不清。',
        '请补齐应用证明，明确两项课题。',
        '2019-10-31',
      ],
    ],
  ],
  ['commerce', '2019-06-25', '便河老字号食品有限公司', '卢桂香', 2020, 'standard', '传统糕点', 'chosen', []],
];

/** Each body writes down its own; visits follow on their days. */
export function pipelineActs() {
  return entries.flatMap(([body, day, unitName, leadName, year, track, field, progress, visits]) => [
    {
      ...{ at: `${day}T10:10`, by: `${body}.officer`, do: 'keepPipelineEntry', body },
      ...{
        unitName,
        leadName,
        year,
        track,
        field,
        note: '',
        progress: visits.length > 0 ? 'chosen' : progress,
      },
    },
    ...visits.map(([on, visitors, found, advice, followUpBy], at) => ({
      ...{ at: `${on}T16:20`, by: `${body}.officer`, do: 'recordVisit', body, entry: leadName },
      ...{ visitedOn: on, visitors, found, advice, ...(followUpBy ? { followUpBy } : {}) },
      ...(at === visits.length - 1 ? { progress } : {}),
    })),
  ]);
}
