import { useEffect, useState } from 'react';
import { type StateKind, stateKinds } from '../../../core/application/state.ts';
import { hasFiling, hasSeals } from '../../../core/programme/practice.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { stateKindWords } from '../../office/stateWords.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import { type ListFilter, writeFilter } from './filterAddress.ts';

interface Props {
  readonly filter: ListFilter;
  readonly programme: Programme;
  readonly onChange: (change: Partial<ListFilter>) => void;
}
/** States that only a filing leads to. */
const filed: readonly StateKind[] = ['awaitingFiling', 'filed'];

/** Asks a moment after the last key, so that each letter of a pinyin does not ask by itself. */
function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { lead } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Field label="查找">
      {(control) => (
        <input
          {...control}
          type="search"
          className="of-input"
          maxLength={60}
          placeholder={`名称、${lead}、单位，或拼音`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The filters of the list; native controls, each with its label. */
export function FilterBar({ filter, programme, onChange }: Props) {
  const words = useWords();
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const may = useMay();
  const filing = hasFiling(programme);
  // On a phone the list comes first; somebody who came with a filter sees it.
  const [open] = useState(() => window.innerWidth > 600 || Object.keys(writeFilter(filter)).length > 0);
  const bodies = data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [];
  return (
    <search className="card">
      <SearchBox
        value={filter.search ?? ''}
        onChange={(search) => onChange({ search: search || undefined })}
      />
      <details className="of-more" open={open}>
        <summary>条件和排序</summary>
        <div className="of-filters">
          <Chooser
            label="状态"
            empty="全部状态"
            value={filter.state ?? ''}
            choices={stateKinds
              .filter((kind) => filing || !filed.includes(kind))
              .map((kind) => ({ id: kind, label: stateKindWords(kind, words) }))}
            onChange={(state) => onChange({ state: state || undefined })}
          />
          <Chooser
            label="类别"
            empty="全部类别"
            value={filter.track ?? ''}
            choices={programme.tracks.map(({ id, shortTitle }) => ({ id, label: shortTitle }))}
            onChange={(track) => onChange({ track: track || undefined })}
          />
          {may('seeBoard') ? (
            <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
          ) : null}
          <Chooser
            label="排序"
            empty="最近更新在前"
            value={filter.sort === 'updated' ? '' : (filter.sort ?? '')}
            choices={[
              { id: 'name', label: '按名称拼音' },
              { id: 'submitted', label: '按提交时间' },
            ]}
            onChange={(sort) => onChange({ sort: (sort || undefined) as ListFilter['sort'] })}
          />
          {hasSeals(programme) ? (
            <label className="of-check">
              <input
                type="checkbox"
                checked={filter.sealMissing === 'true'}
                onChange={(event) => onChange({ sealMissing: event.target.checked ? 'true' : undefined })}
              />
              只看盖章件未到的
            </label>
          ) : null}
        </div>
      </details>
    </search>
  );
}
