interface Group {
  readonly part: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Longer lists are folded: a form that was made anew has hundreds of lines. */
const MOST_OPEN = 30;

/** Differences as sentences, part by part. */
export function ChangeGroups({ groups, none }: { readonly groups: readonly Group[]; readonly none: string }) {
  if (groups.length === 0) return <p className="note note-good">{none}</p>;
  return (
    <>
      {groups.map(({ part, title, lines }) => (
        <section key={part} aria-labelledby={`part-${part}`} className="pg-group">
          <h3 id={`part-${part}`}>
            {title}（{lines.length} 处）
          </h3>
          <Lines lines={lines.slice(0, MOST_OPEN)} />
          {lines.length > MOST_OPEN && (
            <details>
              <summary>其余 {lines.length - MOST_OPEN} 处</summary>
              <Lines lines={lines.slice(MOST_OPEN)} />
            </details>
          )}
        </section>
      ))}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
