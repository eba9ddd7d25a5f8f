import { Difference, differenceWords } from './Difference.tsx';
import { EntriesBehind } from './EntryLines.tsx';
import type { LogFilling } from './logContext.ts';

interface Props {
  readonly application: string;
  readonly log: LogFilling | undefined;
  /** Where a place is filled in; absent: nowhere. */
  readonly href?: (path: string) => string;
}

/** 与年度记录不一致: every place with both values and the reason, for whoever looks at the form. It holds nobody up (F30). */
export function LogDifferences({ application, log, href }: Props) {
  const differing = (log?.values ?? []).filter(({ differs }) => differs);
  if (!log || differing.length === 0) return null;
  const silent = differing.filter(({ reason }) => !reason?.stillTrue).length;
  return (
    <details className="note note-warn">
      <summary>
        与年度记录不一致：{differing.length} 处{silent > 0 && `，其中 ${silent} 处没有写原因`}
      </summary>
      {!log.follows && <p>表已经提交，内容不随记录变动；这里只供核对。</p>}
      <ul className="log-places">
        {differing.map((value) => (
          <li key={value.path}>
            {href ? <a href={href(value.path)}>{value.place}</a> : <strong>{value.place}</strong>}
            <Difference {...{ application, value }} standingText={value.standingText} unchanged />
            <div className="log-mark">
              <EntriesBehind log={log} ids={value.entries} label={value.place} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The difference at one path in a line, beside the figure. */
export function differenceAt(log: LogFilling | undefined, path: string): string | undefined {
  const value = log?.values.find((one) => one.path === path);
  if (!value?.differs) return undefined;
  const reason = value.reason?.stillTrue ? `原因：${value.reason.text}` : '没有写原因。';
  return `${differenceWords(value, value.standingText)}${reason}`;
}
