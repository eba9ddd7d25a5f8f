import { useEffect, useRef } from 'react';
import { draftPart } from '../../../contract/draftWords.zh.ts';
import { announce } from '../../parts/announce.ts';

type Turn = (() => readonly string[] | undefined) | undefined;
interface Props {
  readonly undo: Turn;
  readonly redo: Turn;
}

function turn(act: Turn, words: string): void {
  const parts = act?.();
  announce(parts ? `${words}：${parts.map(draftPart).join('、')}` : '没有可以撤销或恢复的修改');
}

/** Undo and redo across all areas, with buttons and with Ctrl+Z, Ctrl+Shift+Z; in a dialog the keys are the dialog's. */
export function UndoButtons({ undo, redo }: Props) {
  const now = useRef({ undo, redo });
  now.current = { undo, redo };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof HTMLElement && event.target.closest('dialog, [role="dialog"]');
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || inDialog) return;
      const key = event.key.toLowerCase();
      const again = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !again) return;
      event.preventDefault();
      if (again) turn(now.current.redo, '已恢复');
      else turn(now.current.undo, '已撤销');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="button-link"
        aria-disabled={!undo}
        aria-keyshortcuts="Control+Z"
        onClick={() => turn(undo, '已撤销')}
      >
        撤销
      </button>
      <button
        type="button"
        className="button-link"
        aria-disabled={!redo}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={() => turn(redo, '已恢复')}
      >
        恢复
      </button>
    </>
  );
}
