import { type FormEvent, useState } from 'react';
import type { Body } from '../../../../core/programme/programme.ts';
import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { bodyNames } from '../../../../core/quota/bodyNames.ts';
import { saysReserve } from '../../../../core/quota/doctor/headingWords.ts';
import { addRow, setReserve } from '../../../../core/quota/editQuota.ts';
import { Field } from '../../../office/Field.tsx';
import { announce } from '../../../parts/announce.ts';
import type { QuotaEdits } from './useQuotaEdits.ts';

interface Props {
  readonly quota: QuotaTable;
  readonly bodies: readonly Body[];
  readonly edits: QuotaEdits;
}

/** Another row: of a body by its name, or 其他; and all bodies that have none yet at once. */
export function AddRows({ quota, bodies, edits }: Props) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const held = new Set(quota.rows.flatMap(({ holders }) => holders));
  const without = bodies.filter(({ id }) => !held.has(id));
  function add(event: FormEvent): void {
    event.preventDefault();
    const label = name.trim();
    const double = quota.rows.some((row) => row.label === label);
    setError(label === '' ? '请写单位名称。' : double ? '表里已经有这一行。' : undefined);
    if (label === '' || double) return;
    const body = bodyNames(bodies).find(label);
    edits.change((now) => {
      const more = addRow(now, label, body ? [body.id] : []);
      return !body && saysReserve(label) ? setReserve(more, more.rows.at(-1)!.id, true) : more;
    });
    setName('');
    announce(`已增加${label}一行`);
  }
  return (
    <>
      <form className="of-pick dr-add" onSubmit={add} noValidate>
        <Field label="增加一行" hint="写单位名称，机动名额写“其他”" error={error}>
          {(control) => (
            <input
              {...control}
              className="of-input"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button button-plain">
          增加
        </button>
      </form>
      {without.length > 0 && (
        <p>
          还没有名额的推荐单位：{without.map((body) => body.name).join('、')}。
          <button
            type="button"
            className="button-link"
            onClick={() => {
              edits.change((now) => without.reduce((sum, body) => addRow(sum, body.name, [body.id]), now));
              announce(`已增加 ${without.length} 行`);
            }}
          >
            都加上
          </button>
        </p>
      )}
    </>
  );
}
