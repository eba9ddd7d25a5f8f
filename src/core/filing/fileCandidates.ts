import { boundBy } from '../campaign/boundBy.ts';
import type { DeadlineStand } from '../campaign/deadline.ts';
import type { Deadline, Programme } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { meetsDemands } from './demands.ts';
import type { Candidate, CurrentFiling, FilingChange } from './filing.ts';
import { bodySteps } from './filingTracks.ts';
import type { ListMember } from './listStands.ts';
import { rollingIntake } from './rollingIntake.ts';
import { nextSummary } from './summaryRows.ts';

export interface FilingFacts {
  readonly programme: Programme;
  readonly current: CurrentFiling | undefined;
  /** Applications of the body that await filing or lie at a step. */
  readonly candidates: readonly Candidate[];
  /** What the applications say, where the programme makes demands on the list (F45). */
  readonly members?: readonly ListMember[];
  /** The deadline that binds filing, as it stands for this body; undefined where the programme sets none. */
  readonly deadline: { readonly deadline: Deadline; readonly stand: DeadlineStand } | undefined;
}

/**
 * 报送: one act of the body that freezes the summary with all recommended applications (S35, V16). With rolling intake it is
 * repeated: what was recommended since joins the sheet as 补报, without asking anybody (F52).
 */
export function fileCandidates(facts: FilingFacts): Decision<FilingChange> {
  const { programme, current } = facts;
  if (current && !rollingIntake(programme)) return refuse('alreadyFiled', {});
  const late = lateness(facts);
  if (!late.ok) return late;
  const names = openWork(facts);
  if (names.length > 0) return refuse('filingHasOpenWork', { names });
  const ready = facts.candidates.filter(({ state }) => state === 'awaitingFiling');
  if (ready.length === 0) return refuse('nothingToFile', {});
  const rows = meetsDemands(facts, nextSummary(programme, current?.rows, ready));
  if (!rows.ok) return rows;
  return allow({
    kind: current ? 'supplement' : 'filing',
    number: (current?.number ?? 0) + 1,
    supersedes: current?.id ?? null,
    late: late.change.late,
    onPaper: facts.deadline?.stand.onPaper,
    reason: null,
    rows: rows.change,
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
