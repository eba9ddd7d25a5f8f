import { type FormEvent, useState } from 'react';
import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { acknowledge } from '../../../../core/quota/editQuota.ts';
import { type OddRow, oddRows } from '../../../../core/quota/quotaTotals.ts';
import { Field } from '../../../office/Field.tsx';
import { announce } from '../../../parts/announce.ts';
import type { QuotaEdits } from './useQuotaEdits.ts';

interface Props {
  readonly quota: QuotaTable;
  readonly edits: QuotaEdits;
  readonly readOnly: boolean;
}

/** Rows that break a row rule: a person says why it is right, or corrects it (domain 3.2). */
export function RowWarnings({ quota, edits, readOnly }: Props) {
  const odd = oddRows(quota);
  const open = odd.filter(({ reason }) => reason === undefined);
  const seen = odd.filter(({ reason }) => reason !== undefined);
  if (odd.length === 0) return null;
  return (
    <section aria-labelledby="odd-rows" className={open.length > 0 ? 'note note-warn' : 'note'}>
      <h2 id="odd-rows">
        {open.length > 0
          ? `有 ${open.length} 处与别的行不一样，改正或说明原因`
          : '与别的行不一样的，都已说明'}
      </h2>
      <ul className="dr-plain">
        {open.map((one) => (
          <li key={one.row.id + one.rule}>
            {one.row.label}：{one.message}。
            {!readOnly && (
              <Acknowledge
                odd={one}
                onReason={(reason) => {
                  edits.change((now) => acknowledge(now, one.row.id, one.rule, reason));
                  announce('已确认');
                }}
              />
            )}
          </li>
        ))}
        {seen.map((one) => (
          <li key={one.row.id + one.rule}>
            {one.row.label}：{one.message}。已确认：{one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acknowledge({
  odd,
  onReason,
}: {
  readonly odd: OddRow;
  readonly onReason: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const error = asked && reason.trim() === '' ? '请写明原因。' : undefined;
  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '') onReason(reason.trim());
  }
  return (
    <form className="of-pick" onSubmit={submit} noValidate>
      <Field label={`${odd.row.label}为什么这样是对的`} error={error}>
        {(control) => (
          <input
            {...control}
            className="of-input"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button button-plain">
        确认
      </button>
    </form>
  );
}
