import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { studioActTitles } from '../../../contract/supervisionWords.zh.ts';
import { signSentence, signTitles } from '../../../contract/watchWords.zh.ts';
import type { StudioActKind } from '../../../core/studio/superviseStudio.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useCampaign } from '../../session/useCampaign.ts';
import { useMay } from '../../session/useMe.ts';
import { useProgramme } from '../../session/useProgramme.ts';
import { useWords } from '../../session/useWords.ts';
import { ActHistory } from './ActHistory.tsx';
import { ActOnStudio } from './ActOnStudio.tsx';
import { PutRightForm } from './PutRightForm.tsx';
import './watch.css';

export type StudioWatch = QueryOutput<'studioWatch'>;

/** 预警和处理 of a studio: what stands against it, what was done, what the unit reports, what can be done now (F33). */
export default function StudioWatchPart({ studio }: { readonly studio: string }) {
  const query = useContractQuery('studioWatch', { studio });
  return (
    <OfficeProvider>
      <Loaded query={query}>{(watch) => <Shown watch={watch} />}</Loaded>
    </OfficeProvider>
  );
}

function Shown({ watch }: { readonly watch: StudioWatch }) {
  const words = useWords();
  const titles = studioActTitles(words);
  const [asking, setAsking] = useState<StudioActKind>();
  const { signs, possible, barredUntil, toReport, mayReport } = watch;
  return (
    <div className="of-stack">
      {barredUntil && barredUntil > watch.today ? (
        <p className="note note-warn">
          {dayInWords(barredUntil)}以前不得申报和{words.designation}。
        </p>
      ) : null}
      <Signs signs={signs} />
      {toReport ? (
        <section aria-labelledby="put-right">
          <h2 id="put-right">要整改的事项</h2>
          <p className="of-wrap">{toReport.reason}</p>
          <p className="of-strong">请在{dayInWords(toReport.until)}前完成。</p>
          {mayReport ? <PutRightForm studio={watch.studio} /> : null}
        </section>
      ) : null}
      {possible.length > 0 ? (
        <section aria-labelledby="acts-now">
          <h2 id="acts-now">办理</h2>
          <div className="of-line">
            {possible.map((kind) => (
              <button
                key={kind}
                type="button"
                className="button button-plain"
                onClick={() => setAsking(kind)}
              >
                {titles[kind]}
              </button>
            ))}
          </div>
        </section>
      ) : null}
      <ActHistory acts={watch.acts} />
      {asking ? (
        <ActOnStudio key={asking} watch={watch} kind={asking} onClose={() => setAsking(undefined)} />
      ) : null}
    </div>
  );
}

/** What stands, then what stood. */
function Signs({ signs }: Pick<StudioWatch, 'signs'>) {
  const words = useWords();
  const standing = signs.filter(({ until }) => until === null);
  const former = signs.filter(({ until }) => until !== null);
  return (
    <section aria-labelledby="signs">
      <h2 id="signs">预警</h2>
      {standing.length === 0 ? <p>现在没有预警。</p> : null}
      <ul className="studio-lines">
        {standing.map(({ id, kind, facts, since }) => (
          <li key={id}>
            <p>
              <span className="of-mark" data-tone="attention">
                {signTitles[kind]}
              </span>{' '}
              {signSentence(kind, facts, words)}
            </p>
            <p className="soft">自{dayInWords(since)}起</p>
            {kind === 'reviewDue' ? <WhereReviewed /> : null}
          </li>
        ))}
      </ul>
      {former.length > 0 ? (
        <details className="of-more">
          <summary>已解除 {former.length} 条</summary>
          <ul className="studio-lines">
            {former.map(({ id, kind, facts, since, until }) => (
              <li key={id}>
                <p>{signSentence(kind, facts, words)}</p>
                <p className="soft">
                  {dayInWords(since)}至{dayInWords(until ?? since)}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** A re-review is an application of its own, where the year's programme has one (domain 2.3). */
function WhereReviewed() {
  const { campaign } = useCampaign();
  const { programme } = useProgramme(campaign?.revision);
  const may = useMay();
  const track = programme?.tracks.find((one) => one.kind === 'reconfirmation');
  if (!track) return <p className="soft">本年度的通知没有安排复核。</p>;
  if (!may('createApplication')) return <p className="soft">在“{track.title}”里申报。</p>;
  return (
    <p>
      <Link to="/start/$track" params={{ track: track.id } as never}>
        申报“{track.title}”
      </Link>
    </p>
  );
}
