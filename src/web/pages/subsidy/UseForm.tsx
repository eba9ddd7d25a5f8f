import { type FormEvent, useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { amountFault, type MoneyLine, type StudioMoney, yuan } from '../../office/moneyWords.ts';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly money: StudioMoney;
  readonly payments: readonly MoneyLine[];
  readonly today: string;
}
const blank = { payment: '', amount: '', use: '', note: '', voucherNumber: '' };

/** 报告使用: of which payment, how much, for what, with the invoice; works with one hand on a phone. */
export function UseForm({ money, payments, today }: Props) {
  const { run, busy, failure } = useCommand('reportUse');
  const [typed, setTyped, forget] = useKept(`use ${money.application}`, { ...blank, on: today });
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const payment = payments.find(({ line }) => line === typed.payment) ?? payments[0]!;
  const wrong = {
    amount: amountFault(typed.amount),
    use: typed.use.trim() === '' ? '请选择或填写用途。' : undefined,
    file: file ? undefined : '请拍下发票或上传凭证。',
  };
  const error = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  async function act(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (busy || !file || wrong.amount || wrong.use) return;
    const { amount, on, use, note, voucherNumber } = typed;
    const report = { payment: payment.line, amount, on, use, note, voucherNumber };
    if (!(await run({ ...report, vouchers: [file.upload] }))) return;
    announce('使用情况已报告。');
    forget();
    setTyped({ ...blank, on: today });
    setFile(undefined);
    setAsked(false);
  }
  const uses = money.uses.map((id) => ({ id, label: id }));
  return (
    <form className="card of-stack" onSubmit={(event) => void act(event)} noValidate>
      <h2 className="of-flush">报告使用</h2>
      {payments.length > 1 ? (
        <Chooser
          label="哪一笔拨款"
          empty=""
          value={payment.line}
          choices={payments.map(({ line, on, left }) => ({
            id: line,
            label: `${dayInWords(on)} 拨付，剩 ${yuan(left)}`,
          }))}
          onChange={(line) => change({ payment: line })}
        />
      ) : (
        <p className="of-flush">拨款还剩 {yuan(payment.left)} 没有报告。</p>
      )}
      <TextField
        label="金额（元）"
        decimal
        error={error('amount')}
        value={typed.amount}
        onChange={(amount) => change({ amount })}
      />
      {uses.length > 0 ? (
        <Chooser
          label="用途"
          hint="专款专用，只能用在这几方面"
          error={error('use')}
          value={typed.use}
          choices={uses}
          onChange={(use) => change({ use })}
        />
      ) : (
        <TextField
          label="用途"
          maxLength={60}
          error={error('use')}
          value={typed.use}
          onChange={(use) => change({ use })}
        />
      )}
      <DayField label="日期" max={today} value={typed.on} onChange={(on) => change({ on })} />
      <TextField
        label="说明"
        hint="可以不填"
        maxLength={500}
        value={typed.note}
        onChange={(note) => change({ note })}
      />
      <TextField
        label="发票号"
        hint="可以不填"
        maxLength={60}
        value={typed.voucherNumber}
        onChange={(voucherNumber) => change({ voucherNumber })}
      />
      <FilePick label="发票" hint="手机上可直接拍照" error={error('file')} value={file} onPick={setFile} />
      <RefusalNote failure={failure} focus />
      <button type="submit" className="button" aria-busy={busy}>
        报告使用
      </button>
    </form>
  );
}
