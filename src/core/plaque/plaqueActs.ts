import { allow, type Decision, refuse } from '../refusals.ts';

/** What can happen to a plaque or certificate; the latest says where it is (F27). */
export const plaqueActs = ['entered', 'ordered', 'made', 'handedOver', 'withdrawn', 'replaced'] as const;
export type PlaqueAct = (typeof plaqueActs)[number];

/**
 * What may follow what. A certificate printed in the office is made without an order; a maker who fails is followed by
 * another order. Withdrawn and replaced are ends: a new one is a new line.
 */
export const mayFollow: { readonly [A in PlaqueAct]: readonly PlaqueAct[] } = {
  entered: ['ordered', 'made', 'withdrawn', 'replaced'],
  ordered: ['ordered', 'made', 'withdrawn', 'replaced'],
  made: ['handedOver', 'withdrawn', 'replaced'],
  handedOver: ['withdrawn', 'replaced'],
  withdrawn: [],
  replaced: [],
};

/** One of the ledger, as far as an act on it is decided. */
export interface PlaqueNow {
  readonly id: string;
  readonly number: string;
  readonly act: PlaqueAct;
  /** Day of that act. */
  readonly on: string;
}

/**
 * Days of a life do not run backwards, and nothing has happened in the future. The day of the entry is only when it was
 * written down: what happened before may be told afterwards.
 */
export function actOn(
  plaque: PlaqueNow,
  next: PlaqueAct,
  { on, today }: { readonly on: string; readonly today: string },
): Decision<PlaqueNow> {
  const { number, act } = plaque;
  if (!mayFollow[act].includes(next)) return refuse('plaqueNotThere', { number, act, next });
  if (on > today) return refuse('actInFuture', { date: on });
  if (act !== 'entered' && on < plaque.on)
    return refuse('plaqueDayEarlier', { number, on, before: plaque.on });
  return allow({ ...plaque, act: next, on });
}
