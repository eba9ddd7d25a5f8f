import { useState } from 'react';
import type { CommandOutput } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { type Desk, rowKey } from './pile.ts';

interface Props {
  readonly campaign: string;
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** Papers of which originals lie here. */
function originalsHere({ groups }: Desk) {
  return groups.flatMap((group) =>
    group.rows
      .filter((row) => row.originalsHere > 0)
      .map((row) => ({
        key: rowKey(group, row),
        item: { ...(group.application ? { application: group.application } : {}), material: row.material },
        here: row.originalsHere,
        label: `${row.title} ${group.application ? `${group.fileNumber} ${group.studioName}` : ''}`.trim(),
      })),
  );
}

/** 退还原件: which, to whom, when; then the slip to be signed. */
export function ReturnDialog({ campaign, desk, onClose }: Props) {
  const { run, busy, failure } = useCommand('returnOriginals');
  const here = originalsHere(desk);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState({ handedTo: '', handedOn: desk.today, backBy: '' });
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<CommandOutput<'returnOriginals'>>();
  const items = here
    .filter(({ key }) => chosen.has(key))
    .map(({ item, here }) => ({ ...item, originals: here }));
  async function act(): Promise<void> {
    if (done) return onClose();
    setAsked(true);
    const handedTo = typed.handedTo.trim();
    if (handedTo === '' || items.length === 0) return;
    const { handedOn, backBy } = typed;
    const whose = { campaign, body: desk.body, handedTo, handedOn, items };
    const slip = await run({ ...whose, ...(backBy ? { backBy } : {}) });
    if (!slip) return;
    announce(`已退还，退件编号 ${slip.number}。`);
    setDone(slip);
  }
  const toggle = (key: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((one) => one !== key)));
  const field = (
    key: keyof typeof typed,
    label: string,
    more: { type?: string; hint?: string; error?: string } = {},
  ) => (
    <Field label={label} hint={more.hint} error={more.error}>
      {(control) => (
        <input
          {...control}
          type={more.type ?? 'text'}
          className="of-input"
          maxLength={60}
          value={typed[key]}
          onChange={({ target }) => setTyped({ ...typed, [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={`退还原件：${desk.bodyName}`}
      open
      act={done ? '完成' : '退还'}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      {done ? (
        <div className="note note-good" role="status">
          <p className="of-strong">已退还，退件编号 {done.number}。请打印退还单，由领取人签名。</p>
          <a
            className="button button-plain"
            href={`/api/v1/papers/originals/${done.slip}.pdf`}
            target="_blank"
            rel="noreferrer"
          >
            打印退还单
          </a>
        </div>
      ) : (
        <>
          <fieldset className="of-fieldset">
            <legend>在库的原件</legend>
            {here.map(({ key, label, here }) => (
              <label key={key} className="of-check">
                <input
                  type="checkbox"
                  checked={chosen.has(key)}
                  onChange={({ target }) => toggle(key, target.checked)}
                />
                {label}（{here} 份）
              </label>
            ))}
            {asked && items.length === 0 ? <span className="of-error">请选择要退还的原件。</span> : null}
          </fieldset>
          {field(
            'handedTo',
            '领取人',
            asked && typed.handedTo.trim() === '' ? { error: '请填写领取人。' } : {},
          )}
          <div className="of-filters">
            {field('handedOn', '退还日期', { type: 'date' })}
            {field('backBy', '归还日期（选填）', { type: 'date', hint: '只是借出的，填应归还的日期' })}
          </div>
        </>
      )}
    </ActDialog>
  );
}
