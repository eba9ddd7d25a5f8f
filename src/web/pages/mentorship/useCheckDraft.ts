import { useCallback, useEffect, useRef, useState } from 'react';
import { type CheckDraft, phoneStore } from '../../work/phoneStore.ts';

/** What is being typed of a check, photos included: kept on this device with every change, taken up where it was left. */
export function useCheckDraft(user: string, pair: string, start: CheckDraft) {
  const [typed, setTyped] = useState(start);
  const latest = useRef(start);
  const touched = useRef(false);
  useEffect(() => {
    let gone = false;
    void phoneStore(user)
      .draftCheck(pair)
      .catch(() => undefined)
      .then((kept) => {
        // Who typed faster than the device reads is right.
        if (gone || !kept || touched.current) return;
        const { on, text, side, files } = kept;
        latest.current = { on, text, side, files };
        setTyped(latest.current);
      });
    return () => {
      gone = true;
    };
  }, [user, pair]);
  const keep = useCallback(() => {
    void phoneStore(user)
      .keepDraftCheck(pair, latest.current)
      .catch(() => undefined);
  }, [user, pair]);
  const change = (part: Partial<CheckDraft>) => {
    touched.current = true;
    latest.current = { ...latest.current, ...part };
    setTyped(latest.current);
    keep();
  };
  /** After a refusal it is kept again. */
  return { typed, change, again: keep };
}
