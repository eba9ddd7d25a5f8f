import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

interface Props {
  readonly campaign: string;
  readonly body: string;
  readonly name: string;
  readonly deadlines: QueryOutput<'campaignCalendar'>['deadlines'];
  readonly onClose: () => void;
}

/** What somebody most likely wants more time for: the filing, else the handing in. */
function binding(deadlines: Props['deadlines']) {
  const of = (binds: string) => deadlines.find((one) => one.binds === binds);
  return of('filing') ?? of('submission');
}

/** 延期: one body gets more time for one deadline, with the reason and who signed it. What has no end is not offered. */
export function ExtendDialog({ campaign, body, name, deadlines: all, onClose }: Props) {
  const { run, busy, failure } = useCommand('extendDeadline');
  const deadlines = all.filter((one) => one.due !== null);
  const [deadline, setDeadline] = useState((binding(deadlines) ?? deadlines.at(-1))?.id ?? '');
  const [due, setDue] = useState('');
  const [signer, setSigner] = useState('');
  const [missing, setMissing] = useState(false);
  const now = deadlines.find(({ id }) => id === deadline);
  async function act(reason: string): Promise<boolean> {
    const incomplete = due === '' || signer.trim() === '';
    setMissing(incomplete);
    if (incomplete) return false;
    const done = await run({ campaign, body, deadline, due, reason, signer: signer.trim() });
    if (done) announce(`${name}已延期。`);
    return done !== undefined;
  }
  return (
    <ReasonDialog
      title={`延期：${name}`}
      open
      act="延期"
      busy={busy}
      failure={failure}
      hint="写明什么情况、何时同意，例如“防汛抢险，9月28日电话同意”"
      onClose={onClose}
      onAct={act}
    >
      <Chooser
        label="截止事项"
        empty=""
        value={deadline}
        onChange={setDeadline}
        choices={deadlines.map(({ id, title, printed }) => ({ id, label: `${title}（${printed}）` }))}
      />
      <Field
        label="延到哪一天"
        hint={now ? `现在是 ${now.printed}；当天 24:00 前都算按时。` : undefined}
        error={missing && due === '' ? '请选择日期。' : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input"
            value={due}
            min={now?.due ?? undefined}
            onChange={(event) => setDue(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="签批人"
        hint="同意延期的人"
        error={missing && signer.trim() === '' ? '请写明谁签批。' : undefined}
      >
        {(control) => (
          <input
            {...control}
            className="of-input"
            value={signer}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setSigner(event.target.value)}
          />
        )}
      </Field>
    </ReasonDialog>
  );
}
