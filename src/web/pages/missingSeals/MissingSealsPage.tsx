import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useCallback, useState } from 'react';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { WaitingAgreements } from '../scans/WaitingAgreements.tsx';
import './missingSeals.css';
import { byBody, type MissingSeal, nextInWords, promiseInWords, whys, whyWords } from './missingSeals.ts';

/** 缺章清单: which seals are still missing, body by body (F15); made to be printed and worked off by telephone. */
export default function MissingSealsPage() {
  const may = useMay();
  return (
    <OfficePage
      title="缺章清单"
      aside={
        may('scanPapers') ? (
          <Link to="/scans" className="of-noprint">
            扫描件
          </Link>
        ) : null
      }
    >
      {({ campaign }) => (
        <div className="of-stack">
          <Missing campaign={campaign.id} />
          <WaitingAgreements />
        </div>
      )}
    </OfficePage>
  );
}

interface Filter {
  readonly body?: string | undefined;
  readonly why?: string | undefined;
}

function Missing({ campaign }: { campaign: string }) {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const change = useCallback(
    (part: Filter) =>
      void navigate({
        to: '/missing-seals',
        search: { ...filter, ...part } as never,
        resetScroll: false,
      }),
    [navigate, filter],
  );
  const query = useContractQuery('missingSeals', { campaign });
  return (
    <Loaded query={query}>{({ rows }) => <List rows={rows} filter={filter} onChange={change} />}</Loaded>
  );
}

interface ListProps {
  readonly rows: readonly MissingSeal[];
  readonly filter: Filter;
  readonly onChange: (part: Filter) => void;
}

function List({ rows, filter, onChange }: ListProps) {
  const bodies = byBody(rows).map(({ body, bodyName }) => ({ id: body, label: bodyName }));
  const seen = rows.filter(
    (row) => (!filter.body || row.body === filter.body) && (!filter.why || row.why === filter.why),
  );
  const overdue = seen.filter((row) => row.overdue).length;
  if (rows.length === 0)
    return (
      <div className="of-empty">
        <p className="of-strong">没有缺的章</p>
        <p>该盖的章都在。轮到盖章、承诺后补、看过缺章的，会列在这里。</p>
      </div>
    );
  return (
    <div className="of-stack">
      <search className="card of-noprint">
        <div className="of-filters">
          <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
          <Chooser
            label="原因"
            empty="全部原因"
            value={filter.why ?? ''}
            choices={whys.map((id) => ({ id, label: whyWords[id].words }))}
            onChange={(why) => onChange({ why: why || undefined })}
          />
        </div>
      </search>
      <div className="of-line of-between">
        <p role="status" className="of-flush of-strong">
          共缺 {seen.length} 处章{overdue > 0 ? `，其中 ${overdue} 处已过承诺日期` : ''}
        </p>
        <Button className="of-noprint" onClick={() => window.print()}>
          打印清单
        </Button>
      </div>
      {seen.length === 0 ? (
        <div className="of-empty">
          <p>没有符合条件的。</p>
          <Button onClick={() => onChange({ body: undefined, why: undefined })}>清除条件</Button>
        </div>
      ) : (
        byBody(seen).map((group) => <OfBody key={group.body} {...group} />)
      )}
    </div>
  );
}

function OfBody({ body, bodyName, rows }: ReturnType<typeof byBody>[number]) {
  const may = useMay();
  const [shown, setShown] = useState(most);
  return (
    <section className="ms-body" aria-labelledby={`body-${body}`}>
      <div className="of-line of-between">
        <h2 id={`body-${body}`}>
          {bodyName}（{rows.length}）
        </h2>
        {may('orderPacket') ? (
          <Link to="/packets" search={{ body } as never} className="of-noprint">
            成批打印<span className="unseen">：{bodyName}</span>
          </Link>
        ) : null}
      </div>
      <DataTable
        caption={`${bodyName}缺的章`}
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={(row) => `${row.application} ${row.step}`}
        empty={null}
      />
      {rows.length > shown ? (
        <Button className="of-noprint" onClick={() => setShown(rows.length)}>
          再列出 {rows.length - shown} 处
        </Button>
      ) : null}
    </section>
  );
}

const most = 200;

const columns: readonly Column<MissingSeal>[] = [
  {
    key: 'studio',
    title: '工作室',
    head: true,
    cell: (row) => (
      <>
        <Link to="/applications/$application/review" params={{ application: row.application } as never}>
          {row.studioName || row.fileNumber}
        </Link>
        <br />
        <span className="soft">{row.fileNumber}</span>
      </>
    ),
  },
  { key: 'unit', title: '所在单位', cell: (row) => row.unitName },
  { key: 'step', title: '缺哪一级的章', cell: (row) => row.stepTitle },
  { key: 'why', title: '原因', cell: (row) => <WhyOf row={row} /> },
  { key: 'printed', title: '纸面', cell: ({ printed }) => (printed ? '已打印' : '未打印') },
  { key: 'next', title: '怎么办', cell: nextInWords },
];

function WhyOf({ row }: { row: MissingSeal }) {
  const { words, tone } = whyWords[row.why];
  const promise = promiseInWords(row);
  return (
    <>
      <span className="of-mark" data-tone={row.overdue ? 'attention' : tone}>
        {words}
      </span>
      {promise ? (
        <>
          <br />
          <span className={row.overdue ? 'of-error' : 'soft'}>{promise}</span>
        </>
      ) : null}
      {row.note ? (
        <>
          <br />
          <span className="of-wrap">{row.note}</span>
        </>
      ) : null}
    </>
  );
}
