import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useCallback, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { clashSentence, clashTitles, settlementWords } from '../../../contract/consistencyWords.zh.ts';
import { daysInWords } from '../../../contract/daysInWords.ts';
import { type ClashKind, clashKinds } from '../../../core/watch/clashes.ts';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { SearchBox } from '../../office/SearchBox.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { SettleDialog } from './SettleDialog.tsx';

interface Filter {
  readonly kind?: string | undefined;
  readonly body?: string | undefined;
  readonly search?: string | undefined;
  readonly settled?: string | undefined;
  readonly after?: string | undefined;
}
type Answer = QueryOutput<'clashList'>;
export type Clash = Answer['clashes'][number];

const filterInput = ({ kind, body, settled, search, after }: Filter) => ({
  ...(body ? { body } : {}),
  ...(search ? { search } : {}),
  ...(after ? { after } : {}),
  ...(settled === 'true' ? { settled } : {}),
  ...(clashKinds.includes(kind as ClashKind) ? { kind: kind as ClashKind } : {}),
});

/** 核对提示: what does not fit together, with all its places; the officer says what it is (F49). */
export default function ConsistencyPage() {
  return <OfficePage title="核对提示">{() => <Consistency />}</OfficePage>;
}

function Consistency() {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const onChange = useCallback(
    (part: Filter) =>
      void navigate({
        to: '/consistency',
        search: { ...filter, after: undefined, ...part } as never,
        resetScroll: false,
      }),
    [navigate, filter],
  );
  const query = useContractQuery('clashList', filterInput(filter) as never);
  return <Loaded query={query}>{(answer) => <Found {...{ answer, filter, onChange }} />}</Loaded>;
}

/** Bodies to choose from, for whoever sees more than one. */
function useBodies() {
  const may = useMay();
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  if (!may('seeBoard')) return [];
  return organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [];
}

interface FoundProps {
  readonly answer: Answer;
  readonly filter: Filter;
  readonly onChange: (part: Filter) => void;
}

function Found({ answer: { clashes, counts, next }, filter, onChange }: FoundProps) {
  const may = useMay();
  const bodies = useBodies();
  const [settling, setSettling] = useState<Clash>();
  const { after: _, ...exported } = filterInput(filter);
  const address = new URLSearchParams(exported as Record<string, string>);
  const count = (id: ClashKind) => counts.find(({ kind }) => kind === id)?.count ?? 0;
  return (
    <div className="of-stack">
      <search className="card">
        <div className="of-filters">
          <SearchBox
            placeholder="工作室、单位或内容"
            value={filter.search ?? ''}
            onChange={(search) => onChange({ search })}
          />
          <Chooser
            label="种类"
            empty="全部种类"
            value={filter.kind ?? ''}
            choices={clashKinds.map((id) => ({ id, label: `${clashTitles[id]}（${count(id)}）` }))}
            onChange={(kind) => onChange({ kind: kind || undefined })}
          />
          <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
          <Chooser
            label="核对"
            empty=""
            value={filter.settled ?? ''}
            choices={[
              { id: '', label: '待核对' },
              { id: 'true', label: '已核对' },
            ]}
            onChange={(settled) => onChange({ settled: settled || undefined })}
          />
        </div>
      </search>
      <p className="of-flush soft">
        每天核对一次。比上年相差三倍以上的数字列出来，是为了请您看一眼，不等于填错。
      </p>
      {may('exportList') ? (
        <a className="button button-plain of-start" href={`/api/v1/exports/clashes.xlsx?${address}`}>
          导出为表格
        </a>
      ) : null}
      {clashes.length === 0 ? (
        <div className="of-empty">
          <p className="of-strong">没有需要核对的</p>
        </div>
      ) : null}
      {clashes.map((clash) => (
        <ClashCard key={clash.id} clash={clash} onSettle={() => setSettling(clash)} />
      ))}
      {next ? (
        <Link
          to="/consistency"
          search={{ ...filter, after: next } as never}
          className="button button-plain of-start"
        >
          下一页
        </Link>
      ) : null}
      {settling ? <SettleDialog clash={settling} onClose={() => setSettling(undefined)} /> : null}
    </div>
  );
}

function ClashCard({ clash, onSettle }: { readonly clash: Clash; readonly onSettle: () => void }) {
  const { kind, facts, places, since, settledAs, settledBecause, settledBy, maySettle } = clash;
  const title = clashSentence(kind, facts);
  return (
    <article className="card" aria-label={`${title}：${places[0]?.studioName ?? ''}`}>
      <p className="of-flush">
        <span className="of-mark" data-tone="attention">
          {clashTitles[kind]}
        </span>{' '}
        <span className="of-strong">{title}</span>
      </p>
      <ul>
        {places.map((place, at) => (
          <li key={`${place.studio} ${at}`}>
            {place.open ? <Link to={place.link}>{place.studioName}</Link> : place.studioName}（
            {place.unitName}）：
            {daysInWords(place.says)}
          </li>
        ))}
      </ul>
      <p className="of-flush soft">自{dayInWords(since)}</p>
      {settledAs ? (
        <p className="of-flush">
          {settlementWords[settledAs]}：{settledBecause}
          {settledBy ? `（${settledBy}）` : ''}
        </p>
      ) : null}
      {maySettle ? (
        <Button onClick={onSettle}>
          登记核对结果<span className="unseen">：{title}</span>
        </Button>
      ) : null}
    </article>
  );
}
