import { dayInWords } from '../../parts/cityTime.ts';
import { dayRuns, kindWords, type WorkYear } from './yearDays.ts';

/** Days off and working weekends as a list; on the phone it stands instead of the year. */
export function DayList({ days }: Pick<WorkYear, 'days'>) {
  if (days.length === 0) return <p className="soft">没有录入放假和调休上班的日子。</p>;
  return (
    <ul className="of-bare wd-list">
      {dayRuns(days).map(({ kind, name, from, to, edited }) => (
        <li key={from}>
          <span className="of-mark" data-tone={kind === 'off' ? 'attention' : 'good'}>
            {kindWords[kind]}
          </span>
          <span>
            {dayInWords(from)}
            {to === from ? '' : ` 至 ${dayInWords(to)}`}
          </span>
          <span>{name}</span>
          {edited && <span className="soft">手工录入</span>}
        </li>
      ))}
    </ul>
  );
}
