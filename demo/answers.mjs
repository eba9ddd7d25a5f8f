import { figuresOf, wan } from './figures.mjs';
import { people } from './names.mjs';
import { socialBenefit, story } from './texts.mjs';

const duties = [
  '攻关课题组织',
  '现场试制',
  '资料与档案',
  '质量分析',
  '工装设计',
  '检测计量',
  '师徒结对组织',
  '设备维护',
  '数据统计',
  '培训授课',
  '安全管理',
  '成果推广',
];
const titles = ['高级技师', '技师', '高级工', '工程师', '助理工程师', '', '高级工程师', '技师'];
const commonProjects = [
  '青年职工技能提升',
  '岗位标准化作业',
  '节能降耗小改小革',
  '安全隐患整治',
  '新职工导师带徒',
  '服务流程优化',
  '关键岗位练兵',
];
const levels = [
  'technician',
  'senior-worker',
  'senior-technician',
  'dual-title',
  'technician',
  'senior-worker',
];

/** `enterprise large state`, `institution`, `other:合作社` → the fields of the unit's kind. */
function unitAnswers(kind) {
  const [type, size, ownership] = kind.split(' ');
  const [unitType, other] = type.split(':');
  return {
    unitType,
    ...(other ? { 'unitType.other': other } : {}),
    ...(size ? { enterpriseSize: size, ownership } : {}),
  };
}

function typeAnswers(types) {
  const other = types.find((type) => type.startsWith('other:'))?.slice(6);
  return {
    studioType: types.map((type) => type.split(':')[0]),
    ...(other ? { 'studioType.other': other } : {}),
  };
}

const honoursOf = (studio) =>
  studio.honours.map(([year, title, level]) => ({ year: String(year), title, level }));
const phoneOf = (random) => `1380000${String(random.between(0, 9999)).padStart(4, '0')}`;

function memberRows(studio, facts, team, random) {
  const own = {
    name: studio.lead,
    gender: studio.gender,
    birthYear: studio.birth.slice(0, 4),
    education: 'college',
    title: studio.title,
  };
  const rows = team
    .slice(0, Math.min(facts.members, random.between(5, 12)) - 1)
    .map(({ name, gender }, at) => ({
      name,
      gender,
      birthYear: String(random.between(1966, 1995)),
      education: random.pick(['bachelor', 'college', 'secondary', 'college', 'bachelor', 'master']),
      title: titles[at % titles.length],
      unit: studio.unit,
      duty: duties[(at * 5 + studio.id.length) % duties.length],
    }));
  return [{ ...own, unit: studio.unit, duty: '工作室负责人、技术攻关' }, ...rows];
}

function moneyAnswers({ years }, random) {
  const aid = random.pick(['区县科技专项', '工会经费补助', '行业技改补助']);
  return {
    fundingSources: years.flatMap(({ year, own, aid: extra }) => [
      { year, source: '本单位年度预算', amount: wan(own) },
      ...(extra > 0 ? [{ year, source: aid, amount: wan(extra) }] : []),
    ]),
    funding: Object.fromEntries(years.map(({ year, funding }) => [year, { amount: wan(funding) }])),
    benefit: Object.fromEntries(
      years.map(({ year, revenue, saving }) => [year, { revenue: wan(revenue), saving: wan(saving) }]),
    ),
  };
}

function innovationAnswers(studio, facts, random) {
  const years = facts.years.map(({ year }) => year);
  const yearAt = (at) => years[Math.min(at, years.length - 1)];
  const kept = random.some(commonProjects, commonProjects.length);
  const generic = Array.from({ length: facts.projects - 3 }, (_, at) => ({
    title: kept[at % kept.length],
    year: years[at % years.length],
  }));
  const named = studio.cases.map(([, , , title], at) => ({ title: `${title}攻关`, year: yearAt(at) }));
  return {
    results: studio.cases.map(([, , effect, title], at) => ({
      title,
      year: yearAt(at),
      applied: at === 2 && random.next() < 0.2 ? 'no' : 'yes',
      benefit: effect,
    })),
    patents: Array.from({ length: facts.patents }, (_, at) => ({
      title: `一种${studio.cases[at % 3][3]}${at > 2 ? '装置' : ''}`,
      type: at === 3 ? 'invention' : 'utility',
      number: `ZL${yearAt(at)}${at === 3 ? '1' : '2'}0${String(random.between(0, 99999)).padStart(6, '0')}.X`,
      year: yearAt(at),
    })),
    awards: [
      { title: '荆州市职工技术创新成果二等奖', level: 'city', year: '2018' },
      { title: '职工“五小”成果一等奖', level: 'county', year: yearAt(0) },
      { title: '湖北省职工优秀技术创新成果三等奖', level: 'provincial', year: yearAt(1) },
    ].slice(0, facts.awards),
    projects: [...named, ...generic]
      .sort((left, right) => (left.year < right.year ? -1 : 1))
      .map((project) => ({ ...project, approvedBy: studio.unit })),
  };
}

function peopleRows(studio, facts, team, random) {
  const years = facts.years.map(({ year }) => year);
  const plain = !studio.kind.startsWith('enterprise');
  return team.slice(-facts.people).map(({ name }, at) => {
    const when = (month) => `${years[at % years.length]}-${String(month).padStart(2, '0')}`;
    const level = plain && at % 2 === 0 ? 'other-level' : levels[at % levels.length];
    const honour = at === 1 && random.next() < 0.5 ? { honour: 'county', honourWhen: when(4) } : {};
    return { name, level, levelWhen: when(random.between(5, 12)), ...honour };
  });
}

/** The answers of 附件4, its rows and tables as lists and objects; the loader makes paths of them. */
export function standardAnswers(studio, random, filledOn) {
  const facts = figuresOf(studio, random);
  const team = people(random, facts.members + 3, [studio.lead]);
  return {
    ...(studio.name ? { studioName: studio.name, nameReason: studio.nameReason } : {}),
    ...unitAnswers(studio.kind),
    industry: `gb-${studio.industry}`,
    filledOn,
    establishedOn: studio.est,
    establishedBasis: 'team',
    namingBody: studio.named?.[0] ?? '无',
    ...(studio.named ? { namedOn: studio.named[1] } : {}),
    specialty: studio.spec,
    ...typeAnswers(studio.type),
    memberCount: String(facts.members),
    leadGender: studio.gender,
    leadBirth: studio.birth,
    leadEducation: random.pick(['college', 'bachelor', 'college', 'secondary']),
    leadEthnicity: random.next() < 0.93 ? 'han' : 'tujia',
    leadPolitical: random.next() < 0.7 ? 'party' : 'masses',
    leadTrade: studio.job,
    ...(studio.title ? { leadTitle: studio.title } : {}),
    leadPhone: phoneOf(random),
    leadEmail: `${studio.id}@example.com`,
    honours: honoursOf(studio),
    members: memberRows(studio, facts, team, random),
    ...moneyAnswers(facts, random),
    ...innovationAnswers(studio, facts, random),
    people: peopleRows(studio, facts, team, random),
    socialBenefit: socialBenefit(studio, facts, random),
    story: story(studio, facts, random),
  };
}

/** The answers of 附件3, the shorter form. */
export function demonstrationAnswers(studio, random, filledOn) {
  const facts = figuresOf(studio, random);
  const [type] = studio.type;
  return {
    ...unitAnswers(studio.kind),
    industry: `gb-${studio.industry}`,
    filledOn,
    establishedOn: studio.est,
    establishedBasis: 'team',
    ...(studio.named ? { cityNamedOn: studio.named[1] } : {}),
    specialty: studio.spec,
    studioType: type,
    memberCount: String(facts.members),
    leadPhone: phoneOf(random),
    honours: honoursOf(studio),
    summaryText: story(studio, facts, random),
  };
}

/** The light registration form of a county. */
export function countyAnswers(studio, random, filledOn) {
  return {
    ...unitAnswers(studio.kind),
    industry: `gb-${studio.industry}`,
    filledOn,
    establishedOn: studio.est,
    specialty: studio.spec,
    leadPhone: phoneOf(random),
    mainResults: studio.results,
  };
}

/** What each starred field with a value needs (R66, R67). */
export function evidenceOf(studio, answers) {
  const copy = (path, file) => ({ path, kind: 'copy', stamp: 'none', file });
  if (studio.track === 'demonstration') return [copy('supplement', 'details')];
  if (studio.track !== 'standard') return [];
  const honoured = studio.honours.some(({ 2: level }) => level !== 'county');
  return [
    ...(studio.named ? [copy('namingBody', 'certificate')] : []),
    ...(honoured ? [copy('leadHonours', 'certificate')] : []),
    copy('innovation', 'certificate'),
    { path: 'benefit', kind: 'original', stamp: 'financeSeal', file: 'finance' },
    ...(answers.people.length > 0 ? [copy('talent', 'certificate')] : []),
  ];
}
