import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { fieldHref } from '../../form/fieldAddress.ts';
import { findingSentence } from '../../form/findingSentence.ts';
import { type Detail, useWork } from '../../form/work.ts';
import { useWords } from '../../session/useWords.ts';

type Warning = Detail['findings'][number];
interface Props {
  readonly warnings: readonly Warning[];
  readonly ticked: ReadonlySet<string>;
  tick(keys: ReadonlySet<string>): void;
  /** Somebody pressed 提交 with warnings that are not acknowledged. */
  readonly remind: boolean;
  readonly press: number;
}

/** What looks strange but may be right: each is looked at and acknowledged, with its source. */
export function Warnings({ warnings, ticked, tick, remind, press }: Props) {
  const words = useWords();
  const { form, detail } = useWork();
  const box = useRef<HTMLElement>(null);
  const open = warnings.filter(({ key, acknowledged }) => !acknowledged && !ticked.has(key));
  useEffect(() => {
    if (remind && press > 0) box.current?.focus();
  }, [remind, press]);
  if (warnings.length === 0) return null;
  function toggle(key: string, on: boolean): void {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    tick(next);
  }
  return (
    <section className="note note-warn" aria-labelledby="warnings" tabIndex={-1} ref={box}>
      <h2 id="warnings">请核对（{warnings.length}）</h2>
      {remind && open.length > 0 && (
        <p className="message-bad">还有 {open.length} 条没有确认。核对无误的请打勾，再提交。</p>
      )}
      <ul className="warnings">
        {warnings.map((warning) => (
          <li key={warning.key}>
            <label className="choice">
              <input
                type="checkbox"
                checked={warning.acknowledged || ticked.has(warning.key)}
                disabled={warning.acknowledged}
                onChange={(event) => toggle(warning.key, event.target.checked)}
              />
              <span>
                {findingSentence(warning, words)}
                {warning.source && <span className="soft">（{warning.source}）</span>}
                <strong>{warning.acknowledged ? '　已确认' : '　确认属实'}</strong>
              </span>
            </label>
            <Link to={fieldHref(form, detail.id, warning.path)}>去修改</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
