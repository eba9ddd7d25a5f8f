import { type FormEvent, useState } from 'react';
import type { Track } from '../../../../core/programme/programme.ts';
import type { QuotaTable, Tier } from '../../../../core/programme/quotaTable.ts';
import {
  addTier,
  changeTier,
  liesInside,
  moveTier,
  nestTier,
  removeTier,
} from '../../../../core/quota/editQuota.ts';
import { Field } from '../../../office/Field.tsx';
import { TextField } from '../steps/TextField.tsx';
import type { QuotaEdits } from './useQuotaEdits.ts';

interface Props {
  readonly quota: QuotaTable;
  readonly tracks: readonly Track[];
  readonly edits: QuotaEdits;
}

const bindWords: { readonly [B in Tier['binds']]: string } = {
  both: '既是任务也是上限',
  cap: '上限，不得超过',
  target: '任务，可以超过',
};

/** The columns: their words, what lies inside what, how a number binds (R3). Folded: they are seldom changed. */
export function TierEditor(props: Props) {
  const { quota, edits } = props;
  const [label, setLabel] = useState('');
  const [error, setError] = useState<string>();
  function add(event: FormEvent): void {
    event.preventDefault();
    setError(label.trim() === '' ? '请写这一栏的名称。' : undefined);
    if (label.trim() === '') return;
    edits.change((now) => addTier(now, label.trim()));
    setLabel('');
  }
  return (
    <details className="card">
      <summary>各栏的名称和相互关系（{quota.tiers.length} 栏）</summary>
      <ol className="dr-rows">
        {quota.tiers.map((tier, at) => (
          <TierFields key={tier.id} {...props} tier={tier} at={at} />
        ))}
      </ol>
      <form className="of-pick" onSubmit={add} noValidate>
        <Field label="增加一栏" error={error}>
          {(control) => (
            <input
              {...control}
              className="of-input"
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button button-plain">
          增加
        </button>
      </form>
    </details>
  );
}

function TierFields({
  quota,
  tracks,
  edits,
  tier,
  at,
}: Props & { readonly tier: Tier; readonly at: number }) {
  const outer = quota.tiers.find(({ id }) => id === tier.within);
  const adds = outer?.partsOf?.includes(tier.id) === true;
  const used = tracks.filter(({ takes }) => takes.includes(tier.id)).map(({ title }) => title);
  const may = quota.tiers.filter(({ id }) => !liesInside(quota.tiers, id, tier.id));
  const nesting = tier.within === undefined ? '' : `${adds ? 'part' : 'subset'} ${tier.within}`;
  function nest(value: string): void {
    const [how, into] = value.split(' ');
    edits.change((now) => nestTier(now, tier.id, into, how === 'part'));
  }
  return (
    <li>
      <div className="dr-fields">
        <TextField
          label={`第 ${at + 1} 栏`}
          value={tier.label}
          check={(text) => (text.trim() === '' ? '不能空着。' : undefined)}
          onChange={(text) =>
            edits.change((now) => changeTier(now, tier.id, (one) => ({ ...one, label: text.trim() })))
          }
        />
        <Select label="与别的栏" value={nesting} onChange={nest}>
          <option value="">单独一栏</option>
          {may.map(({ id, label }) => [
            <option key={`part ${id}`} value={`part ${id}`}>{`是“${label}”的一部分，相加`}</option>,
            <option key={`subset ${id}`} value={`subset ${id}`}>{`“${label}”其中，不相加`}</option>,
          ])}
        </Select>
        <Select
          label="这个数"
          value={tier.binds}
          onChange={(value) =>
            edits.change((now) =>
              changeTier(now, tier.id, (one) => ({ ...one, binds: value as Tier['binds'] })),
            )
          }
        >
          {Object.entries(bindWords).map(([binds, words]) => (
            <option key={binds} value={binds}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      <span className="of-line">
        <button
          type="button"
          className="button-link"
          aria-label={`${tier.label}左移`}
          onClick={() => edits.change((now) => moveTier(now, tier.id, -1))}
        >
          左移
        </button>
        <button
          type="button"
          className="button-link"
          aria-label={`${tier.label}右移`}
          onClick={() => edits.change((now) => moveTier(now, tier.id, 1))}
        >
          右移
        </button>
        {used.length > 0 ? (
          <span className="soft">{used.join('、')}从这一栏占名额，不能删去。</span>
        ) : (
          <button
            type="button"
            className="button-link button-link-grave"
            aria-label={`${tier.label}：删去这一栏`}
            aria-disabled={quota.tiers.length < 2}
            onClick={() => edits.change((now) => removeTier(now, tier.id))}
          >
            删去这一栏
          </button>
        )}
      </span>
    </li>
  );
}

function Select({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="of-select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Field>
  );
}
