import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { announce } from '../parts/announce.ts';
import type { Me } from '../session/useMe.ts';
import { worksHere } from '../session/worksHere.ts';

/** Shows nothing: what somebody wrote down without a network is sent from every screen as soon as there is one (F30). */
export function KeepWork({ me: { user, allowed } }: { readonly me: Me }) {
  const queries = useQueryClient();
  const records = worksHere(allowed);
  useEffect(() => {
    if (!records) return;
    let end: (() => void) | undefined;
    let gone = false;
    void import('./keepSendingWork.ts').then(({ keepSendingWork }) => {
      if (gone) return;
      end = keepSendingWork(user, () => {
        announce('本机保存的内容已补发。');
        void queries.invalidateQueries();
      });
    });
    // Another person signed in on this device: the frame is theirs now.
    const other = () => void queries.invalidateQueries({ queryKey: ['me'] });
    window.addEventListener('gongfang-other-person', other);
    return () => {
      gone = true;
      end?.();
      window.removeEventListener('gongfang-other-person', other);
    };
  }, [records, user, queries]);
  return null;
}
