import { useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { TextField } from '../../office/TextField.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { PairFile } from './pairs.ts';

/** 更换师傅 (domain 3.7): the pair lives on with its history; the new mentor signs a new sheet. */
export function PassDialog({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('passPair');
  const LEAD = 'lead';
  const choices = [
    ...(file.mentorName === file.leadName ? [] : [{ id: LEAD, label: file.leadName }]),
    ...file.members
      .filter(
        ({ name }) => name !== file.mentorName && name !== file.leadName && name !== file.apprenticeName,
      )
      .map(({ id, name }) => ({ id, label: name })),
  ];
  const [typed, setTyped] = useState({ mentor: '', user: '', level: '', from: file.today });
  const [asked, setAsked] = useState(false);
  return (
    <ReasonDialog
      title={`更换师傅：${file.apprenticeName}`}
      open
      act="更换"
      {...{ busy, failure, onClose }}
      onAct={async (reason) => {
        setAsked(true);
        if (typed.mentor === '') return false;
        const done = await run({
          ...{ pair: file.id, version: file.version, from: typed.from, reason, mentorLevel: typed.level },
          mentorMember: typed.mentor === LEAD ? null : typed.mentor,
          mentorUser: typed.user || null,
        });
        if (done) announce('已更换师傅，请打印新的协议，签字盖章后上传。');
        return done !== undefined;
      }}
    >
      <p className="of-flush">
        现在的师傅是{file.mentorName}。学习计划、检查和档案接着用，新师傅要重新签订协议。
      </p>
      <Chooser
        label="新师傅"
        hint={choices.length === 0 ? '工作室成员里还没有别人，请先在工作室成员中登记' : undefined}
        value={typed.mentor}
        error={asked && typed.mentor === '' ? '请选择新师傅。' : undefined}
        choices={choices}
        onChange={(mentor) => {
          const level = file.members.find(({ id }) => id === mentor)?.level ?? '';
          setTyped({ ...typed, mentor, level });
        }}
      />
      <Chooser
        label="新师傅的账号"
        hint="可以不选"
        empty="暂不关联"
        value={typed.user}
        choices={file.accounts.map(({ user, name }) => ({ id: user, label: name }))}
        onChange={(user) => setTyped({ ...typed, user })}
      />
      <TextField
        label="等级或职称"
        hint="可以不填"
        value={typed.level}
        onChange={(level) => setTyped({ ...typed, level })}
      />
      <DayField
        label="从哪天起"
        max={file.today}
        value={typed.from}
        onChange={(from) => setTyped({ ...typed, from: from || file.today })}
      />
    </ReasonDialog>
  );
}
