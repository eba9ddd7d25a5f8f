import { useEffect, useRef } from 'react';
import { outcomeWords, type Result } from './outcomeWords.ts';

/** Row by row what was done and what was not, and why. */
export function Results({ results }: { readonly results: readonly Result[] | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (results) box.current?.focus();
  }, [results]);
  if (!results) return null;
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  return (
    <div
      className={`note ${done === results.length ? 'note-good' : 'note-warn'}`}
      tabIndex={-1}
      ref={box}
      role="status"
    >
      <p className="of-flush of-strong">
        {results.length} 份中办好 {done} 份。
      </p>
      <ul>
        {results.map(({ application, fileNumber, outcome, fields }) => (
          <li key={application}>
            {fileNumber}：{outcomeWords[outcome](fields)}
          </li>
        ))}
      </ul>
    </div>
  );
}
