import type { Standard } from '../programme/standard.ts';
import { scoreSheet } from '../scoring/scoreSheet.ts';
import { type Standing, standings } from '../scoring/standings.ts';
import type { Marks } from '../standards/marks.ts';
import type { Vote } from './rounds.ts';

export interface HandedIn {
  readonly stage: string | null;
  readonly marks: Marks;
}
export interface ReviewedCandidate {
  readonly application: string;
  readonly sheets: readonly HandedIn[];
  /** Of all ballots: each who was present, and how they voted. */
  readonly votes: readonly Vote[];
}
export interface VoteCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** More than half of those present said yes. */
  readonly majority: boolean;
}
export interface TrackStanding extends Standing {
  readonly votes: VoteCount | null;
}

function count(votes: readonly Vote[]): VoteCount | null {
  if (votes.length === 0) return null;
  const of = (vote: Vote) => votes.filter((one) => one === vote).length;
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), majority: of('yes') * 2 > votes.length };
}

/** More yes in relation to those present first; exactly, so that 2 of 3 is not a little less than 4 of 6. */
function byVotes(left: VoteCount | null, right: VoteCount | null): number {
  if (!left || !right) return Number(left === null) - Number(right === null);
  const present = ({ yes, no, abstain }: VoteCount) => yes + no + abstain;
  return right.yes * present(left) - left.yes * present(right);
}

/**
 * The standing of all candidates of a track (F23, F24). Points decide the order where the standard gives points, else the votes;
 * without either all stand at one place. Where a ballot was held, nobody passes without its majority.
 */
export function trackResult(
  standard: Standard | undefined,
  candidates: readonly ReviewedCandidate[],
): TrackStanding[] {
  const scored = standings(
    standard ?? { id: 'none', title: '', items: [] },
    candidates.map(({ application, sheets }) => ({
      application,
      sheets: standard
        ? sheets.map(({ stage, marks }) => ({ stage, score: scoreSheet(standard, marks) }))
        : [],
    })),
  );
  const votes = new Map(candidates.map((one) => [one.application, count(one.votes)]));
  const all = scored.map((one) => {
    const own = votes.get(one.application) ?? null;
    return { ...one, votes: own, passed: passes(one.passed, own) };
  });
  if (standard?.scoring || all.every((one) => one.votes === null)) return all;
  return all
    .map((one) => ({
      ...one,
      position: 1 + all.filter((other) => byVotes(other.votes, one.votes) < 0).length,
      tied: all.filter((other) => byVotes(other.votes, one.votes) === 0).length > 1,
    }))
    .sort((left, right) => left.position - right.position || (left.application < right.application ? -1 : 1));
}

function passes(byPoints: boolean | null, votes: VoteCount | null): boolean | null {
  if (votes === null) return byPoints;
  return byPoints === false ? false : votes.majority;
}
