import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { announce } from '../parts/announce.ts';
import type { Me } from '../session/useMe.ts';

/** Shows nothing: what somebody wrote down without a network is sent from every screen as soon as there is one (F30). */
export function KeepWork({ me: { user, allowed } }: { readonly me: Me }) {
  const queries = useQueryClient();
  const records = allowed.includes('recordWork');
  useEffect(() => {
    if (!records) return;
    let end: (() => void) | undefined;
    let gone = false;
    void import('./keepSendingWork.ts').then(({ keepSendingWork }) => {
      if (gone) return;
      end = keepSendingWork(user, () => {
        announce('本机保存的年度记录已补发。');
        void queries.invalidateQueries();
      });
    });
    return () => {
      gone = true;
      end?.();
    };
  }, [records, user, queries]);
  return null;
}
