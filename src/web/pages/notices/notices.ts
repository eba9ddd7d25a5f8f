import type { QueryOutput } from '../../../contract/client.ts';

export type Answer = QueryOutput<'publicNoticeList'>;
export type Notice = Answer['notices'][number];
export type Objection = Notice['objections'][number];
export type Rule = Answer['rules'][number];

const phases = {
  waiting: ['还没有开始', ''],
  running: ['公示中', 'attention'],
  over: ['期满，等待结果', 'attention'],
  closed: ['已有结果', 'good'],
  ended: ['已中止', 'ended'],
} as const satisfies Record<Notice['phase'], readonly [string, string]>;

/** Where a notice stands, in words and with the tone of its mark. */
export const phaseWords = (phase: Notice['phase']) => phases[phase];

export const channelWords = { online: '网页', paper: '书面', phone: '电话' } as const;
export const outcomeWords = { upheld: '成立', dismissed: '不成立', withdrawn: '撤回' } as const;

/** 5 个工作日, 7 天. */
export function daysInWords({ days, count }: Pick<Rule, 'days' | 'count'>): string {
  return count === 'workdays' ? `${days} 个工作日` : `${days} 天`;
}

/** What is left of a period, in words. */
export function leftInWords({ phase, daysLeft }: Pick<Notice, 'phase' | 'daysLeft'>): string {
  if (phase !== 'running') return '';
  return daysLeft === 0 ? '今天 24:00 期满' : `还有 ${daysLeft} 天期满`;
}

/** What an answer to an objection still has, in words; an answered one has none. */
export function answerClock(
  { outcome, answerBy }: Pick<Objection, 'outcome' | 'answerBy'>,
  today: string,
): { readonly words: string; readonly overdue: boolean } | undefined {
  if (outcome !== null) return undefined;
  const left = Math.round((Date.parse(answerBy) - Date.parse(today)) / 86_400_000);
  if (left < 0) return { words: `已超过答复期限 ${-left} 天`, overdue: true };
  return { words: left === 0 ? '今天要答复' : `还有 ${left} 天要答复`, overdue: false };
}
