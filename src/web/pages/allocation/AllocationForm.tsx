import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { DataTable } from '../../office/DataTable.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { type Allocation, countOf, givenIn, leftOf, sharesOf, type Typed, typedOf } from './allocation.ts';

interface Props {
  readonly campaign: string;
  readonly allocation: Allocation;
}

/** The table of units with live sums; what is typed outlives the tab until it is saved. */
export function AllocationForm({ campaign, allocation }: Props) {
  const { run, busy, failure } = useCommand('allocateToUnits');
  const start = { typed: typedOf(allocation), due: allocation.due ?? '', note: '' };
  const [kept, keep, forget] = useKept(`allocation ${allocation.body} ${allocation.number}`, start);
  const [asked, setAsked] = useState(false);
  const mayAct = allocation.allowed.includes('allocateToUnits');
  const shares = sharesOf(kept.typed);
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (!shares) return;
    const { body, number } = allocation;
    const due = kept.due === '' ? null : kept.due;
    if (!(await run({ campaign, body, number, due, units: shares, note: kept.note }))) return;
    forget();
    announce('名额分解已保存，单位登录后就能看到。');
  }
  return (
    <form className="of-stack" onSubmit={(event) => void save(event)} noValidate>
      <p className="of-flush">
        把本单位的名额分到所属单位，并定一个早于报送的截止日期；单位在“我的工作”里看到分给自己的个数和日期。
        {allocation.bodyDue ? `本单位应在${dayInWords(allocation.bodyDue)}前报送。` : ''}
      </p>
      {failure ? <RefusalNote failure={failure} /> : null}
      <Sums allocation={allocation} typed={kept.typed} />
      <Units
        allocation={allocation}
        typed={kept.typed}
        {...{ mayAct, asked }}
        onChange={(typed) => keep({ ...kept, typed })}
      />
      {mayAct ? (
        <section className="card of-stack">
          <Field label="要求单位提交的截止日期" hint="当天24:00前都算按时；不填则按市里的日期">
            {(control) => (
              <input
                {...control}
                type="date"
                className="of-input"
                value={kept.due}
                onChange={(event) => keep({ ...kept, due: event.target.value })}
              />
            )}
          </Field>
          <Field label="说明" hint="可以不填；单位也能看到，例如分配的依据">
            {(control) => (
              <textarea
                {...control}
                className="of-area"
                rows={2}
                value={kept.note}
                onChange={(event) => keep({ ...kept, note: event.target.value })}
              />
            )}
          </Field>
          <div className="of-line">
            <Button type="primary" htmlType="submit" loading={busy}>
              保存分解
            </Button>
            {asked && !shares ? <span className="of-error">有的格子不是整数，请改正后再保存。</span> : null}
          </div>
        </section>
      ) : null}
    </form>
  );
}

/** Live: what the row has, what is given, what is left. */
function Sums({ allocation, typed }: { allocation: Allocation; typed: Typed }) {
  return (
    <ul className="of-tiles of-bare" aria-label="名额" aria-live="polite">
      {allocation.tiers.map((tier) => {
        const left = leftOf(tier, typed);
        return (
          <li key={tier.tier} className="of-tile">
            <span className="soft">{tier.label}</span>
            <strong>{tier.places === null ? '不限' : `共 ${tier.places} 个`}</strong>
            <span>
              已分 {givenIn(typed, tier.tier)} 个{tier.others > 0 ? `，共用单位已分 ${tier.others} 个` : ''}
            </span>
            {left === undefined ? null : left < 0 ? (
              <span className="of-error">多分了 {-left} 个</span>
            ) : (
              <span>还可以分 {left} 个</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface UnitsProps {
  readonly allocation: Allocation;
  readonly typed: Typed;
  readonly mayAct: boolean;
  readonly asked: boolean;
  readonly onChange: (typed: Typed) => void;
}

function Units({ allocation, typed, mayAct, asked, onChange }: UnitsProps) {
  const change = (unit: string, tier: string, text: string) =>
    onChange({ ...typed, [unit]: { ...typed[unit], [tier]: text } });
  return (
    <DataTable
      caption="所属单位的名额"
      columns={[
        { key: 'name', title: '单位', head: true, cell: ({ name }) => name },
        ...allocation.tiers.map(({ tier, label }) => ({
          key: tier,
          title: label,
          cell: ({ unit, name }: Allocation['units'][number]) => {
            const text = typed[unit]?.[tier] ?? '';
            if (!mayAct) return text;
            return (
              <input
                className="of-input al-cell"
                inputMode="numeric"
                aria-label={`${name}，${label}`}
                aria-invalid={asked && countOf(text) === undefined ? true : undefined}
                value={text}
                onChange={(event) => change(unit, tier, event.target.value)}
              />
            );
          },
        })),
        {
          key: 'stand',
          title: '进展',
          cell: ({ drafted, submitted, recommended }) =>
            drafted === 0 ? '还没有申报' : `申报 ${drafted}，已提交 ${submitted}，已推荐 ${recommended}`,
        },
      ]}
      rows={allocation.units}
      rowKey={({ unit }) => unit}
      empty={<p>还没有登记所属单位。请先邀请单位，或在“办理台”代录。</p>}
    />
  );
}
