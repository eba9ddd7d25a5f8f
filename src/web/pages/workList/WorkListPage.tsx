import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { type Filter, WorkFilter } from './WorkFilter.tsx';
import { WorkTable } from './WorkTable.tsx';

/** 年度记录 of all studios within one's reach (F30). */
export default function WorkListPage() {
  return <OfficePage title="年度记录">{() => <List />}</OfficePage>;
}

/** Blanks are no conditions. */
function asked({ year, sort, ...rest }: Filter) {
  const kept = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== ''),
  );
  return {
    ...(kept as Omit<Filter, 'year' | 'sort'>),
    ...(year && /^\d{4}$/.test(year) ? { year: Number(year) } : {}),
    ...(sort === 'recorded' ? { sort: 'recorded' as const } : {}),
  };
}

function List() {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const onChange = useCallback(
    (part: Filter) =>
      void navigate({
        to: '/work',
        search: { ...filter, after: undefined, ...part } as never,
        resetScroll: false,
      }),
    [navigate, filter],
  );
  const query = useContractQuery('workList', asked(filter));
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const may = useMay();
  const bodies = may('seeBoard')
    ? (organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [])
    : [];
  return (
    <div className="of-stack">
      <WorkFilter {...{ filter, bodies, onChange }} answer={query.data} />
      <Loaded query={query}>{(answer) => <Found {...{ answer, filter, onChange }} />}</Loaded>
    </div>
  );
}

interface FoundProps {
  readonly answer: QueryOutput<'workList'>;
  readonly filter: Filter;
  readonly onChange: (part: Filter) => void;
}

function Found({ answer: { rows, count, more, next, allowed }, filter, onChange }: FoundProps) {
  const { after: _, ...exported } = asked(filter);
  const address = new URLSearchParams(Object.entries(exported).map(([key, value]) => [key, String(value)]));
  return (
    <>
      <div className="of-line">
        <p role="status" className="of-flush of-strong">
          共 {count} 笔{more ? '以上' : ''}
        </p>
        {allowed.includes('exportList') ? (
          <a className="button button-plain" href={`/api/v1/exports/work.xlsx?${address}`}>
            导出为表格
          </a>
        ) : null}
      </div>
      <WorkTable rows={rows} />
      {filter.after || next ? (
        <nav className="of-line" aria-label="翻页">
          {filter.after ? (
            <button type="button" className="button button-plain" onClick={() => onChange({})}>
              回到第一页
            </button>
          ) : null}
          {next ? (
            <Link to="/work" search={{ ...filter, after: next } as never} className="button button-plain">
              下一页
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
