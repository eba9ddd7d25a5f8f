import { allow, type Decision, refuse } from '../refusals.ts';
import type { Vote } from './rounds.ts';

interface Paper {
  readonly id: string;
  readonly handedIn: boolean;
  readonly title: string;
}

/** 投票: one ballot with a vote on each, cast once; a blank is not a vote, abstaining is one. */
export function castBallot(
  own: readonly Paper[],
  given: readonly { readonly assignment: string; readonly vote: Vote }[],
): Decision<readonly { readonly assignment: string; readonly vote: Vote }[]> {
  const open = own.filter(({ handedIn }) => !handedIn);
  if (open.length === 0) return refuse('reviewHandedIn', {});
  if (given.some(({ assignment }) => !open.some(({ id }) => id === assignment)))
    return refuse('notFound', { what: '张选票' });
  const voted = new Map(given.map((one) => [one.assignment, one.vote]));
  const blank = open.filter(({ id }) => !voted.has(id));
  if (blank.length > 0) return refuse('reviewIncomplete', { items: blank.map(({ title }) => title) });
  return allow(open.map(({ id }) => ({ assignment: id, vote: voted.get(id)! })));
}
