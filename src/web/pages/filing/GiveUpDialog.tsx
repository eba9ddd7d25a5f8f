import { useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { AfterProps } from './SupplementDialog.tsx';

/** 放弃名额: a body hands places back. */
export function GiveUpDialog({ campaign, summary, programme, onClose }: AfterProps) {
  const { run, busy, failure } = useCommand('giveUpPlaces');
  const { tiers } = programme.quota;
  const [tier, setTier] = useState(tiers.at(-1)?.id ?? '');
  const [count, setCount] = useState('1');
  const number = Number(count);
  const wrong = Number.isInteger(number) && number >= 1 ? undefined : '请填写 1 以上的整数。';
  async function act(reason: string): Promise<boolean> {
    if (wrong) return false;
    return (await run({ campaign, body: summary.body, tier, count: number, reason })) !== undefined;
  }
  return (
    <ReasonDialog
      title={`放弃名额：${summary.bodyName}`}
      open
      act="放弃名额"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={act}
    >
      <Chooser
        label="哪一级的名额"
        empty=""
        value={tier}
        onChange={setTier}
        choices={tiers.map(({ id, label }) => ({ id, label }))}
      />
      <Field label="个数" error={wrong}>
        {(control) => (
          <input
            {...control}
            className="of-input"
            inputMode="numeric"
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        )}
      </Field>
    </ReasonDialog>
  );
}
