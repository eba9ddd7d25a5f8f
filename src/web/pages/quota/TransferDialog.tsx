import { useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { CountField } from './CountField.tsx';
import { leftIn, type Matrix, typedCount } from './matrix.ts';
import { agreedOf, noAgreement, PhoneAgreement } from './PhoneAgreement.tsx';

interface Props {
  readonly campaign: string;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** 调剂名额: what was agreed by telephone has its day and caller. */
export function TransferDialog({ campaign, matrix, onClose }: Props) {
  const { run, busy, failure } = useCommand('transferQuota');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tier, setTier] = useState(matrix.tiers.at(-1)?.id ?? '');
  const [count, setCount] = useState('1');
  const [agreement, setAgreement] = useState(noAgreement);
  const [asked, setAsked] = useState(false);
  const rows = matrix.rows.filter((row) => !row.reserve);
  const source = rows.find(({ id }) => id === from);
  const left = source ? leftIn(source, tier) : undefined;
  const number = typedCount(count);
  const choices = rows.map(({ id, label }) => ({ id, label }));
  async function act(reason: string): Promise<boolean> {
    setAsked(true);
    const agreed = agreedOf(agreement);
    if (from === '' || to === '' || tier === '' || number === undefined || agreed === null) return false;
    return (
      (await run({ campaign, from, to, tier, count: number, reason, ...(agreed ? { agreed } : {}) })) !==
      undefined
    );
  }
  return (
    <ReasonDialog
      title="调剂名额"
      open
      act="调剂"
      busy={busy}
      failure={failure}
      hint="为什么调、双方怎么商定的"
      onClose={onClose}
      onAct={act}
    >
      <Chooser
        label="哪一级"
        value={tier}
        onChange={setTier}
        choices={matrix.tiers.map(({ id, label }) => ({ id, label }))}
      />
      <Chooser
        label="从哪里调出"
        hint={source ? (left === undefined ? '这一级没有名额' : `现在还剩 ${left} 个`) : undefined}
        value={from}
        onChange={setFrom}
        error={asked && from === '' ? '请选择调出单位。' : undefined}
        choices={choices}
      />
      <Chooser
        label="调到哪里"
        value={to}
        onChange={setTo}
        error={asked && to === '' ? '请选择调入单位。' : undefined}
        choices={choices}
      />
      <CountField value={count} onChange={setCount} asked={asked} />
      <PhoneAgreement value={agreement} onChange={setAgreement} asked={asked} />
    </ReasonDialog>
  );
}
