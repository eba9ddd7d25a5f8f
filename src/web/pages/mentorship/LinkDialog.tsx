import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { PairFile } from './pairs.ts';

/** The accounts with which both write themselves; people with a role of this studio. */
export function LinkDialog({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('linkPair');
  const [mentor, setMentor] = useState(file.mentorUser ?? '');
  const [apprentice, setApprentice] = useState(file.apprenticeUser ?? '');
  const choices = file.accounts.map(({ user, name }) => ({ id: user, label: name }));
  async function act(): Promise<void> {
    const users = { mentorUser: mentor || null, apprenticeUser: apprentice || null };
    if (!(await run({ pair: file.id, ...users }))) return;
    announce('账号已关联。');
    onClose();
  }
  return (
    <ActDialog title="关联账号" open act="保存" {...{ busy, failure, onClose }} onAct={() => void act()}>
      <p className="of-flush">关联后，师傅和徒弟可以在自己的手机上确认计划、签到检查。协议不受影响。</p>
      <Chooser
        label={`师傅 ${file.mentorName} 的账号`}
        empty="不关联"
        value={mentor}
        choices={choices}
        onChange={setMentor}
      />
      <Chooser
        label={`徒弟 ${file.apprenticeName} 的账号`}
        hint="没有的，请安全管理员授予“徒弟”岗位"
        empty="不关联"
        value={apprentice}
        choices={choices}
        onChange={setApprentice}
      />
    </ActDialog>
  );
}
