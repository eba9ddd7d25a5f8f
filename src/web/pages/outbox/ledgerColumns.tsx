import Button from 'antd/es/button';
import type { QueryOutput } from '../../../contract/client.ts';
import {
  channelWords,
  deliveryStateWords,
  messageKindWords,
  sendFaultWords,
} from '../../../contract/messageWords.zh.ts';
import type { DeliveryState } from '../../../core/outbox/message.ts';
import type { Words } from '../../../core/programme/words.ts';
import type { Column } from '../../office/DataTable.tsx';
import type { StateTone } from '../../office/stateWords.ts';
import { cityMoment } from '../../parts/cityTime.ts';

export type LedgerRow = QueryOutput<'outboxLedger'>['rows'][number];

const tones: { readonly [S in DeliveryState]: StateTone } = {
  queued: 'waiting',
  sent: 'waiting',
  opened: 'good',
  failed: 'attention',
  suppressed: 'ended',
};

/** The columns of the ledger; what failed has its own button. */
export function ledgerColumns(
  words: Words,
  onRetry: (delivery: string) => void,
): readonly Column<LedgerRow>[] {
  const kinds = messageKindWords(words);
  return [
    {
      key: 'title',
      title: '消息',
      head: true,
      cell: ({ kind, title }) => (
        <>
          {title}
          <br />
          <span className="soft">{kinds[kind]}</span>
        </>
      ),
    },
    {
      key: 'recipient',
      title: '收信人',
      cell: ({ recipient, bodyName }) => (
        <>
          {recipient}
          {bodyName ? (
            <>
              <br />
              <span className="soft">{bodyName}</span>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'channel', title: '途径', cell: ({ channel }) => channelWords[channel] },
    { key: 'state', title: '状态', cell: (row) => <State row={row} /> },
    { key: 'at', title: '时间', cell: timesOf },
    {
      key: 'retry',
      title: '办理',
      cell: ({ delivery, state, channel, title }) =>
        channel !== 'inApp' && (state === 'failed' || state === 'suppressed') ? (
          <Button onClick={() => onRetry(delivery)}>
            重试<span className="unseen">：{title}</span>
          </Button>
        ) : null,
    },
  ];
}

function timesOf({ at, openedAt, sentAt }: LedgerRow): string {
  if (openedAt) return `打开 ${cityMoment(openedAt)}`;
  return sentAt ? `送达 ${cityMoment(sentAt)}` : `提交 ${cityMoment(at)}`;
}

function State({ row }: { readonly row: LedgerRow }) {
  const { state, held, fault, answer, attempts, nextAt } = row;
  const waiting = state === 'queued' && attempts > 0 ? `已试 ${attempts} 次，${cityMoment(nextAt)}再发` : '';
  return (
    <>
      <span className="of-mark" data-tone={tones[state]}>
        {held && state === 'queued' ? '等待每日汇总' : deliveryStateWords[state]}
      </span>
      {fault ? <p className="of-flush of-wrap">{sendFaultWords[fault]}</p> : null}
      {answer ? <p className="of-flush soft of-wrap">对方回应：{answer}</p> : null}
      {waiting ? <p className="of-flush soft">{waiting}</p> : null}
    </>
  );
}
