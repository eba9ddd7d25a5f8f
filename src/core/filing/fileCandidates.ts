import { boundBy } from '../campaign/boundBy.ts';
import type { DeadlineStand } from '../campaign/deadline.ts';
import type { Deadline, Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import type { Candidate, CurrentFiling, FilingChange } from './filing.ts';
import { bodySteps } from './filingTracks.ts';
import { summaryRows } from './summaryRows.ts';

export interface FilingFacts {
  readonly programme: Programme;
  readonly current: CurrentFiling | undefined;
  /** Applications of the body that await filing or lie at a step. */
  readonly candidates: readonly Candidate[];
  /** The deadline that binds filing, as it stands for this body; undefined where the programme sets none. */
  readonly deadline: { readonly deadline: Deadline; readonly stand: DeadlineStand } | undefined;
}

/** 报送: one act of the body that freezes the summary with all recommended applications (S35, V16). */
export function fileCandidates(facts: FilingFacts): Decision<FilingChange> {
  if (facts.current) return refuse('alreadyFiled', {});
  const late = lateness(facts);
  if (!late.ok) return late;
  const names = openWork(facts);
  if (names.length > 0) return refuse('filingHasOpenWork', { names });
  const ready = facts.candidates.filter(({ state }) => state === 'awaitingFiling');
  if (ready.length === 0) return refuse('nothingToFile', {});
  return allow({
    kind: 'filing',
    number: 1,
    supersedes: null,
    late: late.change.late,
    onPaper: facts.deadline?.stand.onPaper,
    reason: null,
    rows: summaryRows(facts.programme, ready),
    taken: ready.map(({ id }) => id),
    out: null,
  });
}

function lateness({ deadline }: FilingFacts): Decision<{ late: boolean }> {
  return deadline ? boundBy(deadline.deadline, deadline.stand) : allow({ late: false });
}

/** Names of the applications whose opinion the body has not finished. Drafts and lower levels do not block. */
export function openWork({ programme, candidates }: Pick<FilingFacts, 'programme' | 'candidates'>): string[] {
  const own = bodySteps(programme);
  return candidates
    .filter(({ state, step }) => state === 'atStep' && step !== null && own.includes(step))
    .map(({ studioName }) => studioName);
}
