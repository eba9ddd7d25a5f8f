import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import type { CommandOutput } from '../../../contract/client.ts';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { type Desk, itemsOf } from './pile.ts';
import type { TypedPile } from './useTypedPile.ts';

interface Props {
  readonly campaign: string;
  readonly desk: Desk;
  readonly pile: TypedPile;
  readonly set: (part: Partial<TypedPile>) => void;
  readonly onDone: (receipt: CommandOutput<'receivePapers'>) => void;
}

/** Who handed in and when, and the act itself. The button is never grey: what is missing is said at its field. */
export function HandIn({ campaign, desk, pile, set, onDone }: Props) {
  const { run, busy, failure } = useCommand('receivePapers');
  const [asked, setAsked] = useState(false);
  const items = itemsOf(pile.lines, desk.groups);
  const deliveredOn = pile.deliveredOn || desk.today;
  const earlier = deliveredOn < desk.today;
  const copies = items.reduce((total, item) => total + item.copies, 0);
  async function act(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    const [handedInBy, reason, note] = [pile.handedInBy.trim(), pile.reason.trim(), pile.note.trim()];
    if (busy || handedInBy === '' || copies === 0 || (earlier && reason === '')) return;
    const receipt = await run({
      ...{ campaign, body: desk.body, handedInBy, deliveredOn, items },
      ...(earlier ? { reason } : {}),
      ...(note ? { note } : {}),
    });
    if (!receipt) return;
    setAsked(false);
    announce(`已登记，收件编号 ${receipt.number}。`);
    onDone(receipt);
  }
  return (
    <form
      onSubmit={(event) => void act(event)}
      className="card of-stack of-foot rc-foot"
      aria-label="登记"
      noValidate
    >
      {failure ? <RefusalNote failure={failure} focus /> : null}
      <div className="of-filters">
        <Field label="送达人" error={asked && pile.handedInBy.trim() === '' ? '请填写送达人。' : undefined}>
          {(control) => (
            <input
              {...control}
              data-handed-in
              className="of-input"
              maxLength={60}
              value={pile.handedInBy}
              onChange={({ target }) => set({ handedInBy: target.value })}
            />
          )}
        </Field>
        <Field label="送达日期">
          {(control) => (
            <input
              {...control}
              type="date"
              className="of-input"
              max={desk.today}
              value={deliveredOn}
              onChange={({ target }) => set({ deliveredOn: target.value })}
            />
          )}
        </Field>
        {earlier ? (
          <Field
            label="早于今天的原因"
            error={asked && pile.reason.trim() === '' ? '请写明原因，例如“9月28日放在传达室”。' : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="of-input"
                maxLength={500}
                value={pile.reason}
                onChange={({ target }) => set({ reason: target.value })}
              />
            )}
          </Field>
        ) : null}
        <Field label="备注（选填）">
          {(control) => (
            <input
              {...control}
              className="of-input"
              maxLength={500}
              value={pile.note}
              onChange={({ target }) => set({ note: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="of-line">
        <Button type="primary" htmlType="submit" loading={busy}>
          登记收件
        </Button>
        <span role="status">
          {copies > 0 ? `本次 ${items.length} 项，${copies} 份` : '还没有填写本次收到的份数'}
        </span>
        {asked && copies === 0 ? (
          <span className="of-error">请先填写收到的份数，或点“全部收齐”。</span>
        ) : null}
      </div>
    </form>
  );
}
