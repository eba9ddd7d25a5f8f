/** The areas of the programme editor, in the order of the list at the left. */
export const areaIds = [
  ...(['forms', 'layouts', 'dictionaries', 'tracks', 'eligibility', 'steps', 'tiers', 'materials'] as const),
  ...(['listRules', 'standards', 'outcomes', 'mentorship', 'publicNotice', 'acceptance'] as const),
  ...(['watch', 'survey'] as const),
  ...(['classification', 'alliances'] as const),
  ...(['workLog'] as const),
  ...(['words', 'names'] as const),
] as const;
export type AreaId = (typeof areaIds)[number];

/** Titles, what a person does there, and which places of a programme belong to it; the longest that fits wins. */
export const areaWords: {
  readonly [A in AreaId]: {
    readonly title: string;
    readonly about: string;
    readonly holds: readonly string[];
  };
} = {
  forms: { title: '表格', about: '申报表的部分、栏目、检查', holds: ['forms'] },
  layouts: { title: '印表版式', about: '表印在纸上的样子', holds: ['layouts', 'summary'] },
  dictionaries: { title: '选项', about: '选择题可以选什么', holds: ['dictionaries'] },
  tracks: { title: '申报类别', about: '填什么表、走哪些环节、占哪级名额', holds: ['tracks'] },
  eligibility: { title: '申报条件', about: '谁可以申报', holds: ['tracks/*/eligibility'] },
  steps: { title: '意见环节', about: '谁签意见，要签章、日期还是线上办理', holds: ['steps'] },
  tiers: { title: '名额层级', about: '总数、各级数和相互关系', holds: ['quota/tiers'] },
  materials: { title: '申报材料', about: '份数、原件、纸张、页数，按装订次序', holds: ['materials'] },
  listRules: { title: '名单构成', about: '推荐名单的比例和数量要求', holds: ['listRules'] },
  standards: { title: '创建标准', about: '条目、分值、门槛、等次', holds: ['standards'] },
  outcomes: { title: '评上以后', about: '牌匾、证书、经费、有效期', holds: ['tracks/*/outcomes'] },
  mentorship: { title: '名师带徒', about: '期限、人数、协议和奖励', holds: ['mentorship'] },
  watch: { title: '预警', about: '每年至少做什么、多久没有动静、年度报告', holds: ['watch'] },
  classification: {
    title: '分类管理',
    about: '分几档、各档的条件、留下的跟进事项',
    holds: ['classification'],
  },
  alliances: { title: '联盟', about: '联盟的种类和每年的成果', holds: ['alliances'] },
  survey: { title: '摸底调查', about: '问什么、哪些数字、什么时候提醒', holds: ['survey'] },
  workLog: { title: '年度记录', about: '工作室平时记哪些事，填进哪张表', holds: ['workLog'] },
  publicNotice: {
    title: '公示',
    about: '天数、次序和结果用语',
    holds: ['publicNotice', 'steps/*/publicNotice'],
  },
  acceptance: { title: '受理', about: '谁受理，抽查多少', holds: ['acceptance'] },
  words: { title: '用词', about: '界面和文书上的叫法', holds: ['words'] },
  names: { title: '名称规则', about: '工作室怎样取名', holds: ['nameRule'] },
};

function fits(pattern: string, place: string): boolean {
  const [wanted, given] = [pattern.split('/'), place.split('/')];
  return wanted.every((segment, at) => given[at] !== undefined && (segment === '*' || segment === given[at]));
}

/** The area in which an element is edited; undefined for what the steps of the draft hold. */
export function areaOfPlace(place: string): AreaId | undefined {
  const found = areaIds.flatMap((id) =>
    areaWords[id].holds
      .filter((pattern) => fits(pattern, place))
      .map((pattern) => ({ id, length: pattern.split('/').length })),
  );
  return found.sort((left, right) => right.length - left.length)[0]?.id;
}
