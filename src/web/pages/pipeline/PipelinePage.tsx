import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useCallback, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { DropDialog } from './DropDialog.tsx';
import { type Asking, EntryCard } from './EntryCard.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { PipelineFilter } from './PipelineFilter.tsx';
import './pipeline.css';
import { type Entry, type Filter, filterInput, progressChoices } from './pipeline.ts';
import { VisitDialog } from './VisitDialog.tsx';

/** 培育名单: the studios to come of each body, with the visits on the way; one press makes the application (R17, R26). */
export default function PipelinePage() {
  return (
    <OfficePage title="培育名单">
      {({ campaign, programme }) => <Pipeline campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Pipeline({ campaign, programme }: { campaign: string; programme: Programme }) {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const onChange = useCallback(
    (part: Filter) =>
      void navigate({ to: '/pipeline', search: { ...filter, ...part } as never, resetScroll: false }),
    [navigate, filter],
  );
  const may = useMay();
  const query = useContractQuery('pipelineList', filterInput(campaign, filter));
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = may('seeBoard')
    ? (organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [])
    : [];
  const [asking, setAsking] = useState<{ what: Asking | 'new'; entry?: Entry }>();
  const { data: calendar } = useContractQuery('campaignCalendar', { campaign });
  const today = calendar?.today ?? '';
  const close = () => setAsking(undefined);
  const exported = new URLSearchParams(filterInput(campaign, filter) as unknown as Record<string, string>);
  const years = query.data?.years ?? [programme.year];
  return (
    <div className="of-stack">
      <PipelineFilter {...{ filter, programme, years, bodies, onChange }} />
      <div className="of-line">
        {may('keepPipeline') ? (
          <Button type="primary" onClick={() => setAsking({ what: 'new' })}>
            登记培育对象
          </Button>
        ) : null}
        {may('exportList') ? (
          <a className="button button-plain" href={`/api/v1/exports/pipeline.xlsx?${exported}`}>
            导出为表格
          </a>
        ) : null}
      </div>
      <Loaded query={query}>
        {({ entries, count }) => (
          <Entries
            {...{ campaign, programme, entries, count, today }}
            onAsk={(what, entry) => setAsking({ what, entry })}
          />
        )}
      </Loaded>
      {asking?.what === 'new' || asking?.what === 'change' ? (
        <EntryDialog {...{ campaign, programme, bodies }} entry={asking.entry} onClose={close} />
      ) : null}
      {asking?.what === 'visit' && asking.entry ? (
        <VisitDialog entry={asking.entry} today={today} onClose={close} />
      ) : null}
      {asking?.what === 'drop' && asking.entry ? <DropDialog entry={asking.entry} onClose={close} /> : null}
    </div>
  );
}

interface EntriesProps {
  readonly campaign: string;
  readonly programme: Programme;
  readonly entries: readonly Entry[];
  readonly count: number;
  readonly today: string;
  readonly onAsk: (what: Asking, entry: Entry) => void;
}

/** Body by body, each with how many it has at which progress. */
function Entries({ campaign, programme, entries, count, today, onAsk }: EntriesProps) {
  if (entries.length === 0)
    return (
      <div className="of-empty">
        <p className="of-strong">这里还没有培育对象</p>
        <p>把今年准备创建的工作室先登记下来，走访指导有记录，条件成熟后一键转为申报。</p>
      </div>
    );
  const bodies = [...new Map(entries.map(({ body, bodyName }) => [body, bodyName]))];
  const trackTitle = (id: string) => programme.tracks.find((track) => track.id === id)?.title ?? id;
  return (
    <>
      {bodies.map(([body, name]) => {
        const own = entries.filter((entry) => entry.body === body);
        return (
          <section key={body} className="of-stack" aria-label={name}>
            <h2 className="of-flush">{name}</h2>
            <p className="of-flush soft">{standWords(own)}</p>
            <ul className="pl-list">
              {own.map((entry) => (
                <EntryCard
                  key={entry.id}
                  {...{ campaign, entry, today, onAsk }}
                  trackTitle={trackTitle(entry.track)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {count > entries.length ? (
        <p className="soft">
          共 {count} 个，这里列出前 {entries.length} 个，请用查找缩小范围。
        </p>
      ) : null}
    </>
  );
}

function standWords(entries: readonly Entry[]): string {
  const open = entries.filter(({ application }) => application === null);
  const parts = progressChoices.flatMap(({ id, label }) => {
    const number = open.filter(({ progress }) => progress === id).length;
    return number > 0 ? [`${label} ${number} 个`] : [];
  });
  const applied = entries.length - open.length;
  return [...parts, ...(applied > 0 ? [`已转为申报 ${applied} 个`] : [])].join('，');
}
