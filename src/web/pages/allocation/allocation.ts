import type { QueryOutput } from '../../../contract/client.ts';

export type Allocation = QueryOutput<'bodyAllocation'>;

/** What is typed: unit id -> tier -> text; a blank is none. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table as it stands, as text. */
export function typedOf({ units }: Allocation): Typed {
  return Object.fromEntries(
    units.map(({ unit, places }) => [
      unit,
      Object.fromEntries(Object.entries(places).map(([tier, count]) => [tier, String(count)])),
    ]),
  );
}

/** A whole number from 0; a blank is 0; undefined for anything else. Full-width digits count. */
export function countOf(text: string | undefined): number | undefined {
  const plain = (text ?? '').trim().normalize('NFKC');
  if (plain === '') return 0;
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}

/** What is given in a tier, over all units; what is no number counts nothing. */
export function givenIn(typed: Typed, tier: string): number {
  return Object.values(typed).reduce((sum, places) => sum + (countOf(places[tier]) ?? 0), 0);
}

/** What may still be given: undefined without an upper end; negative when too much is given. */
export function leftOf(tier: Allocation['tiers'][number], typed: Typed): number | undefined {
  if (!tier.cap || tier.places === null) return undefined;
  return tier.places - tier.others - givenIn(typed, tier.tier);
}

/** The command's shares, or undefined while some cell is no number. */
export function sharesOf(typed: Typed) {
  const units = Object.entries(typed).map(([unit, places]) => ({
    unit,
    places: Object.fromEntries(Object.entries(places).map(([tier, text]) => [tier, countOf(text)])),
  }));
  const whole = units.every(({ places }) => Object.values(places).every((count) => count !== undefined));
  return whole ? (units as { unit: string; places: Record<string, number> }[]) : undefined;
}
