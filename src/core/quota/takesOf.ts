import type { Track } from '../programme/programme.ts';
import type { QuotaTable, Tier } from '../programme/quotaTable.ts';

/** A tier and all that it lies in, widest first: one application takes a place in each. */
function chainOf(tiers: readonly Tier[], tier: Tier): string[] {
  const outer = tiers.find(({ id }) => id === tier.within && id !== tier.id);
  return outer ? [...chainOf(tiers, outer), tier.id] : [tier.id];
}

/**
 * Tiers that each track takes its places from. A track whose tiers are all there keeps them. Else a track of the bodies
 * takes what they name themselves; of the city's tracks the first takes the subset when there are several, the others the
 * plain places. A person confirms (S23).
 */
export function fitTakes(tracks: readonly Track[], { tiers }: QuotaTable): Track[] {
  const isPart = (tier: Tier) => tiers.some(({ partsOf }) => partsOf?.includes(tier.id));
  return tracks.map((track) => {
    if (track.takes.every((id) => tiers.some((tier) => tier.id === id))) return track;
    const alike = tracks.filter(({ designatedBy }) => designatedBy === track.designatedBy);
    const own = tiers.filter(
      (tier) => (track.designatedBy === 'body') === (tier.binds === 'target' && isPart(tier)),
    );
    const held = own.filter(({ binds }) => binds !== 'target');
    const plain = held.find((tier) => tier.within === undefined || isPart(tier));
    const subset = held.find((tier) => tier.within !== undefined && !isPart(tier));
    const wanted = (alike.length > 1 && alike[0] === track ? subset : plain) ?? own[0] ?? tiers[0];
    return wanted === undefined ? track : { ...track, takes: chainOf(tiers, wanted) };
  });
}
