import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me } from '../session/useMe.ts';

/** Shows nothing: where an inspector is signed in, what waits on the phone is sent from every screen (F22). */
export function KeepSending({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
  const inspects = me.allowed.includes('seeInspectionDesk');
  const { user } = me;
  useEffect(() => {
    if (!inspects) return;
    let end: (() => void) | undefined;
    let gone = false;
    void import('./keepSending.ts').then(({ keepSending }) => {
      if (!gone) end = keepSending(user);
    });
    // Who was known from the phone alone is asked for again.
    const back = () => void queries.invalidateQueries();
    window.addEventListener('online', back);
    return () => {
      gone = true;
      end?.();
      window.removeEventListener('online', back);
    };
  }, [inspects, user, queries]);
  return null;
}
