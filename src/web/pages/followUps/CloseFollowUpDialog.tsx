import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { FollowUp } from './FollowUpTable.tsx';

interface Props {
  readonly one: FollowUp;
  readonly onClose: () => void;
}

/** 办结: when and what was done, with a photo or paper. */
export function CloseFollowUpDialog({ one, onClose }: Props) {
  const { run, busy, failure } = useCommand('closeFollowUp');
  const [typed, setTyped, forget] = useKept(`follow-up ${one.id}`, { on: '', done: '' });
  const [file, setFile] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    const done = typed.done.trim();
    if (typed.on === '' || done === '') return;
    const uploads = file ? [file.upload] : [];
    const input = { followUp: one.id, version: one.version, closedOn: typed.on, done, uploads };
    if (!(await run(input))) return;
    announce(`${one.studioName}的跟进事项已办结。`);
    close();
  }
  return (
    <ActDialog
      title={`办结：${one.studioName}`}
      open
      act="办结"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <p className="of-flush">{one.what}</p>
      <DayField
        label="办结日期"
        value={typed.on}
        error={asked && typed.on === '' ? '请填写办结日期。' : undefined}
        onChange={(on) => setTyped({ ...typed, on })}
      />
      <TextField
        label="办理情况"
        rows={4}
        maxLength={4000}
        hint="做了什么、有什么结果"
        value={typed.done}
        error={asked && typed.done.trim() === '' ? '请写明办理情况。' : undefined}
        onChange={(done) => setTyped({ ...typed, done })}
      />
      <FilePick label="照片或材料（可以不传）" value={file} onPick={setFile} />
    </ActDialog>
  );
}
