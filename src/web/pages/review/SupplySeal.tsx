import Button from 'antd/es/button';
import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { Field } from '../../office/Field.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Opinion, Reviewed } from './application.ts';

/** The promised sealed sheet arrives (补交盖章件), with the hand and the date on it where the draft lacks them (R45-R47). */
export function SupplySeal({ reviewed, opinion }: { reviewed: Reviewed; opinion: Opinion }) {
  const { application, steps } = reviewed;
  const [file, setFile] = useState<UploadAnswer>();
  const [signatory, setSignatory] = useState('');
  const [paperDate, setPaperDate] = useState('');
  const [asked, setAsked] = useState(false);
  const { run, busy, failure } = useCommand('supplySeal');
  const step = steps.find(({ id }) => id === opinion.step);
  const asksHand = step?.needs.includes('signatory') === true && !opinion.signatory;
  const asksDate = step?.needs.includes('date') === true && !opinion.paperDate;
  async function act(): Promise<void> {
    setAsked(true);
    if (!file || (asksHand && signatory.trim() === '') || (asksDate && paperDate === '')) return;
    const done = await run({
      ...{ application: application.id, step: opinion.step, upload: file.upload },
      ...(asksHand ? { signatory: signatory.trim() } : {}),
      ...(asksDate ? { paperDate } : {}),
    });
    if (done) announce('盖章件已补交。');
  }
  const input = (label: string, value: string, set: (value: string) => void, date?: boolean) => (
    <Field
      label={label}
      hint={date ? '按纸面填写，不能晚于今天' : undefined}
      error={asked && value.trim() === '' ? `请按纸面填写${label}。` : undefined}
    >
      {(control) => (
        <input
          {...control}
          type={date ? 'date' : 'text'}
          className="of-input"
          autoComplete="off"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <div className="of-stack of-ruled">
      <h3 className="of-flush">补交盖章件：{step?.title ?? ''}</h3>
      <p className="note note-warn">
        章后补：{opinion.sealReason ?? ''}
        {opinion.sealPromisedOn ? `（承诺 ${dayInWords(opinion.sealPromisedOn)}前补到）` : ''}
      </p>
      <FilePick
        label="盖章后的扫描件或照片"
        value={file}
        onPick={setFile}
        error={asked ? '请先选择盖章后的扫描件或照片。' : undefined}
      />
      {asksHand ? input('负责人（签名人）', signatory, setSignatory) : null}
      {asksDate ? input('落款日期', paperDate, setPaperDate, true) : null}
      <RefusalNote failure={failure} />
      <div>
        <Button type="primary" loading={busy} onClick={() => void act()}>
          补交
        </Button>
      </div>
    </div>
  );
}
