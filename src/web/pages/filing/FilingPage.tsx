import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { ChosenBody } from '../../office/ChosenBody.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { SpotChecks } from '../../office/SpotChecks.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { SummaryFile } from '../exchange/SummaryFile.tsx';
import { ReceivedPapers } from '../receipts/ReceivedPapers.tsx';
import { AfterFiling } from './AfterFiling.tsx';
import { BeforeFiling } from './BeforeFiling.tsx';
import { FileAct } from './FileAct.tsx';
import { FilingHistory } from './FilingHistory.tsx';
import { ListDemands } from './ListDemands.tsx';
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
  return (
    <ChosenBody to="/filing">
      {(body) => <Sheet key={body} campaign={campaign} body={body} programme={programme} />}
    </ChosenBody>
  );
}

function Sheet({ campaign, body, programme }: { campaign: string; body: string; programme: Programme }) {
  const query = useContractQuery('summarySheet', { campaign, body });
  const paper = `/api/v1/papers/summary/${campaign}/${body}`;
  return (
    <Loaded query={query}>
      {(summary) => (
        <div className="of-stack">
          {summary.frozen && !summary.rolling ? null : (
            <BeforeFiling campaign={campaign} body={body} programme={programme} />
          )}
          <ListDemands demands={summary.demands} />
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
          <FileAct campaign={campaign} summary={summary} delegated={programme.acceptance?.by === 'body'} />
          <SpotChecks campaign={campaign} body={body} zone={programme.timeZone} />
          <AfterFiling campaign={campaign} summary={summary} programme={programme} />
          <ReceivedPapers campaign={campaign} body={body} steps={programme.steps} zone={programme.timeZone} />
          <SummaryFile campaign={campaign} body={body} programme={programme} />
          <FilingHistory summary={summary} zone={programme.timeZone} />
        </div>
      )}
    </Loaded>
  );
}
