import { useEffect, useState } from 'react';

/** Where j and k lead in a queue of `length`; the ends hold. -1 = nothing chosen yet. */
export function stepInQueue(key: string, at: number, length: number): number {
  if (length === 0) return -1;
  if (key === 'j') return Math.min(at + 1, length - 1);
  if (key === 'k') return Math.max(at - 1, 0);
  return at;
}

/** Keys belong to the field while somebody types. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog, [role="dialog"]') !== null
  );
}

/** j / k / Enter over a queue (rule 15); answers the row that is chosen. */
export function useQueueKeys(length: number, open: (index: number) => void): number {
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j' || event.key === 'k') {
        const next = stepInQueue(event.key, at, length);
        setAt(next);
        document.querySelector(`[data-row="${next}"]`)?.scrollIntoView({ block: 'nearest' });
      }
      const onControl = event.target instanceof HTMLElement && event.target.closest('a, button, summary');
      if (event.key === 'Enter' && at >= 0 && at < length && !onControl) open(at);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [at, length, open]);
  return Math.min(at, length - 1);
}
