import { useEffect, useRef } from 'react';
import { announce } from '../../parts/announce.ts';
import type { AreaProps } from './areaProps.ts';

/** F8 leads to the next remark of the check, worst first, and round again (ux 15). */
export function useNextNote({ notes, select }: Pick<AreaProps, 'notes' | 'select'>): void {
  const now = useRef({ notes, select, at: -1 });
  now.current = { ...now.current, notes, select };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      const open = now.current.notes.filter(
        ({ level, acknowledged, area }) => level !== 'note' && !acknowledged && area !== undefined,
      );
      const next = (now.current.at + 1) % Math.max(open.length, 1);
      const note = open[next];
      if (!note) return announce('没有要改正或请留意的地方');
      now.current.at = next;
      announce(note.message);
      now.current.select(note.place, true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
