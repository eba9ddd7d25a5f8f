import { actions } from '../../../core/access/actions.ts';
import type { Words } from '../../../core/programme/words.ts';
import { actWords } from '../../parts/actWords.ts';

const subjects = ({ designation }: Words): Readonly<Record<string, string>> => ({
  application: '申报',
  campaign: '年度工作',
  draft: '年度工作草案',
  person: '账号',
  account: '账号',
  body: '推荐单位',
  filing: '报送',
  designation,
  publicNotice: '公示',
  resolution: '会议决定',
  workday: '工作日',
  quotaRow: '名额',
  reviewRound: '评审',
  printer: '打印机',
  pipelineEntry: '培育对象',
  classRun: '分类',
  alliance: '联盟',
  pair: '师徒',
  package: '数据包',
  upwardPacket: '向上报送材料',
  upload: '文件',
  reference: '文件库',
  invitation: '邀请',
  webhook: '网络机器人',
  outbox: '消息',
  survey: '摸底调查',
  surveySheet: '调查表',
  inspectionVisit: '验收',
  inspectionPlan: '验收安排',
  studio: '工作室档案',
  registerImport: '导入名单',
  denied: '（没有权限的操作）',
});

/** What an event is about, in words. */
export function subjectWords(kind: string, words: Words): string {
  return subjects(words)[kind] ?? '其他';
}

export function outcomeWords(outcome: string): string {
  return outcome === 'refused' ? '未准许' : '已办成';
}

/** The place in the sealed chain; a fresh event waits a moment for it. */
export function positionWords(position: number | null): string {
  return position === null ? '等待封存' : `第 ${position} 条`;
}

/** What was done, in words; signing in is no command of the programme, yet stands in the log. */
export function logActionWords(action: string, words: Words): string {
  return action === 'signIn' ? '登录' : actWords(action, words);
}

/** The actions that the log can be filtered by: those that have words of their own. */
export function logActions(words: Words) {
  return ['signIn', ...actions]
    .map((id) => ({ id, label: logActionWords(id, words) }))
    .filter(({ label }) => label !== actWords('', words));
}
