import { Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { SearchBox } from '../../parts/SearchBox.tsx';
import { useAddressFilter } from '../../parts/useAddressFilter.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { filled } from '../classes/classes.ts';
import { type AllianceLine, missingResults } from './alliances.ts';
import { KeepAllianceDialog } from './KeepAllianceDialog.tsx';

/** 联盟 of studios (F38). */
export default function AlliancesPage() {
  return <OfficePage title="联盟">{() => <Alliances />}</OfficePage>;
}

function Alliances() {
  const [filter, onChange] = useAddressFilter('/alliances');
  const query = useContractQuery('allianceList', filled(filter) as never);
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const kinds = query.data?.kinds ?? [];
  const allowed = query.data?.allowed ?? [];
  const { after: _, ...exported } = filter;
  return (
    <div className="of-stack">
      <search className="card">
        <div className="of-filters">
          <SearchBox
            value={filter.search ?? ''}
            placeholder="联盟或秘书处"
            onChange={(search) => onChange({ search })}
          />
          <Chooser
            label="种类"
            empty="全部种类"
            value={filter.kind ?? ''}
            choices={kinds.map((kind) => ({ id: kind, label: kind }))}
            onChange={(kind) => onChange({ kind: kind || undefined })}
          />
          <Chooser
            label="状态"
            empty="正在运行"
            value={filter.state ?? ''}
            choices={[{ id: 'ended', label: '已终止' }]}
            onChange={(state) => onChange({ state: state || undefined })}
          />
          {query.data?.resultsAYear ? (
            <Chooser
              label="本年成果"
              empty="不限"
              value={String(filter.missing ?? '')}
              choices={[{ id: 'true', label: '只看还缺成果的' }]}
              onChange={(missing) => onChange({ missing: missing || undefined })}
            />
          ) : null}
        </div>
      </search>
      <div className="of-line">
        {allowed.includes('keepAlliance') ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记联盟
          </Button>
        ) : null}
        {allowed.includes('exportList') ? (
          <a
            className="button button-plain"
            href={`/api/v1/exports/alliances.xlsx?${new URLSearchParams(filled(exported))}`}
          >
            导出为表格
          </a>
        ) : null}
      </div>
      <Loaded query={query}>
        {(answer) => (
          <>
            <AllianceTable answer={answer} />
            <Pager to="/alliances" filter={filter} next={answer.next} onFirst={() => onChange({})} />
          </>
        )}
      </Loaded>
      {adding ? (
        <KeepAllianceDialog
          kinds={kinds}
          onClose={() => setAdding(false)}
          onDone={(alliance) => void navigate({ to: '/alliances/$alliance', params: { alliance } as never })}
        />
      ) : null}
    </div>
  );
}

function AllianceTable({ answer }: { readonly answer: QueryOutput<'allianceList'> }) {
  const { organiser } = useWords();
  const { alliances, year, resultsAYear } = answer;
  return (
    <DataTable
      caption="联盟名单"
      rows={alliances}
      rowKey={({ id }) => id}
      empty={
        <>
          <p className="of-strong">没有符合条件的联盟</p>
          <p>工作室组成联盟的，请先登记联盟，再登记成员、章程和轮值。</p>
        </>
      }
      columns={[
        {
          key: 'name',
          title: '联盟',
          head: true,
          cell: ({ id, name, kind, bodyName }: AllianceLine) => (
            <>
              <Link to="/alliances/$alliance" params={{ alliance: id } as never}>
                {name}
              </Link>
              <span className="soft of-sub">
                {kind}，{bodyName ?? organiser}登记
              </span>
            </>
          ),
        },
        { key: 'members', title: '成员', numeric: true, cell: ({ members }) => members },
        { key: 'host', title: `${year}年轮值`, cell: ({ hostName }) => hostName ?? '还没有登记' },
        {
          key: 'results',
          title: `${year}年成果`,
          cell: ({ results, endedOn }) => {
            const missing = endedOn ? '' : missingResults(results, resultsAYear, year);
            return (
              <>
                {results} 项{' '}
                {missing ? (
                  <span className="of-mark" data-tone="attention">
                    {missing}
                  </span>
                ) : null}
              </>
            );
          },
        },
      ]}
    />
  );
}
