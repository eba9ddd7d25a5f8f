import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { SheetAnswer } from './useSheet.ts';

/** 申报回避: said by the expert; the application leaves their desk at once and the officer is told. */
export function DeclareConflict({ answer: { application } }: { readonly answer: SheetAnswer }) {
  const { run, busy, failure } = useCommand('declareConflict');
  const go = useNavigate();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const unsaid = asked && reason.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (reason.trim() === '' || !(await run({ application, reason: reason.trim() }))) return;
    announce('已申报回避，这份申报不再由您评审。');
    void go({ to: '/review-desk' });
  }
  return (
    <details className="card">
      <summary>我需要回避</summary>
      <div className="of-stack">
        <p className="of-flush">申报以后，这份申报立即不再由您评审，经办人会收到通知，另行安排。</p>
        <RefusalNote failure={failure} />
        <div className="of-field">
          <label htmlFor="conflict-reason">原因</label>
          <textarea
            id="conflict-reason"
            className="of-area"
            rows={3}
            aria-invalid={unsaid || undefined}
            aria-describedby={unsaid ? 'conflict-reason-error' : undefined}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {unsaid ? (
            <span id="conflict-reason-error" className="of-error">
              请写明原因，例如曾在同一项目组。
            </span>
          ) : null}
        </div>
        <p className="of-flush">
          <button type="button" className="button button-grave" disabled={busy} onClick={() => void act()}>
            申报回避
          </button>
        </p>
      </div>
    </details>
  );
}
