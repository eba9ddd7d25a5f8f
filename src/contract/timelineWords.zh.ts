import type { PairResult } from '../core/mentorship/pairState.ts';
import type { Words } from '../core/programme/words.ts';
import type { StudioLevel } from '../core/studio/studioState.ts';
import type { TimelineKind } from '../core/studio/timelineKinds.ts';
import { daysInWords } from './daysInWords.ts';
import { pairResultWords } from './mentorshipWords.zh.ts';
import { levelTitles } from './studioWords.zh.ts';
import { studioActTitles } from './supervisionWords.zh.ts';

type Facts = Readonly<Record<string, string | undefined>>;
type Say = (facts: Facts, words: Words) => { readonly title: string; readonly lines?: readonly string[] };

const because = (reason: string | undefined) => (reason ? [`原因：${reason}`] : []);
const document = (number: string | undefined) => (number ? [`文号：${number}`] : []);

const milestones = ({ designation }: Words): Readonly<Record<string, string>> => ({
  submitted: '提交申报',
  filed: '推荐单位报送',
  accepted: '申报已受理',
  approved: '审批通过',
  declined: '未通过',
  withdrawn: '申报已撤回',
  designated: `已${designation}`,
});
const found: Readonly<Record<string, string>> = { passed: '合格', rectify: '需整改', failed: '不合格' };
const things: Readonly<Record<string, string>> = { plaque: '牌匾', certificate: '证书' };
const plaqueActs: Readonly<Record<string, string>> = {
  handedOver: '领取',
  withdrawn: '收回',
  replaced: '换发',
};
const movements: Readonly<Record<string, string>> = {
  approval: '审定',
  payment: '拨付',
  use: '报告使用',
  refund: '退回',
};
/** Acts that are watched over say their own words; what is not known keeps its reason. */
const acts = ({ lead, designation }: Words): Readonly<Record<string, string>> => ({
  ...studioActTitles({ designation }),
  leadLeft: `${lead}离开`,
  newLead: `接任${lead}`,
  merge: '并入其他档案',
  undoMerge: '撤销并档',
});
const mergeTitles: Readonly<Record<string, string>> = {
  kept: '另一份档案并入',
  gone: '并入另一份档案',
  name: '并入的档案原名',
  undone: '撤销合并',
};
const sheetActs: Readonly<Record<string, string>> = {
  submitted: '已提交',
  confirmed: '已确认',
  returned: '退回修改',
};
const taskActs: Readonly<Record<string, string>> = { opened: '新增', closed: '办结', dropped: '撤销' };
const problemActs: Readonly<Record<string, string>> = {
  opened: '查找出问题',
  closed: '问题销号',
  dropped: '问题撤销',
};
const pairActs: Readonly<Record<string, string>> = {
  begun: '结为师徒',
  sealed: '师徒协议签订',
  passedOn: '更换师傅',
  extended: '师徒培养延期',
  ended: '师徒提前结束',
  evaluated: '师徒评定',
};
const allianceTitles: Readonly<Record<string, (name: string | undefined, facts: Facts) => string>> = {
  joined: (name) => `加入${name}`,
  left: (name) => `退出${name}`,
  hosted: (name, { year }) => `担任${name} ${year} 年轮值`,
  result: (name, { title }) => `${name}成果：${title}`,
};
const line = (label: string, said: string | undefined) => (said ? [`${label}：${said}`] : []);
const day = (label: string, on: string | undefined) => (on ? [`${label}：${daysInWords(on)}`] : []);
const inYear = ({ year, track }: Facts) => `${year}年${track ? `，${track}` : ''}`;

/** What a line of the timeline says; a kind that is added is asked for here by the compiler. */
export const timelineSentences: { readonly [K in TimelineKind]: Say } = {
  registered: () => ({ title: '记入工作室档案' }),
  name: ({ name, lead, was, wasLead, reason }, words) =>
    was === undefined
      ? { title: `名称：${name}`, lines: [`${words.lead}：${lead}`, ...because(reason)] }
      : {
          title: was === name ? `${words.lead}由${wasLead}改为${lead}` : `更名为${name}`,
          lines: [
            ...(was === name ? [] : [`原名：${was}`]),
            ...(was !== name && wasLead !== lead ? [`${words.lead}：${wasLead} → ${lead}`] : []),
            ...because(reason),
          ],
        },
  unit: ({ unit, reason }) => ({ title: `所在单位：${unit}`, lines: because(reason) }),
  title: ({ title, level, by, document: number }, { designation }) => ({
    title: `${designation}为${title}`,
    lines: [
      [by, level ? levelTitles[level as StudioLevel] : ''].filter(Boolean).join('，'),
      ...document(number),
    ],
  }),
  titleEnded: ({ title, reason }) => ({ title: `${title}称号终止`, lines: because(reason) }),
  merge: ({ what, name, lead, unit, reason }, words) => ({
    title: `${mergeTitles[what ?? ''] ?? '合并档案'}：${name}`,
    lines: [
      [lead ? `${words.lead}：${lead}` : '', unit ?? ''].filter(Boolean).join('，'),
      ...because(reason),
    ].filter(Boolean),
  }),
  imported: ({ file, row }) => ({ title: '由名单导入', lines: [`${file}，第 ${row} 行`] }),
  act: ({ act, reason, until, document: number }, words) => ({
    title: acts(words)[act ?? ''] ?? '处理',
    lines: [...because(reason), ...day('期限', until), ...document(number)],
  }),
  application: (facts, words) => ({
    title: facts.step ? `${facts.step}：已办理` : (milestones(words)[facts.what ?? ''] ?? '申报'),
    lines: [inYear(facts)],
  }),
  inspection: (facts) => ({ title: `验收${found[facts.what ?? ''] ?? ''}`, lines: [inYear(facts)] }),
  plaque: (facts) => ({
    title: `${plaqueActs[facts.what ?? ''] ?? '办理'}${things[facts.thing ?? ''] ?? '牌匾'}`,
    lines: [`编号：${facts.number}`, inYear(facts)],
  }),
  money: (facts, { subsidy }) => ({
    title: `${movements[facts.what ?? ''] ?? '记录'}${subsidy} ${facts.amount} 元`,
    lines: [inYear(facts)],
  }),
  work: ({ year, count, kinds, used }) => ({
    title: `${year} 年的年度记录 ${count} 条`,
    lines: [kinds ?? '', ...(used && used !== '0' ? [`其中 ${used} 条已用于申报表`] : [])].filter(Boolean),
  }),
  survey: ({ what, title }) => ({ title: `${title}：调查表${sheetActs[what ?? ''] ?? ''}` }),
  problem: ({ what, problem, owner, due, done, reason }) => ({
    title: `${problemActs[what ?? ''] ?? '问题'}：${problem}`,
    lines: [...line('责任人', owner), ...day('解决期限', due), ...line('解决情况', done), ...because(reason)],
  }),
  class: ({ year, title, was, reason }) => ({
    title: was === undefined ? `${year} 年分类：${title}` : `${year} 年分类由${was}改为${title}`,
    lines: because(reason),
  }),
  followUp: ({ what, task, due, done, reason }) => ({
    title: `${taskActs[what ?? ''] ?? ''}跟进事项：${task}`,
    lines: [...day('期限', due), ...line('办理情况', done), ...because(reason)],
  }),
  alliance: (facts) => ({
    title: allianceTitles[facts.what ?? '']?.(facts.name, facts) ?? `联盟：${facts.name}`,
    lines: because(facts.reason),
  }),
  pair: ({ what, mentor, apprentice, title, until, reason, result }) => ({
    title:
      what === 'outcome' ? `徒弟${apprentice}：${title}` : `${pairActs[what ?? ''] ?? '师徒'}：${apprentice}`,
    lines: [
      ...line('师傅', mentor),
      ...day('培养期至', until),
      ...(result ? [pairResultWords[result as PairResult]] : []),
      ...because(reason),
    ],
  }),
  report: ({ what, year, reason }) => ({
    title: `${year} 年年度报告${sheetActs[what ?? ''] ?? ''}`,
    lines: because(reason),
  }),
};
