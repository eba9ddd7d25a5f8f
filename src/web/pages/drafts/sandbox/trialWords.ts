import type { QueryOutput } from '../../../../contract/client.ts';
import { roleTitles } from '../../../../contract/roleTitles.zh.ts';
import { stateTitles } from '../../../../contract/stateTitles.zh.ts';
import type { Role } from '../../../../core/access/roles.ts';
import type { Words } from '../../../../core/programme/words.ts';

export type Run = NonNullable<QueryOutput<'sandboxReport'>['run']>;
export type Report = NonNullable<Run['report']>;
export type Entry = Report['entries'][number];
export type Outcome = Report['outcomes'][number];

/** What each invented applicant was to go through. */
export const wayWords: { readonly [W in Outcome['way']]: string } = {
  straight: '一路通过',
  returned: '退回修改后通过',
  declined: '不予推荐',
  withdrawn: '提交后撤回',
};

/** Several acts of the same kind in a row are one line. */
export interface Line {
  readonly key: string;
  readonly at: string;
  readonly who: string;
  readonly act: string;
  /** The body or studio it was about. */
  readonly about: string;
  readonly times: number;
  readonly result: string;
  readonly refused: boolean;
}

function resultOf({ refused, state, step }: Entry, words: Words): string {
  if (refused !== null) return `没有办成：${refused}`;
  if (state === null) return '已办理';
  const title = stateTitles(words)[state];
  return step === null ? title : `${title}（${step}）`;
}

function roleTitle(role: string, words: Words): string {
  const titles = roleTitles(words);
  return Object.hasOwn(titles, role) ? titles[role as Role] : role;
}

/** Who did what, and what became of it, in the order of the trial. */
export function linesOf(entries: readonly Entry[], words: Words): Line[] {
  const lines: Line[] = [];
  for (const entry of entries) {
    const who = `${roleTitle(entry.role, words)} ${entry.by}`;
    const line = {
      who,
      act: entry.title,
      about: entry.about,
      result: resultOf(entry, words),
      refused: entry.refused !== null,
      at: entry.at,
    };
    const last = lines.at(-1);
    const same =
      last?.who === who && last.act === line.act && last.about === line.about && last.result === line.result;
    if (same) lines[lines.length - 1] = { ...last, times: last.times + 1 };
    else lines.push({ ...line, times: 1, key: `${lines.length} ${entry.at}` });
  }
  return lines;
}

export const isAtWork = ({ progress }: Run): boolean =>
  progress?.state === 'queued' || progress?.state === 'running';
