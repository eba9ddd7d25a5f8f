import { useEffect, useMemo, useRef, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import type { PlacedNote } from './areaProps.ts';
import { fittingParts, heldNotes, lintNotes } from './liveCheck.ts';

const quiet = 250;

/** Runs when the browser has nothing better to do, so that typing never waits for the check (ux 20). */
function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(act, 0);
    return () => window.clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(act, { timeout: 1_000 });
  return () => window.cancelIdleCallback(asked);
}

/**
 * Every edit is checked on this screen: what does not fit the schema at once, what the linter says after a short quiet.
 * The linter sees parts that do not fit as they last did.
 */
export function useLiveCheck(programme: Programme, server: Programme) {
  const last = useRef(server);
  const fitting = useMemo(() => fittingParts(programme, last.current), [programme]);
  last.current = fitting;
  const held = useMemo(() => heldNotes(programme), [programme]);
  const [linted, setLinted] = useState<readonly PlacedNote[]>(() => lintNotes(fitting));
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    let cancelIdle: (() => void) | undefined;
    const timer = window.setTimeout(() => {
      cancelIdle = whenIdle(() => setLinted(lintNotes(fitting)));
    }, quiet);
    return () => {
      window.clearTimeout(timer);
      cancelIdle?.();
    };
  }, [fitting]);
  const notes = useMemo(() => [...held, ...linted], [held, linted]);
  return { fitting, notes };
}
