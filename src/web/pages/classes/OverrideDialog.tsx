import { useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly run: string;
  readonly proposal: { readonly studio: string; readonly name: string; readonly grade: string };
  readonly grades: readonly { readonly id: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** Another grade for one studio, with its reason. */
export function OverrideDialog({ run: id, proposal, grades, onClose }: Props) {
  const { run, busy, failure } = useCommand('overrideClass');
  const [grade, setGrade] = useState('');
  const [asked, setAsked] = useState(false);
  const now = grades.find((one) => one.id === proposal.grade)?.title;
  async function act(reason: string): Promise<boolean> {
    if (grade === '') return false;
    const done = await run({ run: id, studio: proposal.studio, grade, reason });
    if (done) announce(`${proposal.name}的分类已调整。`);
    return done !== undefined;
  }
  return (
    <ReasonDialog
      title={`调整分类：${proposal.name}`}
      open
      act="调整"
      hint="写明依据，记入日志，原来的档次留存"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAsked={() => setAsked(true)}
      onAct={act}
    >
      <p className="of-flush">现在是{now}。</p>
      <Chooser
        label="改为"
        value={grade}
        error={asked && grade === '' ? '请选择档次。' : undefined}
        choices={grades
          .filter(({ id: other }) => other !== proposal.grade)
          .map(({ id: other, title }) => ({ id: other, label: title }))}
        onChange={setGrade}
      />
    </ReasonDialog>
  );
}
