import type { Matrix } from './matrix.ts';

/** What the arithmetic of the table says: errors first, then warnings with those already looked at, then notes. */
export function QuotaNotes({ notes }: { notes: Matrix['notes'] }) {
  const of = (level: Matrix['notes'][number]['level']) => notes.filter((note) => note.level === level);
  const errors = of('error');
  const warnings = of('warning');
  const plain = of('note');
  return (
    <>
      {errors.length > 0 ? (
        <div className="note note-bad" role="alert">
          <p className="of-strong">合计不平，请先改正</p>
          <ul>
            {errors.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {warnings.length > 0 ? (
        <div className={warnings.every(({ acknowledged }) => acknowledged) ? 'note' : 'note note-warn'}>
          <p className="of-strong">请留意</p>
          <ul>
            {warnings.map(({ text, acknowledged }) => (
              <li key={text}>
                {text}
                {acknowledged ? '（已确认）' : ''}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {plain.length > 0 ? (
        <details>
          <summary>说明（{plain.length} 条）</summary>
          <ul>
            {plain.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
