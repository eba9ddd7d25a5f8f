import { useCallback, useEffect, useRef, useState } from 'react';
import { type CheckDraft, checkShelf } from '../../work/phoneStore.ts';

/** What is being typed of a check, photos included: kept on this device with every change, taken up where it was left. */
export function useCheckDraft(user: string, start: CheckDraft) {
  const [typed, setTyped] = useState(start);
  const { pair } = start;
  const latest = useRef(start);
  const touched = useRef(false);
  useEffect(() => {
    let gone = false;
    void checkShelf(user)
      .draft(pair)
      .catch(() => undefined)
      .then((kept) => {
        // Who typed faster than the device reads is right.
        if (gone || !kept || touched.current) return;
        latest.current = kept;
        setTyped(kept);
      });
    return () => {
      gone = true;
    };
  }, [user, pair]);
  const keep = useCallback(() => {
    void checkShelf(user)
      .keepDraft(latest.current)
      .catch(() => undefined);
  }, [user]);
  const change = (part: Partial<CheckDraft>) => {
    touched.current = true;
    latest.current = { ...latest.current, ...part };
    setTyped(latest.current);
    keep();
  };
  /** After a refusal it is kept again. */
  return { typed, change, again: keep };
}
