import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { amountFault, type MoneyLine, yuan } from '../../office/moneyWords.ts';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly payment: MoneyLine;
  readonly today: string;
  readonly onClose: () => void;
}

/** 登记退回: what was not used, or not for what it was given. */
export function RefundDialog({ payment, today, onClose }: Props) {
  const { run, busy, failure } = useCommand('recordRefund');
  const start = { amount: '', on: today, note: '', voucherNumber: '' };
  const [typed, setTyped, forget] = useKept(`refund ${payment.line}`, start);
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (amountFault(typed.amount)) return;
    if (await run({ payment: payment.line, ...typed, vouchers: file ? [file.upload] : [] })) close();
  }
  return (
    <ActDialog
      title="登记退回"
      open
      act="登记退回"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <p className="of-flush">这笔拨款还有 {yuan(payment.left)} 没有报告使用。</p>
      <TextField
        label="金额（元）"
        decimal
        error={asked ? amountFault(typed.amount) : undefined}
        value={typed.amount}
        onChange={(amount) => setTyped({ ...typed, amount })}
      />
      <DayField label="到账日期" max={today} value={typed.on} onChange={(on) => setTyped({ ...typed, on })} />
      <TextField label="说明" value={typed.note} onChange={(note) => setTyped({ ...typed, note })} />
      <TextField
        label="凭证号"
        value={typed.voucherNumber}
        onChange={(voucherNumber) => setTyped({ ...typed, voucherNumber })}
      />
      <FilePick label="凭证" value={file} onPick={setFile} />
    </ActDialog>
  );
}
