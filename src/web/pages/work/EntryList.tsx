import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { dayInWords } from '../../parts/cityTime.ts';

type Year = QueryOutput<'workEntries'>;
type Entry = Year['entries'][number];

/** The entries of a year under their kinds, with the number of each. */
export function EntryList({ answer: { entries, counts, year } }: { readonly answer: Year }) {
  if (entries.length === 0)
    return <p className="card">{year} 年还没有符合的记录。平时做了一件事就记一笔，年底填表时直接用上。</p>;
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const n = counts.find((one) => one.kind === kind)?.n ?? own.length;
    return (
      <section key={kind} aria-labelledby={`kind-${kind}`}>
        <h2 id={`kind-${kind}`}>
          {own[0]?.kindTitle}（{n} 项）
        </h2>
        <ul className="tasks">
          {own.map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ul>
      </section>
    );
  });
}

function Line({ entry }: { readonly entry: Entry }) {
  const { id, title, on, about, followers, files, tags, enteredFor, byName, corrected } = entry;
  const facts = [
    dayInWords(on),
    about ? `说的是“${about.title}”` : '',
    followers > 0 ? `有 ${followers} 笔后续` : '',
    files > 0 ? `${files} 个照片或材料` : '',
    enteredFor ? `${byName}代录` : '',
    corrected ? '有更正' : '',
  ];
  return (
    <li>
      <div className="task-name">
        <Link to="/work/$entry" params={{ entry: id } as never}>
          {title}
        </Link>
        <p className="soft">{facts.filter(Boolean).join('，')}</p>
        {tags.length > 0 ? (
          <p className="work-tags">
            {tags.map((tag) => (
              <span key={tag} className="state">
                {tag}
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </li>
  );
}
