import { useState } from 'react';

/** Rows that are ticked for an act on many. */
export function useTicked() {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (key: string, on: boolean) =>
    setTicked(on ? [...ticked.filter((one) => one !== key), key] : ticked.filter((one) => one !== key));
  return { ticked, tick, set: setTicked, clear: () => setTicked([]) };
}
export type Ticked = ReturnType<typeof useTicked>;
