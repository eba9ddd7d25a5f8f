import { Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { adviceDue, type Entry, progressWords } from './pipeline.ts';

export type Asking = 'change' | 'visit' | 'drop';
interface Props {
  readonly campaign: string;
  readonly entry: Entry;
  readonly trackTitle: string;
  readonly today: string;
  readonly onAsk: (asking: Asking, entry: Entry) => void;
}

/** One studio to come: who and where, how far, what the last visit found, and what can be done now. */
export function EntryCard(props: Props) {
  const { entry, trackTitle, today } = props;
  const due = adviceDue(entry, today);
  return (
    <li className="card pl-entry">
      <div className="pl-head">
        <h3 className="of-flush">
          {entry.leadName}
          <span className="soft">　{entry.unitName}</span>
        </h3>
        <span className="of-mark" data-tone={entry.progress === 'created' ? 'good' : 'plain'}>
          {entry.application ? '已转为申报' : progressWords[entry.progress]}
        </span>
      </div>
      <p className="of-flush">
        {trackTitle}，{entry.year}年{entry.field ? `，${entry.field}` : ''}
      </p>
      {entry.note ? <p className="of-flush of-wrap">{entry.note}</p> : null}
      {due ? (
        <p className="of-flush of-error">上次走访提出的意见应在{dayInWords(due)}前落实，请回访。</p>
      ) : null}
      <Visits entry={entry} />
      <Acts {...props} />
    </li>
  );
}

function Visits({ entry: { visits } }: { entry: Entry }) {
  const [last] = visits;
  if (!last) return <p className="of-flush soft">还没有走访记录。</p>;
  return (
    <details className="of-more">
      <summary>
        走访 {visits.length} 次，最近 {dayInWords(last.on)}
      </summary>
      <ol className="timeline">
        {visits.map((visit, at) => (
          <li key={visits.length - at}>
            <p className="of-strong">
              {dayInWords(visit.on)}　{visit.visitors}
            </p>
            <p className="of-wrap">{visit.found}</p>
            {visit.advice ? <p className="of-wrap">意见：{visit.advice}</p> : null}
            {visit.followUpBy ? <p className="soft">落实期限：{dayInWords(visit.followUpBy)}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Acts({ campaign, entry, onAsk }: Props) {
  const navigate = useNavigate();
  const { run, busy, failure } = useCommand('applyFromPipeline');
  const name = <span className="unseen">：{entry.leadName}</span>;
  async function apply(): Promise<void> {
    const made = await run({ campaign, entry: entry.id });
    if (made)
      void navigate({ to: '/applications/$application', params: { application: made.application } as never });
  }
  if (entry.application)
    return (
      <Link
        to="/applications/$application/review"
        params={{ application: entry.application } as never}
        className="pl-link"
      >
        查看申报{name}
      </Link>
    );
  const may = (act: string) => entry.allowed.includes(act);
  return (
    <>
      {failure ? <RefusalNote failure={failure} /> : null}
      <div className="of-line">
        {may('createApplication') ? (
          <Button
            type={entry.progress === 'created' ? 'primary' : 'default'}
            loading={busy}
            onClick={() => void apply()}
          >
            转为申报{name}
          </Button>
        ) : null}
        {may('keepPipeline') ? (
          <>
            <Button onClick={() => onAsk('visit', entry)}>记录走访{name}</Button>
            <Button onClick={() => onAsk('change', entry)}>修改{name}</Button>
            <Button onClick={() => onAsk('drop', entry)}>移出{name}</Button>
          </>
        ) : null}
      </div>
    </>
  );
}
