/** A year's work as far as the choice goes. */
interface OneCampaign {
  readonly id: string;
  readonly year: number;
  readonly open: boolean;
}

/**
 * The year's work that people are in the middle of (3.7: next year begins while this one is still open): of those open, the
 * latest that is not of a year to come; where all lie ahead, the nearest; where none is open, the latest. Undefined without any.
 */
export function currentCampaign(campaigns: readonly OneCampaign[], thisYear: number): string | undefined {
  const open = campaigns.filter((one) => one.open);
  const begun = open.filter(({ year }) => year <= thisYear);
  const latest = (of: readonly OneCampaign[]) => [...of].sort((left, right) => right.year - left.year)[0];
  if (begun.length > 0) return latest(begun)?.id;
  if (open.length > 0) return [...open].sort((left, right) => left.year - right.year)[0]?.id;
  return latest(campaigns)?.id;
}
