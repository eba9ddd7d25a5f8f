import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

interface Props {
  readonly studio: string;
  readonly name: string;
  /** Who may also keep it for the city. */
  readonly city: boolean;
  readonly onClose: () => void;
}

/** 登记跟进事项 by hand. */
export function KeepFollowUpDialog({ studio, name, city, onClose }: Props) {
  const { organiser } = useWords();
  const { run, busy, failure } = useCommand('keepFollowUp');
  const [typed, setTyped, forget] = useKept(`new follow-up ${studio}`, { what: '', due: '', ofCity: false });
  const [asked, setAsked] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    const what = typed.what.trim();
    if (what === '' || typed.due === '') return;
    if (!(await run({ studio, what, dueOn: typed.due, ofCity: typed.ofCity }))) return;
    announce('跟进事项已登记。');
    close();
  }
  return (
    <ActDialog
      title={`登记跟进事项：${name}`}
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <TextField
        label="做什么"
        rows={3}
        maxLength={500}
        value={typed.what}
        error={asked && typed.what.trim() === '' ? '请写明要做什么。' : undefined}
        onChange={(what) => setTyped({ ...typed, what })}
      />
      <DayField
        label="完成期限"
        value={typed.due}
        error={asked && typed.due === '' ? '请填写完成期限。' : undefined}
        onChange={(due) => setTyped({ ...typed, due })}
      />
      {city ? (
        <label className="of-check">
          <input
            type="checkbox"
            checked={typed.ofCity}
            onChange={(event) => setTyped({ ...typed, ofCity: event.target.checked })}
          />
          由{organiser}自己办理（不勾选的，由推荐单位办理）
        </label>
      ) : null}
    </ActDialog>
  );
}
