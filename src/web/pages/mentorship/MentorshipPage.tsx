import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useCallback } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { MentorshipFilter } from './MentorshipFilter.tsx';
import './mentorship.css';
import { PairRules } from './PairRules.tsx';
import { PairTable } from './PairTable.tsx';
import { type Filter, filterInput } from './pairs.ts';

/** 名师带徒: the pairs within one's reach; an apprentice finds their own (R9-R12). */
export default function MentorshipPage() {
  return <OfficePage title="名师带徒">{() => <Mentorship />}</OfficePage>;
}

function Mentorship() {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const onChange = useCallback(
    (part: Filter) =>
      void navigate({
        to: '/mentorship',
        search: { ...filter, after: undefined, ...part } as never,
        resetScroll: false,
      }),
    [navigate, filter],
  );
  const may = useMay();
  const query = useContractQuery('pairList', filterInput(filter));
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000, enabled: may('seeBoard') });
  const bodies = may('seeBoard')
    ? (organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [])
    : [];
  const { after: _, sort: __, ...exported } = filterInput(filter);
  const address = new URLSearchParams(exported as Record<string, string>);
  return (
    <div className="of-stack">
      <MentorshipFilter
        {...{ filter, bodies, onChange }}
        rules={query.data?.rules ?? null}
        states={query.data?.states ?? {}}
      />
      <Loaded query={query}>
        {({ pairs, next, count, rules }) => (
          <>
            <p role="status" className="of-flush of-strong">
              共 {count} 对师徒
            </p>
            <PairRules rules={rules} />
            {may('exportList') ? (
              <p className="of-flush">
                <a className="button button-plain" href={`/api/v1/exports/pairs.xlsx?${address}`}>
                  导出为表格
                </a>
              </p>
            ) : null}
            <PairTable
              pairs={pairs}
              caption="师徒结对名单"
              empty="没有符合条件的师徒。在工作室页面的“师徒”里办理结对。"
            />
            {filter.after || next ? (
              <nav className="of-line" aria-label="翻页">
                {filter.after ? <Button onClick={() => onChange({})}>回到第一页</Button> : null}
                {next ? (
                  <Link
                    to="/mentorship"
                    search={{ ...filter, after: next } as never}
                    className="button button-plain"
                  >
                    下一页
                  </Link>
                ) : null}
              </nav>
            ) : null}
          </>
        )}
      </Loaded>
    </div>
  );
}
