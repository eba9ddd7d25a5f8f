import { useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { CountField } from './CountField.tsx';
import { leftIn, type Matrix, typedCount } from './matrix.ts';
import { agreedOf, noAgreement, PhoneAgreement } from './PhoneAgreement.tsx';

interface Props {
  readonly campaign: string;
  readonly matrix: Matrix;
  readonly onClose: () => void;
}

/** 下达机动名额: a reserve place to a body, with the reason; nobody gets more than is there. */
export function GrantReserveDialog({ campaign, matrix, onClose }: Props) {
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const { run, busy, failure } = useCommand('grantReserve');
  const reserve = matrix.rows.filter((row) => row.reserve);
  const tiers = matrix.tiers.filter(({ id }) => reserve.some((row) => leftIn(row, id) !== undefined));
  const [body, setBody] = useState('');
  const [tier, setTier] = useState(tiers[0]?.id ?? '');
  const [count, setCount] = useState('1');
  const [agreement, setAgreement] = useState(noAgreement);
  const [asked, setAsked] = useState(false);
  const left = reserve.reduce((sum, row) => sum + (leftIn(row, tier) ?? 0), 0);
  const number = typedCount(count);
  async function act(reason: string): Promise<boolean> {
    setAsked(true);
    const agreed = agreedOf(agreement);
    if (body === '' || number === undefined || agreed === null) return false;
    return (
      (await run({ campaign, body, tier, count: number, reason, ...(agreed ? { agreed } : {}) })) !==
      undefined
    );
  }
  return (
    <ReasonDialog
      title="下达机动名额"
      open
      act="下达"
      busy={busy}
      failure={failure}
      hint="写明谁同意、何时同意"
      onClose={onClose}
      onAct={act}
    >
      <Chooser
        label="给哪个单位"
        value={body}
        onChange={setBody}
        error={asked && body === '' ? '请选择单位。' : undefined}
        choices={organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? []}
      />
      <Chooser
        label="哪一级"
        hint={`机动名额现在还有 ${left} 个`}
        value={tier}
        onChange={setTier}
        choices={tiers.map(({ id, label }) => ({ id, label }))}
      />
      <CountField value={count} onChange={setCount} asked={asked} />
      <PhoneAgreement value={agreement} onChange={setAgreement} asked={asked} />
    </ReasonDialog>
  );
}
