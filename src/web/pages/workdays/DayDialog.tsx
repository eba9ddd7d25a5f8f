import { useState } from 'react';
import { isWeekend } from '../../../core/calendar/workdays.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { daysFromTo, kindWords, type ListedDay } from './yearDays.ts';

interface Props {
  /** The day pressed; '' when the dialog is opened from the list. */
  readonly day: string;
  readonly listed: ListedDay | undefined;
  readonly onClose: () => void;
}
type Kind = keyof typeof kindWords;

/** One day or a run of days: 放假, 上班, or back to what was announced. */
export function DayDialog({ day, listed, onClose }: Props) {
  const { run, busy, failure } = useCommand('editWorkday');
  const worked = listed ? listed.kind === 'work' : day !== '' && !isWeekend(day);
  const [kind, setKind] = useState<Kind>(worked || day === '' ? 'off' : 'work');
  const [from, setFrom] = useState(day);
  const [to, setTo] = useState(day);
  const [name, setName] = useState(listed?.name ?? '');
  const [asked, setAsked] = useState(false);
  const days = daysFromTo(from, to);
  const noName = kind !== 'reset' && name.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (days.length === 0 || noName) return;
    const done = await run({ days: [...days], kind, name: name.trim() });
    if (!done) return;
    announce(`已修改 ${done.days.length} 天。`);
    onClose();
  }
  const date = (label: string, value: string, put: (day: string) => void, error?: string) => (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          className="of-input"
          value={value}
          onChange={(event) => put(event.target.value)}
        />
      )}
    </Field>
  );
  const badDays =
    asked && days.length === 0 ? '请选择起止日期，后一天不早于前一天，一次最多 31 天。' : undefined;
  return (
    <ActDialog
      title="修改工作日"
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      {date('从', from, (value) => {
        setFrom(value);
        if (to < value) setTo(value);
      })}
      {date('到', to, setTo, badDays)}
      <fieldset className="of-fieldset">
        <legend>这几天</legend>
        {(Object.keys(kindWords) as Kind[]).map((value) => (
          <label key={value} className="of-check">
            <input type="radio" name="kind" checked={kind === value} onChange={() => setKind(value)} />
            {kindWords[value]}
          </label>
        ))}
      </fieldset>
      {kind !== 'reset' && (
        <Field
          label="名称"
          hint="例如“国庆节”，调休上班的也写是哪个节日"
          error={asked && noName ? '请写明是什么节日或什么原因。' : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="of-input"
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      )}
    </ActDialog>
  );
}
