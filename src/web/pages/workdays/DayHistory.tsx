import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { kindWords, type WorkYear } from './yearDays.ts';

/** What was changed by hand, newest first, with who and when. */
export function DayHistory({ history, words }: Pick<WorkYear, 'history' | 'words'>) {
  const lines = [
    ...history.map(({ day, kind, name, byName, at }) => ({
      ...{ at, byName, key: `${at}${day}${kind}` },
      what: `${dayInWords(day)}：${kindWords[kind]}${name ? `（${name}）` : ''}`,
    })),
    ...words.map(({ year, announced, basis, byName, at }) => ({
      ...{ at, byName, key: `${at}${year}` },
      what: `${year}年登记为${announced ? '已公布' : '未公布'}${basis ? `（${basis}）` : ''}`,
    })),
  ].sort((left, right) => (left.at < right.at ? 1 : -1));
  if (lines.length === 0) return null;
  return (
    <details className="of-more">
      <summary>修改记录（{lines.length}）</summary>
      <ul className="of-bare">
        {lines.map(({ key, what, byName, at }) => (
          <li key={key}>
            {what}
            <span className="soft">
              　{byName || '—'}，{cityMoment(at)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
