import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import type { QueryInput, QueryOutput } from '../../../contract/client.ts';
import { channelWords, deliveryStateWords, messageKindWords } from '../../../contract/messageWords.zh.ts';
import { channels, deliveryStates, messageKinds } from '../../../core/outbox/message.ts';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { ledgerColumns } from './ledgerColumns.tsx';
import { OutboxFrame } from './OutboxFrame.tsx';

type Ledger = QueryOutput<'outboxLedger'>;
interface Filter {
  readonly state?: string | undefined;
  readonly channel?: string | undefined;
  readonly kind?: string | undefined;
  readonly body?: string | undefined;
  readonly page?: string | undefined;
}
/** What can be filtered by kind: a digest is an envelope, not a message. */
const kinds = messageKinds.filter((kind) => kind !== 'digest');

/** 消息台账: what went where, what was opened, what failed and why (R20). The filter stands in the address. */
export default function OutboxPage() {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const change = (part: Filter) =>
    void navigate({
      to: '/outbox',
      search: { ...filter, page: undefined, ...part } as never,
      resetScroll: false,
    });
  const query = useContractQuery('outboxLedger', filter as QueryInput<'outboxLedger'>, {
    refetchInterval: 15_000,
  });
  return (
    <OutboxFrame title="消息台账">
      <div className="of-stack">
        <Filters filter={filter} counts={query.data?.counts} onChange={change} />
        <Loaded query={query}>
          {(ledger) => <Ledger ledger={ledger} filter={filter} onPage={(page) => change({ page })} />}
        </Loaded>
      </div>
    </OutboxFrame>
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly counts: Ledger['counts'] | undefined;
  readonly onChange: (part: Filter) => void;
}

function Filters({ filter, counts, onChange }: FiltersProps) {
  const words = useWords();
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = (data?.bodies ?? []).map(({ id, name }) => ({ id, label: name }));
  return (
    <search className="card">
      <div className="of-filters">
        <Chooser
          label="状态"
          empty="全部状态"
          value={filter.state ?? ''}
          choices={deliveryStates.map((id) => ({
            id,
            label: `${deliveryStateWords[id]}${counts ? `（${counts[id]}）` : ''}`,
          }))}
          onChange={(state) => onChange({ state: state || undefined })}
        />
        <Chooser
          label="途径"
          empty="全部途径"
          value={filter.channel ?? ''}
          choices={channels.map((id) => ({ id, label: channelWords[id] }))}
          onChange={(channel) => onChange({ channel: channel || undefined })}
        />
        <Chooser
          label="种类"
          empty="全部种类"
          value={filter.kind ?? ''}
          choices={kinds.map((id) => ({ id, label: messageKindWords(words)[id] }))}
          onChange={(kind) => onChange({ kind: kind || undefined })}
        />
        <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
      </div>
    </search>
  );
}

interface LedgerProps {
  readonly ledger: Ledger;
  readonly filter: Filter;
  readonly onPage: (page: string) => void;
}

function Ledger({ ledger, filter, onPage }: LedgerProps) {
  const words = useWords();
  const { run, busy, failure } = useCommand('retryDeliveries');
  const { page = '1', ...rest } = filter;
  const { counts, rows, pages, stuck } = ledger;
  const unsent = counts.failed + counts.suppressed;
  const address = `/api/v1/exports/outbox.xlsx?${new URLSearchParams(
    Object.entries(rest).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )}`;
  return (
    <>
      {stuck > 0 ? (
        <p className="note note-warn" role="alert">
          有 {stuck} 条消息等待发送超过一小时。请系统管理员检查邮件和机器人设置。
        </p>
      ) : null}
      {failure ? <RefusalNote failure={failure} /> : null}
      <div className="of-line of-between">
        <p role="status" className="of-flush of-strong">
          {deliveryStates.map((state) => `${deliveryStateWords[state]} ${counts[state]}`).join(' · ')}
        </p>
        <span className="of-line">
          {unsent > 0 ? (
            <Button loading={busy} onClick={() => void run({ all: true, filter: rest as never })}>
              重试全部未发出的
            </Button>
          ) : null}
          <a href={address} download>
            导出 Excel
          </a>
        </span>
      </div>
      <DataTable
        caption="消息台账"
        columns={ledgerColumns(words, (delivery) => void run({ deliveries: [delivery] }))}
        rows={rows}
        rowKey={({ delivery }) => delivery}
        empty={<p>没有符合条件的消息。发出通知、提醒，或办理退回、受理等事项后，会记在这里。</p>}
      />
      {pages > 1 ? (
        <nav aria-label="翻页" className="of-line">
          <Button disabled={page === '1'} onClick={() => onPage(String(Number(page) - 1))}>
            上一页
          </Button>
          <span aria-current="page">
            第 {page} 页，共 {pages} 页
          </span>
          <Button disabled={Number(page) >= pages} onClick={() => onPage(String(Number(page) + 1))}>
            下一页
          </Button>
        </nav>
      ) : null}
    </>
  );
}
