import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { samePayee } from '../../../core/subsidy/paySubsidy.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { amountFault, type MoneyLine, type StudioMoney, yuan } from '../../office/moneyWords.ts';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly studio: StudioMoney;
  readonly approval: MoneyLine;
  readonly today: string;
  readonly onClose: () => void;
}

/** 付款: to the unit under its name of today; another payee needs the reason. Of the account only the bank and four digits. */
export function PayDialog({ studio, approval, today, onClose }: Props) {
  const { run, busy, failure } = useCommand('paySubsidy');
  const start = { amount: approval.left, on: today, payee: studio.unitName, bank: '', lastFour: '' };
  const [typed, setTyped, forget] = useKept(`pay ${approval.line}`, {
    ...start,
    ...{ payeeNote: '', voucherNumber: '' },
  });
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const differs = !samePayee(typed.payee, studio.unitName);
  const wrong = {
    amount: amountFault(typed.amount),
    payee: typed.payee.trim() === '' ? '请填写收款单位。' : undefined,
    payeeNote: differs && typed.payeeNote.trim() === '' ? '请写明为什么付给别的单位。' : undefined,
    lastFour: /^(\d{4})?$/.test(typed.lastFour) ? undefined : '只填最后四位数字。',
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    if (!(await run({ approval: approval.line, ...typed, vouchers: file ? [file.upload] : [] }))) return;
    announce(`已登记付款：${studio.studioName}。`);
    close();
  }
  const text = (key: keyof typeof typed, label: string, hint?: string, maxLength = 60) => (
    <TextField
      {...{ label, hint, maxLength }}
      error={key in wrong ? error(key as keyof typeof wrong) : undefined}
      decimal={key === 'amount' || key === 'lastFour'}
      value={typed[key]}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <ActDialog
      title={`付款：${studio.studioName}`}
      open
      act="登记付款"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <p className="of-flush">批准未付 {yuan(approval.left)}。</p>
      {text('amount', '金额（元）', undefined, 40)}
      <DayField label="付款日期" max={today} value={typed.on} onChange={(on) => change({ on })} />
      {text('payee', '收款单位', `单位现在的名称：${studio.unitName}`, 100)}
      {differs ? text('payeeNote', '付给别的单位的原因', undefined, 500) : null}
      {text('bank', '开户银行', '可以不填')}
      {text('lastFour', '账号后四位', '只存后四位，完整账号请留在财务系统里', 4)}
      {text('voucherNumber', '凭证号', '可以不填')}
      <FilePick label="付款凭证" hint="银行回单的扫描件或照片；可以以后补交" value={file} onPick={setFile} />
    </ActDialog>
  );
}
