import Button from 'antd/es/button';
import { useState } from 'react';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { countWords, type Desk } from './pile.ts';

type Receipt = Desk['receipts'][number];
export type Entry = Receipt['entries'][number];
interface Props {
  readonly desk: Pick<Desk, 'receipts' | 'returns'>;
  readonly zone: string;
  readonly corrects: boolean;
}

/** Every receipt and every return, newest first, with its slip; what was written wrongly is corrected, never changed. */
export function Records({ desk: { receipts, returns }, zone, corrects }: Props) {
  const [correcting, setCorrecting] = useState<Entry>();
  if (receipts.length === 0 && returns.length === 0) return null;
  const onCorrect = corrects ? setCorrecting : undefined;
  return (
    <section className="card" aria-labelledby="records">
      <h2 id="records">收件记录</h2>
      <ol className="timeline">
        {receipts.map((receipt) => (
          <ReceiptRecord key={receipt.receipt} receipt={receipt} zone={zone} onCorrect={onCorrect} />
        ))}
        {returns.map(({ slip, number, handedTo, handedOn, backBy, entries }) => (
          <li key={slip}>
            <p className="of-strong">
              {number} {backBy ? '借出' : '退还'}原件
            </p>
            <p>
              {dayInWords(handedOn)}，领取人 {handedTo}
              {backBy ? `，${dayInWords(backBy)}前归还` : ''}
            </p>
            <Lines entries={entries} onCorrect={onCorrect} />
            <SlipLink href={`/api/v1/papers/originals/${slip}.pdf`} label="打印退还单" number={number} />
          </li>
        ))}
      </ol>
      {correcting ? <CorrectDialog entry={correcting} onClose={() => setCorrecting(undefined)} /> : null}
    </section>
  );
}

interface RecordProps {
  readonly receipt: Receipt;
  readonly zone: string;
  readonly onCorrect: ((entry: Entry) => void) | undefined;
}

function ReceiptRecord({ receipt, zone, onCorrect }: RecordProps) {
  const { number, handedInBy, deliveredOn, recordedAt, byName, reason, note, entries } = receipt;
  return (
    <li>
      <p className="of-strong">
        {number} {dayInWords(deliveredOn)}送达
      </p>
      <p>
        送达人 {handedInBy}；{cityMoment(recordedAt, zone)} 登记{byName ? `（${byName}）` : ''}
      </p>
      {reason ? <p className="of-wrap">登记晚于送达的原因：{reason}</p> : null}
      {note ? <p className="of-wrap">备注：{note}</p> : null}
      <Lines entries={entries} onCorrect={onCorrect} />
      <SlipLink href={`/api/v1/papers/receipt/${receipt.receipt}.pdf`} label="打印收件回执" number={number} />
    </li>
  );
}

function SlipLink({ href, label, number }: { href: string; label: string; number: string }) {
  return (
    <a className="button button-plain" href={href} target="_blank" rel="noreferrer">
      {label}
      <span className="unseen">：{number}</span>
    </a>
  );
}

const kinds: { readonly [K in Entry['kind']]: string } = {
  received: '收到',
  missing: '尚缺',
  returned: '退还',
};

function amount({ kind, copies, originals }: Entry): string {
  if (kind === 'returned') return `${originals} 份`;
  if (kind === 'received') return countWords({ copies, originals });
  return [copies > 0 ? `${copies} 份` : '', originals > 0 ? `原件 ${originals} 份` : '']
    .filter(Boolean)
    .join('，');
}

function Lines({ entries, onCorrect }: { entries: readonly Entry[]; onCorrect: RecordProps['onCorrect'] }) {
  return (
    <details className="of-more">
      <summary>{entries.length} 条明细</summary>
      <ul className="of-candidates">
        {entries.map((entry) => (
          <li key={entry.entry} className="of-line of-between">
            <span className="of-wrap">
              {kinds[entry.kind]} {entry.title} {entry.of}：{amount(entry)}
              {entry.shelf ? `，架号 ${entry.shelf}` : ''}
              {entry.supplementBy ? `，${dayInWords(entry.supplementBy)}前补件` : ''}
              {entry.note ? `，${entry.note}` : ''}
              {entry.correction ? `（更正过：${entry.correction}）` : ''}
            </span>
            {onCorrect && entry.current ? (
              <Button onClick={() => onCorrect(entry)}>
                更正
                <span className="unseen">
                  ：{entry.title} {entry.of}
                </span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
