import type { Acceptance } from '../programme/programme.ts';

export interface SpotCheckFacts {
  readonly rule: NonNullable<Acceptance['spotCheck']>;
  /** Campaign and body: what a body draws never depends on the others. */
  readonly seed: string;
  /** All that the body has taken in so far, those of this filing included. */
  readonly accepted: readonly string[];
  /** Drawn by earlier filings; they stay drawn. */
  readonly drawn: readonly string[];
}

/** How many of so many are looked at: the percentage rounded up, at least as many as the programme says, never more than there are. */
export function spotCheckSize({ percent, atLeast = 0 }: SpotCheckFacts['rule'], count: number): number {
  // In whole hundredths of a percent, so that 15 % of 20 is 3 and not a little more.
  const share = Math.ceil((Math.round(percent * 100) * count) / 10_000);
  return Math.min(count, Math.max(share, atLeast));
}

/**
 * 抽查 (F52): which of the applications that a body took in are looked at by the level above. Nobody chooses: the order comes
 * from a digest of the seed and the application, so the same facts always draw the same ones and anybody can draw again.
 * Over the filings of a year the sample grows with the list. Answers those drawn now.
 */
export function drawSpotChecks(
  { rule, seed, accepted, drawn }: SpotCheckFacts,
  digest: (text: string) => string,
): string[] {
  const already = accepted.filter((id) => drawn.includes(id));
  const wanted = spotCheckSize(rule, accepted.length) - already.length;
  const order = (id: string) => `${digest(`${seed}/${id}`)} ${id}`;
  return accepted
    .filter((id) => !drawn.includes(id))
    .map((id) => ({ id, key: order(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, Math.max(0, wanted))
    .map(({ id }) => id);
}
