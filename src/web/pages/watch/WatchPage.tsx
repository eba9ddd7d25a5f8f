import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useCallback, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useTicked } from '../../office/useTicked.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { RemindDialog } from './RemindDialog.tsx';
import { SignTable } from './SignTable.tsx';
import { WatchFilter } from './WatchFilter.tsx';
import { WatchRules } from './WatchRules.tsx';
import './watch.css';
import { countWords, type Filter, filterInput, type Sign } from './watch.ts';

/** 预警: what the register noticed by itself, with the act beside it (R77, R78, F32). */
export default function WatchPage() {
  return <OfficePage title="预警">{() => <Watch />}</OfficePage>;
}

function Watch() {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const onChange = useCallback(
    (part: Filter) =>
      void navigate({
        to: '/watch',
        search: { ...filter, after: undefined, ...part } as never,
        resetScroll: false,
      }),
    [navigate, filter],
  );
  const may = useMay();
  const query = useContractQuery('signList', filterInput(filter));
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = may('seeBoard')
    ? (organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [])
    : [];
  const { after: _, ...exported } = filterInput(filter) as Filter;
  return (
    <div className="of-stack">
      <WatchFilter {...{ filter, bodies, onChange }} counts={query.data?.counts ?? []} />
      <Loaded query={query}>
        {(answer) => <Found {...{ answer, filter, onChange }} exported={exported} />}
      </Loaded>
    </div>
  );
}

interface FoundProps {
  readonly answer: QueryOutput<'signList'>;
  readonly filter: Filter;
  readonly exported: Filter;
  readonly onChange: (part: Filter) => void;
}

function Found({ answer: { signs, next, counts, rules }, filter, exported, onChange }: FoundProps) {
  const may = useMay();
  const ticked = useTicked();
  const [reminding, setReminding] = useState<readonly Sign[]>();
  const chosen = signs.filter(({ id }) => ticked.ticked.includes(id));
  const address = new URLSearchParams(exported as Record<string, string>);
  return (
    <>
      <p role="status" className="of-flush of-strong">
        {counts.length > 0 ? countWords(counts) : '没有预警'}
      </p>
      <WatchRules rules={rules} />
      <div className="of-line">
        {chosen.length > 0 ? (
          <Button type="primary" onClick={() => setReminding(chosen)}>
            提醒选中的 {new Set(chosen.map(({ studio }) => studio)).size} 个工作室
          </Button>
        ) : null}
        {may('exportList') ? (
          <a className="button button-plain" href={`/api/v1/exports/signs.xlsx?${address}`}>
            导出为表格
          </a>
        ) : null}
      </div>
      <SignTable signs={signs} ticked={ticked} onRemind={(sign) => setReminding([sign])} />
      {filter.after || next ? (
        <nav className="of-line" aria-label="翻页">
          {filter.after ? <Button onClick={() => onChange({})}>回到第一页</Button> : null}
          {next ? (
            <Link to="/watch" search={{ ...filter, after: next } as never} className="button button-plain">
              下一页
            </Link>
          ) : null}
        </nav>
      ) : null}
      {reminding ? <RemindDialog signs={reminding} onClose={() => setReminding(undefined)} /> : null}
    </>
  );
}
