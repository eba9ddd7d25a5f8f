import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CallFailed } from '../../contract/client.ts';
import { WhomToAsk } from './WhomToAsk.tsx';

interface Props {
  /** What failed; nothing is shown without it. */
  readonly failure: CallFailed | null | undefined;
  /** Take the focus when it appears (after a press of a button). */
  readonly focus?: boolean;
  readonly onRetry?: () => void;
}

/** A refusal in the server's own words; says what to do next, and the number to quote when it was our fault. */
export function RefusalNote({ failure, focus = false, onRetry }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure && focus) box.current?.focus();
  }, [failure, focus]);
  if (!failure) return null;
  return (
    <div className="note note-bad" role="alert" tabIndex={-1} ref={box}>
      <p>{failure.message}</p>
      {failure.code === 'broken' && failure.request !== '' && (
        <p className="soft">求助时请报编号：{failure.request}</p>
      )}
      <WhomToAsk />
      {failure.code === 'notAllowed' && (
        <p>
          <Link to="/">回到我的工作</Link>
        </p>
      )}
      {onRetry && failure.uncertain && (
        <button type="button" className="button button-plain" onClick={onRetry}>
          再试一次
        </button>
      )}
    </div>
  );
}
