import type { JsonValue } from '../canonicalJson.ts';

/** Who writes: the two sides of an agreement. */
export const pairSides = ['mentor', 'apprentice'] as const;
export type PairSide = (typeof pairSides)[number];

export interface PlanItem {
  readonly id: string;
  /** In the order of `planColumns`. */
  readonly words: readonly string[];
  readonly dueOn: string;
}

/** What stands on the signed sheet, and nothing else: accounts, checks and extensions are not part of it (R11). */
export interface Agreement {
  readonly mentor: { readonly name: string; readonly level: string };
  readonly apprentice: {
    readonly name: string;
    readonly unit: string;
    readonly birthYear: number | null;
    readonly level: string;
    readonly hiredOn: string | null;
  };
  readonly reason: string;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly knowHow: string;
  readonly goal: string;
  readonly mentorDuties: string;
  readonly apprenticeDuties: string;
  /** Whatever else both agreed. */
  readonly other: string;
  /** As the programme called them when it was written. */
  readonly planColumns: readonly string[];
  readonly plan: readonly PlanItem[];
}

/** What the version of a sheet is the digest of: another word on it is another sheet. Ids of plan items are not on it. */
export function agreementRecord(number: string, agreement: Agreement): Readonly<Record<string, JsonValue>> {
  const plan = agreement.plan.map(({ words, dueOn }) => ({ words, dueOn }));
  return { number, ...agreement, plan } as unknown as Readonly<Record<string, JsonValue>>;
}
