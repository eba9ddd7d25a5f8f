import Button from 'antd/es/button';
import { useState } from 'react';
import { MoneyLines } from '../../office/MoneyLines.tsx';
import {
  grantWords,
  type Ledger,
  type MoneyLine,
  openGrants,
  type StudioMoney,
} from '../../office/moneyWords.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { CounterDialog } from './CounterDialog.tsx';
import { PayDialog } from './PayDialog.tsx';
import { RefundDialog } from './RefundDialog.tsx';
import { VoucherDialog } from './VoucherDialog.tsx';

interface Asking {
  readonly what: 'pay' | 'refund' | 'counter' | 'voucher';
  readonly line: MoneyLine;
}
interface Props {
  readonly studio: StudioMoney;
  readonly ledger: Ledger;
}

/** One studio: what it may be given, every line, and what can be done with each. */
export function StudioLedger({ studio, ledger }: Props) {
  const [approving, setApproving] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  const { allowed, today } = ledger;
  const open = openGrants(studio);
  const ready = open.some(({ missing }) => missing.length === 0);
  const of = (what: Asking['what']) => (asking?.what === what ? asking.line : undefined);
  return (
    <div className="card of-stack">
      <h3 className="of-flush">{studio.studioName}</h3>
      <ul className="of-list of-tight">
        {studio.grants.map((grant) => (
          <li key={grant.key}>
            {grantWords(grant)}
            {grant.missing.length > 0 ? `：${grant.missing.join('，')}，还不能审批` : ''}
            {grant.approved.length > 0 ? `：已审批${grant.approved.filter(Boolean).join('、')}` : ''}
          </li>
        ))}
      </ul>
      {studio.uses.length > 0 ? <p className="of-flush soft">专款专用：{studio.uses.join('、')}</p> : null}
      {allowed.includes('approveSubsidy') && ready ? (
        <div className="of-line">
          <Button type="primary" onClick={() => setApproving(true)}>
            审批
          </Button>
        </div>
      ) : null}
      <MoneyLines
        lines={studio.lines}
        acts={(line) => <LineActs {...{ line, allowed }} onAsk={(what) => setAsking({ what, line })} />}
      />
      {approving ? <ApproveDialog {...{ studio, today }} onClose={() => setApproving(false)} /> : null}
      {of('pay') ? <PayDialog {...{ studio, today }} approval={of('pay')!} onClose={close} /> : null}
      {of('refund') ? <RefundDialog today={today} payment={of('refund')!} onClose={close} /> : null}
      {of('counter') ? <CounterDialog line={of('counter')!} onClose={close} /> : null}
      {of('voucher') ? <VoucherDialog line={of('voucher')!} onClose={close} /> : null}
    </div>
  );
}

interface ActsProps {
  readonly line: MoneyLine;
  readonly allowed: readonly string[];
  readonly onAsk: (what: Asking['what']) => void;
}

function LineActs({ line, allowed, onAsk }: ActsProps) {
  if (line.counters || line.countered) return null;
  const pays = allowed.includes('paySubsidy');
  const { kind, left } = line;
  const acts: readonly (readonly [Asking['what'], string, boolean])[] = [
    ['pay', '付款', pays && kind === 'approval' && left !== '0'],
    ['refund', '登记退回', pays && kind === 'payment' && left !== '0'],
    ['voucher', '补交凭证', pays && (kind === 'payment' || kind === 'refund')],
    ['counter', '冲销', allowed.includes('counterSubsidy')],
  ];
  const shown = acts.filter(([, , may]) => may);
  if (shown.length === 0) return null;
  return (
    <div className="of-line">
      {shown.map(([what, label]) => (
        <Button key={what} size="small" onClick={() => onAsk(what)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
