import { cityMoment } from '../../parts/cityTime.ts';
import { filingWords, type Summary } from './summary.ts';

/** Every act of filing; a later one supersedes the sheet, none is deleted. */
export function FilingHistory({ summary: { history }, zone }: { summary: Summary; zone: string }) {
  if (history.length === 0) return null;
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">办理记录</h2>
      <ol className="timeline">
        {history.map(({ filing, number, kind, reason, receivedAt }) => (
          <li key={filing}>
            <p className="of-strong">
              第 {number} 次：{filingWords(kind)}
            </p>
            <p>{cityMoment(receivedAt, zone)}</p>
            {reason ? <p className="of-wrap">原因：{reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
