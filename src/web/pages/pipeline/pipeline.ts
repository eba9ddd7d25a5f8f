import type { QueryOutput } from '../../../contract/client.ts';
import { type PipelineProgress, pipelineProgress } from '../../../core/pipeline/progress.ts';

export type Entry = QueryOutput<'pipelineList'>['entries'][number];

/** How far a studio to come is, in the words of the screens. */
export const progressWords: { readonly [P in PipelineProgress]: string } = {
  chosen: '已选定',
  building: '创建中',
  created: '已创建',
};
export const progressChoices = pipelineProgress.map((id) => ({ id, label: progressWords[id] }));

/** The filter as it stands in the address. */
export interface Filter {
  readonly body?: string | undefined;
  readonly year?: string | undefined;
  readonly track?: string | undefined;
  readonly progress?: string | undefined;
  readonly search?: string | undefined;
}

/** What the query is asked: blanks are left out, the year is a number. */
export function filterInput(campaign: string, { year, progress, ...rest }: Filter) {
  return {
    campaign,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
    ...(year ? { year: Number(year) } : {}),
    ...(progress ? { progress: progress as PipelineProgress } : {}),
  };
}

/** Advice whose day has come and that no later visit looked at. */
export function adviceDue({ visits, application }: Entry, today: string): string | undefined {
  const [last] = visits;
  if (!last?.followUpBy || application !== null) return undefined;
  return last.followUpBy <= today ? last.followUpBy : undefined;
}
