import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../session/useWords.ts';
import { fieldHref, focusPath } from './fieldAddress.ts';
import { findingSentence } from './findingSentence.ts';
import { useWork } from './work.ts';

interface Shown {
  readonly code: string;
  readonly path: string;
  readonly params: unknown;
  readonly rowLabel?: string | undefined;
}
interface Props {
  readonly title: string;
  readonly findings: readonly Shown[];
  /** Counts presses: with each press the summary takes the focus again. */
  readonly press: number;
  /** The fields stand on this screen: put the focus there instead of leaving. */
  readonly here?: boolean;
}

/** All that is wrong, on top, with the focus; each is a link to its field (ux 3). */
export function ErrorSummary({ title, findings, press, here = false }: Props) {
  const words = useWords();
  const { detail, form } = useWork();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (press > 0) box.current?.focus();
  }, [press]);
  if (findings.length === 0) return null;
  return (
    <div
      className="note note-bad summary"
      role="alert"
      tabIndex={-1}
      ref={box}
      aria-labelledby="summary-title"
    >
      <h2 id="summary-title">{title}</h2>
      <ul>
        {findings.map((finding, at) => (
          <li key={`${finding.code} ${finding.path} ${at}`}>
            {here ? (
              <a
                href={`#f-${finding.path}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusPath(finding.path);
                }}
              >
                {findingSentence(finding, words)}
              </a>
            ) : (
              <Link to={fieldHref(form, detail.id, finding.path)}>{findingSentence(finding, words)}</Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
