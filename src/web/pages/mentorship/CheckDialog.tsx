import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallFailed } from '../../../contract/client.ts';
import { pairSideWords } from '../../../contract/mentorshipWords.zh.ts';
import { type PairSide, pairSides } from '../../../core/mentorship/agreement.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { announce } from '../../parts/announce.ts';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { newEntryId, saveCheck } from '../../work/saveWork.ts';
import { WorkFiles } from '../../work/WorkFiles.tsx';
import '../work/work.css';
import type { PairFile } from './pairs.ts';
import { useCheckDraft } from './useCheckDraft.ts';

/** 签到检查 by one side, with or without a network: first onto this device, then to the server (R12, F30). */
export function CheckDialog({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  const user = useSignedIn()?.user ?? '';
  const queries = useQueryClient();
  const side: PairSide = file.side ?? 'mentor';
  const start = { pair: file.id, on: file.today, text: '', side, files: [] };
  const { typed, change, again } = useCheckDraft(user, start);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailed>();
  const wrong = {
    on:
      typed.on === ''
        ? '请选择日期。'
        : typed.on > file.today
          ? `日期不能晚于今天（${file.today}）。`
          : undefined,
    text: typed.text.trim() === '' ? '请写明教了什么、学得怎样。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (wrong.on || wrong.text) return;
    setBusy(true);
    setFailure(undefined);
    const title = `${file.mentorName}、${file.apprenticeName}`;
    const saved = await saveCheck({
      ...{ ...typed, side: file.side ?? typed.side },
      ...{ user, id: newEntryId(Date.now()), title },
    });
    setBusy(false);
    if (saved.kind === 'refused') {
      again();
      return setFailure(saved.failure);
    }
    announce(saved.kind === 'recorded' ? '检查已记下。' : '离线已存本机');
    if (saved.kind === 'recorded') void queries.invalidateQueries();
    onClose();
  }
  return (
    <ActDialog title="签到检查" open act="记下" {...{ busy, failure, onClose }} onAct={() => void act()}>
      {file.side === null ? (
        <Chooser
          label="代谁记录"
          empty=""
          value={typed.side}
          choices={pairSides.map((id) => ({ id, label: pairSideWords[id] }))}
          onChange={(side) => change({ side: pairSides.find((one) => one === side) ?? 'mentor' })}
        />
      ) : null}
      <DayField
        label="检查日期"
        max={file.today}
        value={typed.on}
        error={asked ? wrong.on : undefined}
        onChange={(on) => change({ on })}
      />
      <TextField
        label="学习情况"
        rows={4}
        maxLength={4000}
        value={typed.text}
        error={asked ? wrong.text : undefined}
        onChange={(text) => change({ text })}
      />
      <WorkFiles
        files={typed.files}
        wanted="asked"
        error={undefined}
        onChange={(files) => change({ files })}
      />
    </ActDialog>
  );
}
