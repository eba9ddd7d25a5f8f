import { useEffect, useRef } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { announce } from '../../parts/announce.ts';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

type Receipt = QueryOutput<'circularReceipts'>['rows'][number];

/** What this body has to say: 确认收到, one press. Opening the screen is written down once. */
export function OwnReceipts({ campaign }: { readonly campaign: string }) {
  const { data, error, refetch } = useContractQuery('circularReceipts', { campaign });
  if (error && !data) return <RefusalNote failure={error} onRetry={() => void refetch()} />;
  const may = data?.allowed.includes('confirmCircular') ?? false;
  return data?.rows.map((row) => <OwnReceipt key={row.body} campaign={campaign} row={row} may={may} />);
}

interface Props {
  readonly campaign: string;
  readonly row: Receipt;
  readonly may: boolean;
}

function OwnReceipt({ campaign, row, may }: Props) {
  const { body, name, how, openedAt, sentAt } = row;
  const opening = useCommand('openCircular');
  const confirming = useCommand('confirmCircular');
  const told = useRef(false);
  useEffect(() => {
    if (told.current || !may || openedAt !== null) return;
    told.current = true;
    void opening.run({ campaign, body });
  }, [opening, campaign, body, may, openedAt]);
  async function confirm(): Promise<void> {
    if (await confirming.run({ campaign, body })) announce('已确认收到通知。');
  }
  return (
    <section className={how === null ? 'note note-warn' : 'note note-good'} aria-labelledby={`own-${body}`}>
      <h2 id={`own-${body}`}>{name}</h2>
      <p>{how === null ? `通知已于 ${cityMoment(sentAt)} 送达，请看过后确认收到。` : saidWords(row)}</p>
      <RefusalNote failure={confirming.failure} focus />
      <p className="buttons">
        {how === null && may ? (
          <button type="button" className="button" aria-busy={confirming.busy} onClick={() => void confirm()}>
            确认收到
          </button>
        ) : null}
        <a
          className="button button-plain"
          href={`/api/v1/papers/quotaLetter/${campaign}/${body}.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          打开任务分配通知书<span className="unseen">：{name}</span>
        </a>
      </p>
    </section>
  );
}

/** How the receipt became known: 已在线确认, or by telephone with the day. */
function saidWords({ how, confirmedAt, confirmedBy, calledOn }: Receipt): string {
  if (how === 'phone')
    return `市里已于${calledOn ? dayInWords(calledOn) : ''}电话确认，由${confirmedBy ?? ''}登记。`;
  return `已于 ${confirmedAt ? cityMoment(confirmedAt) : ''} 由${confirmedBy ?? ''}在线确认收到。`;
}
