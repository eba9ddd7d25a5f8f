import { useState } from 'react';
import { Field } from '../../office/Field.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { type AfterProps, useRecommended } from './SupplementDialog.tsx';

interface Choice {
  readonly id: string;
  readonly label: string;
}

function Chooser(props: {
  label: string;
  choices: readonly Choice[];
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} error={props.error}>
      {(control) => (
        <select
          {...control}
          className="of-select"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">请选择</option>
          {props.choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** 调换: one filed application out, another recommended one in. */
export function SwapDialog({ campaign, summary, onClose }: AfterProps) {
  const { run, busy, failure } = useCommand('swapFiling');
  const recommended = useRecommended(campaign, summary);
  const [out, setOut] = useState('');
  const [into, setInto] = useState('');
  const [asked, setAsked] = useState(false);
  async function act(reason: string): Promise<void> {
    setAsked(true);
    if (out === '' || into === '') return;
    if (await run({ campaign, body: summary.body, out, in: into, reason })) onClose();
  }
  return (
    <ReasonDialog
      title={`调换：${summary.bodyName}`}
      open
      act="调换"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={(reason) => void act(reason)}
    >
      <Chooser
        label="换下"
        value={out}
        onChange={setOut}
        error={asked && out === '' ? '请选择换下哪一份。' : undefined}
        choices={summary.rows.map(({ application, studioName }) => ({ id: application, label: studioName }))}
      />
      <Chooser
        label="换上（已推荐、未报送的）"
        value={into}
        onChange={setInto}
        error={asked && into === '' ? '请选择换上哪一份；没有可选的，先办结推荐意见。' : undefined}
        choices={recommended.map(({ id, studioName, unitName }) => ({
          id,
          label: `${studioName}（${unitName}）`,
        }))}
      />
    </ReasonDialog>
  );
}
