import { useEffect, useState } from 'react';
import { pairDueWords, pairStateWords } from '../../../contract/mentorshipWords.zh.ts';
import { pairDues } from '../../../core/mentorship/pairDecisions.ts';
import { pairStates } from '../../../core/mentorship/pairState.ts';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import type { Filter, Rules } from './pairs.ts';

interface Props {
  readonly filter: Filter;
  readonly rules: Rules | null;
  readonly states: Readonly<Record<string, number>>;
  readonly bodies: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (change: Filter) => void;
}

const chosen = (value: string) => value || undefined;
const same = (words: readonly string[]) => words.map((one) => ({ id: one, label: one }));

/** Filters of 名师带徒; what is chosen stands in the address. */
export function MentorshipFilter({ filter, rules, states, bodies, onChange }: Props) {
  const [typed, setTyped] = useState(filter.search ?? '');
  const value = filter.search ?? '';
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange({ search: typed.trim() || undefined }), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  const [open] = useState(() => window.innerWidth > 600 || Object.keys(filter).length > 0);
  return (
    <search className="card">
      <Field label="查找">
        {(control) => (
          <input
            {...control}
            type="search"
            className="of-input"
            maxLength={60}
            placeholder="师傅、徒弟、技艺或编号"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <details className="of-more" open={open}>
        <summary>条件</summary>
        <div className="of-filters">
          <Chooser
            label="状态"
            empty="全部状态"
            value={filter.state ?? ''}
            choices={pairStates.map((id) => ({ id, label: `${pairStateWords[id]}（${states[id] ?? 0}）` }))}
            onChange={(state) => onChange({ state: chosen(state) })}
          />
          <Chooser
            label="待办"
            empty="不限"
            value={filter.due ?? ''}
            choices={pairDues.map((id) => ({ id, label: pairDueWords[id] }))}
            onChange={(due) => onChange({ due: chosen(due) })}
          />
          <Chooser
            label="结对的原因"
            empty="全部原因"
            value={filter.reason ?? ''}
            choices={same(rules?.reasons ?? [])}
            onChange={(reason) => onChange({ reason: chosen(reason) })}
          />
          <Chooser
            label="人员类别"
            empty="全部类别"
            value={filter.kind ?? ''}
            choices={same(rules?.kinds ?? [])}
            onChange={(kind) => onChange({ kind: chosen(kind) })}
          />
          <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
          <Chooser
            label="排序"
            empty=""
            value={filter.sort ?? 'newest'}
            choices={[
              { id: 'newest', label: '新结对的在前' },
              { id: 'ending', label: '先到期的在前' },
            ]}
            onChange={(sort) => onChange({ sort: sort === 'ending' ? sort : undefined })}
          />
        </div>
      </details>
    </search>
  );
}
