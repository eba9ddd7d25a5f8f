import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import type { MoneyLine } from '../../office/moneyWords.ts';
import { TextField } from '../../office/TextField.tsx';
import { useCommand } from '../../parts/useCommand.ts';

/** 补交凭证: the paper comes after the money. */
export function VoucherDialog({ line, onClose }: { readonly line: MoneyLine; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('addVoucher');
  const [file, setFile] = useState<UploadAnswer>();
  const [voucherNumber, setNumber] = useState('');
  const [asked, setAsked] = useState(false);
  async function act(): Promise<void> {
    setAsked(true);
    if (file && (await run({ line: line.line, vouchers: [file.upload], voucherNumber }))) onClose();
  }
  return (
    <ActDialog
      title="补交凭证"
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <TextField label="凭证号" hint="可以不填" maxLength={60} value={voucherNumber} onChange={setNumber} />
      <FilePick
        label="凭证"
        error={asked && !file ? '请选择凭证的扫描件或照片。' : undefined}
        value={file}
        onPick={setFile}
      />
    </ActDialog>
  );
}
