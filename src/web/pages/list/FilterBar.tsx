import { useEffect, useState } from 'react';
import { stateKinds } from '../../../core/application/state.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { Field } from '../../office/Field.tsx';
import { stateKindWords } from '../../office/stateWords.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { ListFilter } from './filterAddress.ts';

interface Props {
  readonly filter: ListFilter;
  readonly programme: Programme;
  readonly onChange: (change: Partial<ListFilter>) => void;
}
interface Choice {
  readonly value: string;
  readonly label: string;
}

function Chooser(props: {
  label: string;
  all: string;
  value: string | undefined;
  choices: readonly Choice[];
  onChange: (value: string | undefined) => void;
}) {
  return (
    <Field label={props.label}>
      {(control) => (
        <select
          {...control}
          className="of-select"
          value={props.value ?? ''}
          onChange={(event) => props.onChange(event.target.value || undefined)}
        >
          <option value="">{props.all}</option>
          {props.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Asks a moment after the last key, so that each letter of a pinyin does not ask by itself. */
function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
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
          placeholder="名称、领衔人、单位，或拼音"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The filters of the list; native controls, each with its label. */
export function FilterBar({ filter, programme, onChange }: Props) {
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = data?.bodies.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <search className="card of-filters">
      <SearchBox
        value={filter.search ?? ''}
        onChange={(search) => onChange({ search: search || undefined })}
      />
      <Chooser
        label="状态"
        all="全部状态"
        value={filter.state}
        choices={stateKinds.map((kind) => ({ value: kind, label: stateKindWords(kind) }))}
        onChange={(state) => onChange({ state })}
      />
      <Chooser
        label="类别"
        all="全部类别"
        value={filter.track}
        choices={programme.tracks.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        onChange={(track) => onChange({ track })}
      />
      {bodies.length > 1 ? (
        <Chooser
          label="推荐单位"
          all="全部单位"
          value={filter.body}
          choices={bodies}
          onChange={(body) => onChange({ body })}
        />
      ) : null}
      <Chooser
        label="排序"
        all="最近更新在前"
        value={filter.sort === 'updated' ? undefined : filter.sort}
        choices={[
          { value: 'name', label: '按名称拼音' },
          { value: 'submitted', label: '按提交时间' },
        ]}
        onChange={(sort) => onChange({ sort: sort as ListFilter['sort'] })}
      />
      <label className="of-check">
        <input
          type="checkbox"
          checked={filter.sealMissing === 'true'}
          onChange={(event) => onChange({ sealMissing: event.target.checked ? 'true' : undefined })}
        />
        只看盖章件未到的
      </label>
    </search>
  );
}
