import { Link } from '@tanstack/react-router';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

/** The dates that bind this person, an extension of their body counted in. */
export function Deadlines({ campaign }: { readonly campaign: string }) {
  const { data } = useContractQuery('campaignCalendar', { campaign });
  if (!data || data.deadlines.length === 0) return null;
  return (
    <section className="card" aria-labelledby="deadlines">
      <h2 id="deadlines">期限</h2>
      <ul className="circular-list">
        {data.deadlines.map(({ id, title, due, extended, receiver, daysLeft }) => (
          <li key={id}>
            {due === null ? '没有截止日期' : <strong>{dayInWords(due)}前</strong>}
            {extended ? '（已延期）' : ''}：{title}
            {receiver ? `，报送至${receiver}` : ''}
            {daysLeft === null ? null : (
              <span className="soft">{daysLeft >= 0 ? `（还有 ${daysLeft} 天）` : '（已过）'}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/calendar">查看进度安排</Link>
      </p>
    </section>
  );
}
