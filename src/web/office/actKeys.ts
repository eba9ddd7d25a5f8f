import { useEffect, useRef } from 'react';
import { isTyping } from './queueKeys.ts';

type Acts = Readonly<Record<string, () => void>>;

/** Single keys that act on what is in hand (1 = 有章, 2 = 缺章); silent while somebody types (rule 15). */
export function useActKeys(acts: Acts): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const act = Object.hasOwn(now.current, event.key) ? now.current[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
