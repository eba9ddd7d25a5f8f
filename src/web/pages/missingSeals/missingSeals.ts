import type { QueryOutput } from '../../../contract/client.ts';
import type { StateTone } from '../../office/stateWords.ts';
import { dayInWords } from '../../parts/cityTime.ts';

export type MissingSeal = QueryOutput<'missingSeals'>['rows'][number];
export type Why = MissingSeal['why'];

interface WhyWords {
  readonly words: string;
  readonly tone: StateTone;
  /** What brings the seal here; on paper already: what is left of it. */
  readonly next: string;
  readonly nextOnPaper?: string;
}

/** Why a seal is not there, and what to do. */
export const whyWords: { readonly [W in Why]: WhyWords } = {
  follows: { words: '章后补', tone: 'attention', next: '催办，收到后扫描上传' },
  seenMissing: { words: '看过，缺章', tone: 'attention', next: '补盖后重新扫描' },
  waiting: { words: '待盖章', tone: 'waiting', next: '打印、盖章、扫描', nextOnPaper: '盖章、扫描' },
};
export const whys = Object.keys(whyWords) as Why[];

/** What to do about a missing seal. What is printed is not printed again. */
export function nextInWords({ why, printed }: MissingSeal): string {
  const { next, nextOnPaper = next } = whyWords[why];
  return printed ? nextOnPaper : next;
}

/** What the row says beside its mark: the promised day, and in words when it has passed. */
export function promiseInWords({ promisedOn, overdue }: MissingSeal): string {
  if (!promisedOn) return '';
  return `承诺 ${dayInWords(promisedOn)}前补到${overdue ? '，已过期' : ''}`;
}

/** Rows of each body in the order in which they came; a body without rows is not listed. */
export function byBody(rows: readonly MissingSeal[]) {
  const groups = new Map<string, { body: string; bodyName: string; rows: MissingSeal[] }>();
  for (const row of rows) {
    const group = groups.get(row.body) ?? { body: row.body, bodyName: row.bodyName, rows: [] };
    group.rows.push(row);
    groups.set(row.body, group);
  }
  return [...groups.values()];
}
