import { Link } from '@tanstack/react-router';
import { dayInWords } from '../parts/cityTime.ts';
import type { LogEntry, LogFilling } from './logContext.ts';

/** The entries behind something, with their photos and papers. */
export function EntryLines({ log, ids }: { readonly log: LogFilling; readonly ids: readonly string[] }) {
  const entries = log.entries.filter(({ id }) => ids.includes(id));
  return (
    <ul className="log-entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Link to="/work/$entry" params={{ entry: entry.id } as never}>
            {entry.title || entry.kindTitle}
          </Link>
          <span className="soft">
            　{entry.kindTitle}，{dayInWords(entry.on)}
            {standing(entry)}
          </span>
          {entry.files.map((file) => (
            <span key={file.upload}>
              　
              <a href={`/api/v1/uploads/${file.upload}`} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function standing({ withdrawn, corrected }: LogEntry): string {
  if (withdrawn) return '，已撤回';
  return corrected ? '，填表以后更正过' : '';
}

/** Folded until somebody asks. */
export function EntriesBehind(props: {
  readonly log: LogFilling;
  readonly ids: readonly string[];
  readonly label: string;
}) {
  const { log, ids, label } = props;
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>
        <span>
          来自年度记录<span className="unseen">：{label}</span>（{ids.length} 笔）
        </span>
      </summary>
      <EntryLines log={log} ids={ids} />
    </details>
  );
}
