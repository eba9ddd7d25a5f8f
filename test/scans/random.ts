/** Numbers from a seed, the same on every machine. */
export interface Random {
  /** 0 ≤ number < 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  readonly oneOf: <T>(many: readonly T[]) => T;
  /** True as often as the share says. */
  readonly now: (share: number) => boolean;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    next,
    between,
    oneOf: (many) => many[Math.floor(next() * many.length)]!,
    now: (share) => next() < share,
  };
}
