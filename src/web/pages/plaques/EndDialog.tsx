import { useState } from 'react';
import { DayField } from '../../office/DayField.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { TextField } from '../../office/TextField.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Plaque } from './plaques.ts';

interface Props {
  readonly what: 'replaced' | 'withdrawn';
  readonly plaque: Plaque;
  readonly today: string;
  readonly onClose: () => void;
}

/** 换发 or 收回, with the reason; the old line stays in the ledger. */
export function EndDialog({ what, plaque, today, onClose }: Props) {
  const reissue = useCommand('reissuePlaque');
  const withdraw = useCommand('withdrawPlaque');
  const rule = plaque.textNow ?? plaque.text;
  const [on, setOn] = useState(today);
  const [text, setText] = useState(rule);
  const replaces = what === 'replaced';
  async function act(reason: string): Promise<boolean> {
    const of = { plaque: plaque.plaque, on, reason };
    if (!replaces) return (await withdraw.run(of)) !== undefined;
    const made = await reissue.run({ ...of, ...(text.trim() === rule ? {} : { text: text.trim() }) });
    if (made) announce(`已换发，新编号 ${made.number}。`);
    return made !== undefined;
  }
  return (
    <ReasonDialog
      title={`${replaces ? '换发' : '收回'} ${plaque.number}`}
      open
      act={replaces ? '换发' : '收回'}
      danger={!replaces}
      busy={reissue.busy || withdraw.busy}
      failure={reissue.failure ?? withdraw.failure}
      hint={replaces ? '名称更正、遗失、损坏等' : '误发、取消称号等'}
      onClose={onClose}
      onAct={act}
    >
      <p className="of-flush">
        {replaces ? '另编一个新号登记，原来的一条留在台账里，标为已换发。' : '这一条留在台账里，标为已收回。'}
      </p>
      <DayField label="日期" max={today} value={on} onChange={setOn} />
      {replaces ? <TextField label="文字" rows={3} maxLength={500} value={text} onChange={setText} /> : null}
    </ReasonDialog>
  );
}
