import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { CopyForm } from './CopiesPage.tsx';

interface Props {
  readonly campaign: string;
  readonly today: string;
  readonly forms: readonly CopyForm[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Into whose hand the copies go, and on which day; later the signed slip, which supersedes the record. */
export function CopyDialog({ campaign, today, forms, onClose, onDone }: Props) {
  const { run, busy, failure } = useCommand('returnCopy');
  const before = forms.length === 1 ? forms[0]?.copy : null;
  const start = before
    ? { toWhom: before.toWhom, givenOn: before.givenOn, note: before.note }
    : { toWhom: '', givenOn: today, note: '' };
  const [typed, setTyped, forget] = useKept(`copies ${before?.copy ?? campaign}`, start);
  const [receipt, setReceipt] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const wrong = {
    toWhom: typed.toWhom.trim() === '' ? '请填写领取人。' : undefined,
    givenOn: typed.givenOn === '' ? '请选择退回日期。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const items = forms.map(({ application, copy }) => ({ application, basedOn: copy?.copy ?? null }));
    const scan = receipt ? { receipt: receipt.upload } : {};
    if (!(await run({ campaign, ...typed, toWhom: typed.toWhom.trim(), ...scan, items }))) return;
    announce(`已登记退回 ${forms.length} 份申报表。`);
    forget();
    onDone();
    onClose();
  }
  return (
    <ActDialog
      title={before ? `退回记录：${forms[0]!.studioName}` : `退回 ${forms.length} 份申报表`}
      open
      act="登记"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <p className="of-flush">{forms.map(({ studioName }) => studioName).join('、')}</p>
      <Field label="领取人" error={asked ? wrong.toWhom : undefined}>
        {(control) => (
          <input
            {...control}
            className="of-input"
            maxLength={80}
            value={typed.toWhom}
            onChange={(event) => setTyped({ ...typed, toWhom: event.target.value })}
          />
        )}
      </Field>
      <Field label="退回日期" error={asked ? wrong.givenOn : undefined}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input"
            max={today}
            value={typed.givenOn}
            onChange={(event) => setTyped({ ...typed, givenOn: event.target.value })}
          />
        )}
      </Field>
      <Field label="备注（没有可不填）">
        {(control) => (
          <input
            {...control}
            className="of-input"
            maxLength={500}
            value={typed.note}
            onChange={(event) => setTyped({ ...typed, note: event.target.value })}
          />
        )}
      </Field>
      <FilePick label="签收件（签字以后扫描，可以以后再传）" value={receipt} onPick={setReceipt} />
    </ActDialog>
  );
}
