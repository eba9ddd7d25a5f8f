import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Receipt } from './CityPart.tsx';

interface Props {
  readonly campaign: string;
  readonly row: Receipt;
  readonly today: string;
  readonly onClose: () => void;
}

/** 登记电话确认: when, with whom, what was said (domain 3.7). */
export function PhoneDialog({ campaign, row, today, onClose }: Props) {
  const { run, busy, failure } = useCommand('recordConfirmation');
  const [typed, setTyped] = useState({ calledOn: today, caller: '', note: '' });
  const [asked, setAsked] = useState(false);
  const wrong = {
    calledOn: typed.calledOn ? undefined : '请填写通话日期。',
    caller: typed.caller.trim() ? undefined : '请填写通话对方。',
    note: typed.note.trim() ? undefined : '请写明通话情况。',
  };
  const set = (key: keyof typeof typed) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [key]: event.target.value });
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    if (await run({ campaign, body: row.body, ...typed })) {
      announce(`${row.name}已登记电话确认。`);
      onClose();
    }
  }
  const shown = (key: keyof typeof wrong) => (asked ? wrong[key] : undefined);
  return (
    <ActDialog
      title={`登记电话确认：${row.name}`}
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <Field label="通话日期" error={shown('calledOn')}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input"
            max={today}
            value={typed.calledOn}
            onChange={set('calledOn')}
          />
        )}
      </Field>
      <Field label="通话对方" hint="对方单位里与您通话的人" error={shown('caller')}>
        {(control) => (
          <input
            {...control}
            className="of-input"
            maxLength={60}
            value={typed.caller}
            onChange={set('caller')}
          />
        )}
      </Field>
      <Field label="通话情况" hint="为什么没有在线确认，对方怎么说" error={shown('note')}>
        {(control) => (
          <textarea {...control} className="of-area" rows={3} value={typed.note} onChange={set('note')} />
        )}
      </Field>
    </ActDialog>
  );
}
