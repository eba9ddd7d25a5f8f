import { levelTitles } from '../../../contract/studioWords.zh.ts';
import { studioActTitles } from '../../../contract/supervisionWords.zh.ts';
import { isStudioAct } from '../../../core/studio/superviseStudio.ts';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import type { StudioWatch } from './StudioWatchPart.tsx';

type Act = StudioWatch['acts'][number];

/** What was done, the newest first, each with its paper, its scan and what the unit said. */
export function ActHistory({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">处理记录</h2>
      {acts.length === 0 ? <p>没有处理记录。</p> : null}
      <ol className="timeline" reversed>
        {acts.map((act) => (
          <li key={act.id}>
            <One act={act} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function One({ act }: { readonly act: Act }) {
  const words = useWords();
  const { id, kind, on, until, reason, documentNumber, level, issuer, byName, scan, paper, reports } = act;
  const title = isStudioAct(kind) ? studioActTitles(words)[kind] : `${words.lead}离开`;
  return (
    <>
      <p className="of-strong">
        {title}
        {level ? `（${levelTitles[level]}）` : ''}
        {until ? `，期限${dayInWords(until)}` : ''}
      </p>
      <p className="of-wrap">{reason}</p>
      <p className="soft">
        {dayInWords(on)}　{issuer}
        {documentNumber ? `　${documentNumber}` : ''}
        {byName ? `　经办：${byName}` : ''}
      </p>
      {paper || scan ? (
        <p className="of-line">
          {paper ? (
            <>
              <a href={`/api/v1/papers/studioAct/${id}.pdf`} target="_blank" rel="noreferrer">
                {title}文书（PDF）
              </a>
              <a href={`/api/v1/papers/studioAct/${id}.docx`}>{title}文书（Word）</a>
            </>
          ) : null}
          {scan ? (
            <a href={scan.url} target="_blank" rel="noreferrer">
              扫描件：{scan.name}
            </a>
          ) : null}
        </p>
      ) : null}
      {reports.map((report) => (
        <div key={report.at} className="card">
          <p className="of-flush of-strong">
            整改情况　{cityMoment(report.at)}　{report.byName}
          </p>
          <p className="of-flush of-wrap">{report.text}</p>
          {report.files.length > 0 ? (
            <p className="of-line">
              {report.files.map(({ name, url }) => (
                <a key={url} href={url} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ))}
            </p>
          ) : null}
        </div>
      ))}
    </>
  );
}
