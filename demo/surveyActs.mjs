/** 摸底调查, 分类, 跟进, 预警 and 联盟 of the demo (fictional). */
const OPENED = '2019-05-23';
const ANSWERED = '2019-06-12';
const CONFIRMED = '2019-06-20';
const CLASSED = '2019-07-02';
const two = (n) => String(n).padStart(2, '0');
const at = (day, minutes) => `${day}T${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const items = ['place', 'systems', 'team', 'activities', 'funds', 'results'];
const causes = ['funds', 'place'];

function answers({ specialty, things, team, sleepy, index }) {
  const have = items.map((item, nth) => [
    `have.${item}`,
    sleepy ? 'partly' : (index + nth) % 6 === 0 ? 'partly' : 'met',
  ]);
  const said = [
    ...[
      ['figure.members', String(team.length + 1)],
      ['figure.projects', sleepy ? '0' : '2'],
      ['figure.results', sleepy ? '0' : '1'],
    ],
    ['figure.operation', sleepy ? 'slow' : 'well'],
    ...have,
    [
      'part.experience',
      `把${specialty}的难点编成课题，由班组认领，每月在现场碰头一次，做成的就写进作业标准，新来的人照着学。`,
    ],
    [
      'part.practice',
      `先由领衔人到现场看${things[0]}和${things[1]}，再定措施、定人、定时间；成果在两个班组试用满一个月后推广。`,
    ],
    [
      'part.problems',
      sleepy
        ? '近两年活动少，经费没有落实，骨干调走后没有补上。'
        : `${things[2]}的改进还停在试用，外出学习的机会不多。`,
    ],
    ['part.reasons', sleepy ? '单位效益下滑，专项资金没有列入预算。' : '班组生产任务紧，抽不出整块时间。'],
  ];
  return said.map(([path, value]) => ({ path, value, basedOn: 0 }));
}

function sheetOf(studio, index) {
  const { id, lead } = studio;
  return [
    { at: at(ANSWERED, index), by: 'city', do: 'saveSurveyAnswers', sheet: id, changes: answers(studio) },
    { at: at(ANSWERED, 200 + index), by: 'city', do: 'submitSurveySheet', sheet: id, informant: lead },
  ];
}

const problem = (studio, index) => [
  {
    ...{
      at: at(ANSWERED, 420 + index),
      by: 'city',
      do: 'keepProblem',
      as: `problem-${index}`,
      sheet: studio.id,
    },
    ...{ what: `${studio.things[2]}没有专用场地，试验要占生产线`, cause: causes[index % 2] },
    ...{ owner: studio.lead, dueOn: index % 3 === 0 ? '2019-09-30' : '2019-11-30' },
  },
  ...(index % 4 === 1
    ? [
        {
          ...{ at: at('2019-09-26', index), by: 'city', do: 'closeProblem', problem: `@problem-${index}` },
          ...{ done: '腾出旧仓库60平方米，接通了水电，9月份已经搬入使用。', closedOn: '2019-09-25' },
        },
      ]
    : []),
];

function surveyActs(studios) {
  const answering = studios.filter(({ index }) => index % 5 < 2);
  const checked = answering.filter(({ index }) => index % 5 === 0);
  return [
    {
      ...{
        at: at(OPENED, 60),
        by: 'city',
        do: 'openSurvey',
        as: 'survey',
        title: '2019年创新工作室摸底调查',
      },
      ...{ dueOn: '2019-06-28', levels: [], states: [] },
    },
    ...answering.flatMap(sheetOf),
    ...answering.filter((_, nth) => nth % 8 === 2).flatMap(problem),
    { at: at(CONFIRMED, 60), by: 'city', do: 'confirmSurveySheets', sheets: checked.map(({ id }) => id) },
  ];
}

const classActs = (studios) => [
  { at: at(CLASSED, 60), by: 'city', do: 'classifyStudios', as: 'classes', year: 2018 },
  {
    ...{
      at: at(CLASSED, 75),
      by: 'city',
      do: 'overrideClass',
      run: '@classes',
      studio: studios[9].id,
      grade: 'b',
    },
    reason: '走访中看到成果还停在试用，没有推广，按B类管理。',
  },
  { at: at(CLASSED, 90), by: 'city', do: 'confirmClassRun', run: '@classes' },
];

const watchActs = (studios) => {
  const asleep = studios.filter(({ sleepy }) => sleepy);
  const on = '2019-09-18';
  return [
    { kind: 'warn', reason: '连续两年没有立项，也没有成果登记。' },
    {
      kind: 'rectify',
      until: '2019-11-30',
      reason: '场所挪作他用，2018年没有开展活动。',
      documentNumber: '荆工办〔2019〕41号',
    },
    { kind: 'warn', reason: '2018年只立项一个，没有成果。' },
  ].map((act, nth) => ({
    at: at(on, 60 + nth),
    by: 'city',
    do: 'superviseStudio',
    studio: asleep[nth + 1].id,
    on,
    ...act,
  }));
};

const allianceActs = (studios) => {
  const members = studios.filter(({ specialty }) => specialty === '配电网运行检修').slice(0, 5);
  return [
    {
      ...{
        at: at('2019-06-25', 60),
        by: 'city',
        do: 'keepAlliance',
        as: 'alliance',
        name: '江汉配电技能创新联盟',
      },
      ...{ kind: '同工种', secretariat: `秘书处设在${members[0].unitName}`, foundedOn: '2019-06-25' },
    },
    ...members.map(({ id }, nth) => ({
      ...{
        at: at('2019-06-25', 70 + nth),
        by: 'city',
        do: 'joinAlliance',
        alliance: '@alliance',
        studio: id,
      },
      from: '2019-06-25',
    })),
    {
      ...{ at: at('2019-06-25', 90), by: 'city', do: 'setAllianceHost', alliance: '@alliance', year: 2019 },
      studio: members[0].id,
    },
    {
      ...{ at: at('2019-09-20', 60), by: 'city', do: 'recordAllianceResult', alliance: '@alliance' },
      ...{
        title: '带电接火绝缘工具共用库',
        on: '2019-09-18',
        studios: members.slice(0, 3).map(({ id }) => `@${id}`),
      },
    },
  ];
};

/** Everything, in the order of the year. */
export function yearOfRegister(studios) {
  return [...surveyActs(studios), ...classActs(studios), ...watchActs(studios), ...allianceActs(studios)];
}
