import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Told } from './PlaquesPage.tsx';
import type { WaitingPlaque } from './plaques.ts';

interface Props {
  readonly campaign: string;
  readonly chosen: readonly WaitingPlaque[];
  readonly onClose: () => void;
  readonly onTold: (told: Told) => void;
}

/** 登记: numbers are given in order; the words of a single one may be changed with the reason (R22). */
export function EnterDialog({ campaign, chosen, onClose, onTold }: Props) {
  const { run, busy, failure } = useCommand('enterPlaques');
  const single = chosen.length === 1 ? chosen[0] : undefined;
  const start = { text: single?.text ?? '', reason: '' };
  const [typed, setTyped, forget] = useKept(`enter plaque ${single?.application ?? 'many'}`, start);
  const [asked, setAsked] = useState(false);
  const changed = single !== undefined && typed.text.trim() !== single.text;
  const missing = changed && typed.reason.trim() === '';
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (missing) return;
    const words = changed ? { text: typed.text.trim(), reason: typed.reason.trim() } : {};
    const items = chosen.map(({ application, kind }) => ({ application, kind, ...words }));
    const made = await run({ campaign, items });
    if (!made) return;
    onTold({ done: `已登记 ${made.entered.length} 项。`, left: made.left });
    close();
  }
  return (
    <ActDialog
      title={`登记 ${chosen.length} 项`}
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <p className="of-flush">编号按种类和年度依次编排，文字按方案的写法。</p>
      {single ? (
        <>
          <TextField
            label="文字"
            rows={3}
            maxLength={500}
            value={typed.text}
            onChange={(text) => setTyped({ ...typed, text })}
          />
          {changed ? (
            <TextField
              label="原因"
              hint="与规定的写法不同，要写明原因"
              error={asked && missing ? '请写明为什么改文字。' : undefined}
              value={typed.reason}
              onChange={(reason) => setTyped({ ...typed, reason })}
            />
          ) : null}
        </>
      ) : (
        <p className="soft of-flush">要改文字的，请单独选择那一项登记。</p>
      )}
    </ActDialog>
  );
}
