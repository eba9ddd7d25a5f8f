import { allow, type Decision, refuse } from '../refusals.ts';

/** An entry of the pipeline as it stands. */
export interface PipelineEntry {
  readonly id: string;
  readonly version: number;
  readonly applied: boolean;
  readonly dropped: boolean;
}

/** An entry that is still to come: nobody else changed it meanwhile, it is no application yet, nobody took it off. */
export function openEntry(
  entry: PipelineEntry,
  basedOn: number | undefined,
): Decision<{ readonly version: number }> {
  if (entry.dropped) return refuse('notFound', { what: '个培育对象' });
  if (entry.applied) return refuse('pipelineApplied', {});
  if (basedOn !== undefined && basedOn !== entry.version) return refuse('pipelineChanged', {});
  return allow({ version: entry.version + 1 });
}

/** A visit is written down after it was made; what is to be followed lies after it. */
export function recordVisit(
  visitedOn: string,
  followUpBy: string | undefined,
  today: string,
): Decision<{ readonly visitedOn: string }> {
  if (visitedOn > today) return refuse('visitInFuture', { date: visitedOn });
  if (followUpBy !== undefined && followUpBy < visitedOn)
    return refuse('inputInvalid', {
      problems: [{ path: 'followUpBy', message: '整改期限不能早于走访日期' }],
    });
  return allow({ visitedOn });
}
