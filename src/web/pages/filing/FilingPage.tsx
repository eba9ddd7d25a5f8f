import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMay, useMe } from '../../session/useMe.ts';
import { SummaryFile } from '../exchange/SummaryFile.tsx';
import { ReceivedPapers } from '../receipts/ReceivedPapers.tsx';
import { AfterFiling } from './AfterFiling.tsx';
import { BeforeFiling } from './BeforeFiling.tsx';
import { FileAct } from './FileAct.tsx';
import { FilingHistory } from './FilingHistory.tsx';
import { SummaryRows } from './SummaryRows.tsx';

/** 报送: the summary sheet of a body as it stands, and the one act that freezes it (S35). */
export default function FilingPage() {
  return (
    <OfficePage title="报送">
      {({ campaign, programme }) => <Filing campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Filing({ campaign, programme }: { campaign: string; programme: Programme }) {
  const { data: me } = useMe();
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const search = useSearch({ strict: false }) as { body?: string };
  const navigate = useNavigate();
  const own = me?.grants.flatMap(({ body }) => body ?? []) ?? [];
  const may = useMay();
  const bodies = (organisation.data?.bodies ?? []).filter(({ id }) => may('seeMatrix') || own.includes(id));
  const body = search.body ?? own[0] ?? bodies[0]?.id;
  if (!body) return <Waiting />;
  return (
    <div className="of-stack">
      {bodies.length > 1 ? (
        <div className="of-narrow">
          <Chooser
            label="推荐单位"
            empty=""
            value={body}
            choices={bodies.map(({ id, name }) => ({ id, label: name }))}
            onChange={(next) => void navigate({ to: '/filing', search: { body: next } as never })}
          />
        </div>
      ) : null}
      <Sheet key={body} campaign={campaign} body={body} programme={programme} />
    </div>
  );
}

function Sheet({ campaign, body, programme }: { campaign: string; body: string; programme: Programme }) {
  const query = useContractQuery('summarySheet', { campaign, body });
  const paper = `/api/v1/papers/summary/${campaign}/${body}`;
  return (
    <Loaded query={query}>
      {(summary) => (
        <div className="of-stack">
          {summary.frozen ? null : <BeforeFiling campaign={campaign} body={body} programme={programme} />}
          <SummaryRows summary={summary} programme={programme} />
          <div className="of-line">
            <a className="button button-plain" href={`${paper}.pdf`} target="_blank" rel="noreferrer">
              打印汇总表
            </a>
            <Link className="button button-plain" to="/packets" search={{ body } as never}>
              成批打印
            </Link>
            <a className="button button-plain" href={`${paper}.xlsx`}>
              下载表格文件
            </a>
          </div>
          <FileAct campaign={campaign} summary={summary} />
          <AfterFiling campaign={campaign} summary={summary} programme={programme} />
          <ReceivedPapers campaign={campaign} body={body} steps={programme.steps} zone={programme.timeZone} />
          <SummaryFile campaign={campaign} body={body} programme={programme} />
          <FilingHistory summary={summary} zone={programme.timeZone} />
        </div>
      )}
    </Loaded>
  );
}
