import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { KeySheet } from '../../office/KeySheet.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useQueueKeys } from '../../office/queueKeys.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { FiledPages } from './FiledPages.tsx';
import { OnePage } from './OnePage.tsx';
import { Reading } from './Reading.tsx';
import { SetAsidePages } from './SetAsidePages.tsx';
import './scans.css';
import { type Batch, countsOf, groupsOf, inShownOrder, isReading, nextOpenBox } from './scanPages.ts';
import { TrayPages } from './TrayPages.tsx';

/** One pile: what was understood of it, what waits in the tray, and page by page the seals (F15). */
export default function BatchPage() {
  return (
    <OfficePage
      title="一批扫描件"
      crumbs={[
        { label: '我的工作', to: '/' },
        { label: '扫描件', to: '/scans' },
      ]}
    >
      {({ programme }) => <BatchOf programme={programme} />}
    </OfficePage>
  );
}

function BatchOf({ programme }: { programme: Programme }) {
  const { batch } = useParams({ strict: false }) as { batch: string };
  const { page } = useSearch({ strict: false }) as { page?: string };
  const [reading, setReading] = useState(false);
  const query = useContractQuery('scanBatch', { batch }, reading ? { refetchInterval: 1_500 } : {});
  useEffect(() => setReading(isReading(query.data?.progress ?? null)), [query.data]);
  const refresh = useCallback(async () => (await query.refetch()).data, [query.refetch]);
  return (
    <Loaded query={query}>
      {(found) => {
        const one = found.pages.find(({ id }) => id === page);
        return one ? (
          <OnePage batch={found} page={one} programme={programme} onRefresh={refresh} />
        ) : (
          <WholeBatch batch={found} zone={programme.timeZone} />
        );
      }}
    </Loaded>
  );
}

function WholeBatch({ batch, zone }: { batch: Batch; zone: string }) {
  const navigate = useNavigate();
  const shown = useMemo(() => inShownOrder(batch.pages), [batch.pages]);
  const open = useCallback(
    (index: number) => {
      const page = shown[index];
      if (page)
        void navigate({
          ...{ to: '/scans/$batch', params: { batch: batch.id } as never },
          search: { page: page.id } as never,
        });
    },
    [shown, navigate, batch.id],
  );
  const at = useQueueKeys(shown.length, open);
  const of = (state: 'tray' | 'setAside') => shown.filter((page) => page.state === state);
  return (
    <div className="of-stack">
      <Standing batch={batch} zone={zone} />
      <Reading batch={batch} />
      <FiledPages batch={batch.id} groups={groupsOf(batch.pages)} shown={shown} at={at} />
      <TrayPages batch={batch.id} pages={of('tray')} shown={shown} at={at} />
      <SetAsidePages batch={batch.id} pages={of('setAside')} shown={shown} at={at} />
    </div>
  );
}

/** Counts in words and the one button that begins the work. */
function Standing({ batch, zone }: { batch: Batch; zone: string }) {
  const may = useMay();
  const { filed, tray, setAside, toCheck } = countsOf(batch.pages);
  const first = nextOpenBox(batch.pages, '');
  return (
    <section className="card of-stack" aria-label="这一批">
      <p className="of-flush soft">
        {cityMoment(batch.at, zone)} {batch.byName}上传
        {batch.bodyName ? `（${batch.bodyName}）` : ''}，{batch.sources.length} 个文件
      </p>
      <p className="of-flush of-strong" role="status">
        {batch.pages.length === 0
          ? isReading(batch.progress)
            ? '还没有读出的页。'
            : '没有读出任何一页。'
          : `读出 ${batch.pages.length} 页：已归入 ${filed} 页，待处理 ${tray} 页，搁置 ${setAside} 页。`}
      </p>
      <div className="of-line">
        {first ? (
          <Link
            to="/scans/$batch"
            params={{ batch: batch.id } as never}
            search={{ page: first.page } as never}
            className="button"
          >
            逐处确认有章、缺章（{toCheck} 处）
          </Link>
        ) : batch.pages.length > 0 && !isReading(batch.progress) ? (
          <span>没有等您确认的章。</span>
        ) : null}
        {tray > 0 ? (
          <Button onClick={() => document.getElementById('tray')?.scrollIntoView()}>看待处理的页</Button>
        ) : null}
        {may('seeMissingSeals') ? <Link to="/missing-seals">缺章清单</Link> : null}
        {batch.pages.length > 0 ? (
          <span className="of-wideonly">
            <KeySheet more={checkKeys} />
          </span>
        ) : null}
      </div>
    </section>
  );
}

const checkKeys = [
  ['1', '有章（打开一页以后）'],
  ['2', '缺章（打开一页以后）'],
] as const;
