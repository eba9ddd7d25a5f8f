import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useLastAnswer } from '../../office/useLastAnswer.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMay } from '../../session/useMe.ts';
import { ApplicationTable } from './ApplicationTable.tsx';
import { BatchAccept } from './BatchAccept.tsx';
import { FilterBar } from './FilterBar.tsx';
import { changeFilter, countWords, type ListFilter, readFilter, writeFilter } from './filterAddress.ts';
import { Pager } from './Pager.tsx';

const pageSize = 20;

/** 申报列表: every filter stands in the address, the export uses the same one (rule 11). */
export default function ListPage() {
  return (
    <OfficePage title="申报列表">
      {({ campaign, programme }) => <ListOf campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function useFilter(): readonly [ListFilter, (change: Partial<ListFilter>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback(
    (part: Partial<ListFilter>) =>
      void navigate({
        to: '/list',
        search: writeFilter(changeFilter(filter, part)) as never,
        replace: 'search' in part,
        resetScroll: false,
      }),
    [filter, navigate],
  );
  return [filter, change];
}

function ListOf({ campaign, programme }: { campaign: string; programme: Programme }) {
  const [filter, change] = useFilter();
  const query = useContractQuery('applicationList', { campaign, ...filter, pageSize });
  const answer = useLastAnswer(query.data);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const may = useMay();
  const { page: _page, ...kept } = filter;
  const exported = new URLSearchParams({ campaign, ...writeFilter(kept) }).toString();
  return (
    <div className="of-stack">
      <FilterBar filter={filter} programme={programme} onChange={change} />
      {query.error ? (
        <RefusalNote failure={query.error} onRetry={() => void query.refetch()} />
      ) : answer ? (
        <>
          <div className="of-line">
            <span role="status">共 {countWords(answer.count, answer.more)} 份</span>
            {may('exportList') ? (
              <>
                <a className="button button-plain" href={`/api/v1/exports/applications.xlsx?${exported}`}>
                  导出为表格文件
                </a>
                <a className="button button-plain" href={`/api/v1/exports/studios.xlsx?campaign=${campaign}`}>
                  工作室名录（职工之家）
                </a>
              </>
            ) : null}
          </div>
          {may('acceptApplication') ? (
            <BatchAccept rows={answer.rows} chosen={chosen} onChoose={setChosen} />
          ) : null}
          <ApplicationTable
            rows={answer.rows}
            programme={programme}
            chosen={may('acceptApplication') ? chosen : undefined}
            onChoose={setChosen}
            empty={
              <EmptyList
                filtered={Object.keys(writeFilter(kept)).length > 0}
                onClear={() => change(cleared)}
              />
            }
          />
          <Pager filter={filter} pages={Math.ceil(answer.count / pageSize)} />
        </>
      ) : (
        <Waiting />
      )}
    </div>
  );
}

const cleared: Partial<ListFilter> = {
  search: undefined,
  state: undefined,
  track: undefined,
  body: undefined,
  sealMissing: undefined,
};

function EmptyList({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (!filtered) return <p>还没有申报。工作室经办人新建申报后，会出现在这里；也可在“办理台”代录。</p>;
  return (
    <>
      <p>没有符合条件的申报。可换一个词，或清除条件。</p>
      <button type="button" className="button button-plain" onClick={onClear}>
        清除全部条件
      </button>
    </>
  );
}
