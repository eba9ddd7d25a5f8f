import { useParams } from '@tanstack/react-router';
import { actWords } from '../../parts/actWords.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../session/useWords.ts';
import { detailWords } from './detailWords.ts';

/** What happened to one application, newest first. */
export default function TimelinePage() {
  const words = useWords();
  const { application = '' } = useParams({ strict: false }) as { application?: string };
  const { data, error, isPending, refetch } = useContractQuery('applicationTimeline', { application });
  const crumbs = [
    { label: '我的工作', to: '/' },
    { label: '这份申报', to: `/applications/${application}` },
  ];
  return (
    <Page title="办理过程" crumbs={crumbs}>
      <RefusalNote failure={error} onRetry={() => void refetch()} />
      {isPending && <Waiting />}
      {data && (
        <ol className="timeline" reversed>
          {[...data.entries].reverse().map((entry, at) => (
            <li key={`${entry.at} ${entry.action} ${at}`}>
              <p>
                <strong>{actWords(entry.action, words)}</strong>　{entry.byName}
                {entry.enteredFor && '（代录）'}
              </p>
              {detailWords(entry.detail, words).map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p className="soft">{cityMoment(entry.at)}</p>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
