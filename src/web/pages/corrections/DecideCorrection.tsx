import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Correction } from './correctionWords.ts';

interface Props {
  readonly correction: Correction;
  readonly onClose: () => void;
}
type Choice = '' | 'yes' | 'no';
const choices: readonly (readonly [Choice, string])[] = [
  ['yes', '同意更正'],
  ['no', '不同意'],
];

/** 办理更正: both values once more, then approved or declined with its date and document number. */
export function DecideCorrection({ correction, onClose }: Props) {
  const { run, busy, failure } = useCommand('decideCorrection');
  const start = { choice: '' as Choice, decidedOn: '', documentNumber: '', text: '' };
  const [typed, setTyped, forget] = useKept(`correction ${correction.correction}`, start);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const { choice, decidedOn, documentNumber, text } = typed;
  const unsaid = choice === 'no' && text.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (choice === '' || decidedOn === '' || unsaid) return;
    const number = documentNumber.trim() ? { documentNumber: documentNumber.trim() } : {};
    const decision = { approved: choice === 'yes', decidedOn, text: text.trim(), ...number };
    if (!(await run({ correction: correction.correction, ...decision }))) return;
    announce(choice === 'yes' ? '已同意更正。' : '已答复不同意更正。');
    forget();
    onClose();
  }
  return (
    <ActDialog
      title={`办理更正：${correction.studioName}`}
      open
      act="办理"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <dl className="of-flush">
        <dt className="soft">{correction.label}，原来</dt>
        <dd className="of-wrap">{correction.oldValue}</dd>
        <dt className="soft">更正为</dt>
        <dd className="of-wrap of-strong">{correction.newValue}</dd>
        <dt className="soft">原因</dt>
        <dd className="of-wrap">{correction.reason}</dd>
      </dl>
      <fieldset className="of-fieldset">
        <legend>决定</legend>
        {choices.map(([id, label]) => (
          <label key={id} className="of-check">
            <input
              type="radio"
              name="correction-choice"
              checked={choice === id}
              onChange={() => set({ choice: id })}
            />
            {label}
          </label>
        ))}
        {asked && choice === '' ? <span className="of-error">请选择同意或不同意。</span> : null}
      </fieldset>
      <div className="of-filters">
        <Field label="决定日期" error={asked && decidedOn === '' ? '请选择决定日期。' : undefined}>
          {(control) => (
            <input
              {...control}
              type="date"
              className="of-input"
              value={decidedOn}
              onChange={({ target }) => set({ decidedOn: target.value })}
            />
          )}
        </Field>
        <Field label="文号（没有可不填）">
          {(control) => (
            <input
              {...control}
              className="of-input"
              maxLength={60}
              value={documentNumber}
              onChange={({ target }) => set({ documentNumber: target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        label="说明"
        hint="不同意的，写明原因；申请人看得到"
        error={asked && unsaid ? '请写明不同意的原因。' : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}
