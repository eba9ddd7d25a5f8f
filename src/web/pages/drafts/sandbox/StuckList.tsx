import { Link } from '@tanstack/react-router';
import { stepWords } from '../draftWords.ts';
import type { Report } from './trialWords.ts';

type Stuck = Report['stuck'][number];
const levels = { error: '走不通', warning: '请留意' } as const;

/** What stood in the way, with the element of the programme and the step where it is mended. */
export function StuckList({ stuck, draft }: { readonly stuck: readonly Stuck[]; readonly draft: string }) {
  if (stuck.length === 0) return <p className="note note-good">没有走不通的地方。</p>;
  return (
    <section aria-labelledby="stuck">
      <h2 id="stuck">走不通和要留意的地方（{stuck.length} 处）</h2>
      <ul className="dr-stuck">
        {stuck.map(({ level, where, draftStep, about, message }) => (
          <li key={where + about + message} className="dr-finding">
            <strong>
              {levels[level]}：{where}
            </strong>
            <span>
              {about === '' ? '' : `${about}：`}
              {message}
            </span>
            <Link to={`/drafts/${draft}/${draftStep}`}>到“{stepWords[draftStep].title}”修改</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
