import type { QueryOutput } from '../../../contract/client.ts';
import { levelTitles } from '../../../contract/studioWords.zh.ts';
import { signTitles } from '../../../contract/watchWords.zh.ts';
import { type StudioLevel, studioLevels } from '../../../core/studio/studioState.ts';
import { type SignKind, signKinds } from '../../../core/watch/signs.ts';

export type Sign = QueryOutput<'signList'>['signs'][number];
export type Counts = QueryOutput<'signCounts'>['counts'];

/** The filter as it stands in the address. */
export interface Filter {
  readonly kind?: string | undefined;
  readonly body?: string | undefined;
  readonly level?: string | undefined;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}

/** What the query is asked: blanks and words that nobody knows are left out. */
export function filterInput({ kind, level, ...rest }: Filter) {
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
    ...(signKinds.includes(kind as SignKind) ? { kind: kind as SignKind } : {}),
    ...(studioLevels.includes(level as StudioLevel) ? { level: level as StudioLevel } : {}),
  };
}

/** 全年不足 12, 没有动静 3. */
export const countWords = (counts: Counts) =>
  counts.map(({ kind, count, more }) => `${signTitles[kind]} ${count}${more ? ' 以上' : ''}`).join('，');

export const kindChoices = (counts: Counts) =>
  signKinds.map((id) => {
    const found = counts.find(({ kind }) => kind === id);
    return { id, label: `${signTitles[id]}（${found ? `${found.count}${found.more ? '以上' : ''}` : 0}）` };
  });
export const levelChoices = studioLevels.map((id) => ({ id, label: levelTitles[id] }));
