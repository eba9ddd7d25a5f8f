import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Reference } from './ReferencesPage.tsx';

const labels = { number: '文号', title: '标题', issuer: '发文单位', note: '备注' } as const;
type Key = keyof typeof labels;

/** Enters a paper, or fills an empty slot: number, words about it, and its file when there is one. */
export function PaperDialog({ paper, onClose }: { paper: Partial<Reference>; onClose: () => void }) {
  const { run, busy, failure } = useCommand('keepReference');
  const { number = '', title = '', issuer = '', note = '' } = paper;
  const [typed, setTyped] = useState({ number, title, issuer, note });
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const missing = typed.number.trim() === '' ? '请填写文号。' : undefined;
  async function act(): Promise<void> {
    setAsked(true);
    if (missing) return;
    const known = paper.reference ? { reference: paper.reference } : {};
    const done = await run({ ...known, ...typed, ...(file ? { upload: file.upload } : {}) });
    if (!done) return;
    announce('已登记。');
    onClose();
  }
  const text = (key: Key, hint?: string) => (
    <Field label={labels[key]} hint={hint} error={asked && key === 'number' ? missing : undefined}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          value={typed[key]}
          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={number ? `${paper.file ? '更改' : '补充'}：${number}` : '登记文件'}
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      {text('number', '括号用哪一种都可以，系统会认作同一份')}
      {text('title')}
      {text('issuer')}
      {text('note')}
      <FilePick
        label={paper.file ? `换掉“${paper.file.name}”` : '文件（可以以后再传）'}
        hint="PDF 或 Word（docx），不超过 50 MB"
        accept=".pdf,.docx"
        purpose="document"
        value={file}
        onPick={setFile}
      />
    </ActDialog>
  );
}
