import { allow, type Decision, refuse } from '../refusals.ts';
import { type FilingFacts, openWork } from './fileCandidates.ts';
import type { FilingChange } from './filing.ts';

/** 零报告: the body recommends nobody. After the deadline it is still taken (a silent body, 已电话确认) and marked late. */
export function fileNil(facts: FilingFacts, reason: string): Decision<FilingChange> {
  if (facts.current) return refuse('alreadyFiled', {});
  const { deadline } = facts;
  if (deadline?.stand.opensOn !== undefined)
    return refuse('beforeOpening', { deadline: deadline.deadline.title, opens: deadline.stand.opensOn });
  const ready = facts.candidates.filter(({ state }) => state === 'awaitingFiling');
  if (ready.length > 0) return refuse('nilReportWithCandidates', { count: ready.length });
  const names = openWork(facts);
  if (names.length > 0) return refuse('filingHasOpenWork', { names });
  return allow({
    kind: 'nil',
    number: 1,
    supersedes: null,
    late: (deadline?.stand.daysLeft ?? 0) < 0 && deadline?.stand.onPaper === undefined,
    onPaper: deadline?.stand.onPaper,
    reason,
    rows: [],
    taken: [],
    out: null,
  });
}
