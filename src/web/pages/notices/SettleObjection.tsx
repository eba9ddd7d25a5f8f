import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { type Notice, type Objection, outcomeWords } from './notices.ts';

interface Props {
  readonly notice: Notice;
  readonly objection: Objection;
  readonly onClose: () => void;
}
type Outcome = keyof typeof outcomeWords;
const outcomes = Object.entries(outcomeWords) as [Outcome, string][];

/** 核实答复: what was found, and whether the objection stands. What stands keeps the studio from going on. */
export function SettleObjection({ notice, objection, onClose }: Props) {
  const { run, busy, failure } = useCommand('settleObjection');
  const start: { outcome: Outcome | ''; finding: string; application: string } = {
    ...{ outcome: '', finding: '', application: objection.application ?? '' },
  };
  const [typed, setTyped, forget] = useKept(`settle ${objection.objection}`, start);
  const [asked, setAsked] = useState(false);
  const { outcome, finding, application } = typed;
  const nobody = outcome === 'upheld' && application === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (outcome === '' || finding.trim() === '' || nobody) return;
    const about = application === '' ? {} : { application };
    const id = objection.objection;
    if (!(await run({ objection: id, outcome, finding: finding.trim(), ...about }))) return;
    announce(`第 ${objection.number} 号异议已答复：${outcomeWords[outcome]}。`);
    forget();
    onClose();
  }
  return (
    <ActDialog
      title={`核实答复：第 ${objection.number} 号异议`}
      open
      act="答复"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      {objection.told ? <p className="of-wrap of-flush">{objection.told.text}</p> : null}
      <fieldset className="of-fieldset">
        <legend>核实结果</legend>
        {outcomes.map(([id, label]) => (
          <label key={id} className="of-check">
            <input
              type="radio"
              name="outcome"
              checked={outcome === id}
              onChange={() => setTyped({ ...typed, outcome: id })}
            />
            {label}
          </label>
        ))}
        {asked && outcome === '' ? <span className="of-error">请选择核实结果。</span> : null}
      </fieldset>
      <Field
        label="对哪一个"
        hint="异议成立的，这一个不再往下办理，并在公示结果里写明"
        error={asked && nobody ? '请选明对哪一个的异议成立。' : undefined}
      >
        {(control) => (
          <select
            {...control}
            className="of-select"
            value={application}
            onChange={({ target }) => setTyped({ ...typed, application: target.value })}
          >
            <option value="">整个名单</option>
            {notice.items.map((item) => (
              <option key={item.application} value={item.application}>
                {item.studioName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="核实情况"
        hint="怎样核实、结论和依据；不公开"
        error={asked && finding.trim() === '' ? '请写明核实情况。' : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={4}
            value={finding}
            onChange={({ target }) => setTyped({ ...typed, finding: target.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}
