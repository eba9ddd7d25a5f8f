import { useEffect, useState } from 'react';
import { levelTitles, studioStateTitles } from '../../../contract/studioWords.zh.ts';
import { studioLevels, studioStates } from '../../../core/studio/studioState.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import { type RegisterFilter, writeRegister } from './registerAddress.ts';

interface Props {
  readonly filter: RegisterFilter;
  readonly onChange: (change: Partial<RegisterFilter>) => void;
}

/** Asks a moment after the last key. */
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
          placeholder={`名称、${lead}、单位、行业、成果，或拼音`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}

const asChoices = (words: readonly string[]) => words.map((word) => ({ id: word, label: word }));

/** By level, state, class, trade, kind and body; each stands in the address. */
export function RegisterFilterBar({ filter, onChange }: Props) {
  const words = useWords();
  const may = useMay();
  const facets = useContractQuery('studioFacets', {}, { staleTime: 300_000 }).data;
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 }).data;
  const [open] = useState(() => window.innerWidth > 600 || Object.keys(writeRegister(filter)).length > 0);
  const bodies = organisation?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [];
  const choosers = [
    {
      key: 'level' as const,
      label: '级别',
      empty: '全部级别',
      choices: [
        ...studioLevels.map((id) => ({ id, label: levelTitles[id] })),
        { id: 'none', label: `未${words.designation}` },
      ],
    },
    {
      key: 'state' as const,
      label: '状态',
      empty: '全部状态',
      choices: studioStates
        .filter((id) => id !== 'merged')
        .map((id) => ({ id, label: studioStateTitles(words)[id] })),
    },
    { key: 'grade' as const, label: '分类', empty: '全部分类', choices: asChoices(facets?.grades ?? []) },
    { key: 'trade' as const, label: '行业', empty: '全部行业', choices: asChoices(facets?.trades ?? []) },
    { key: 'kind' as const, label: '类型', empty: '全部类型', choices: asChoices(facets?.kinds ?? []) },
    { key: 'body' as const, label: '推荐单位', empty: '全部单位', choices: may('seeBoard') ? bodies : [] },
  ].filter(({ key, choices }) => choices.length > 0 || filter[key] !== undefined);
  return (
    <search className="card">
      <SearchBox
        value={filter.search ?? ''}
        onChange={(search) => onChange({ search: search || undefined })}
      />
      <details className="of-more" open={open}>
        <summary>条件和排序</summary>
        <div className="of-filters">
          {choosers.map(({ key, label, empty, choices }) => (
            <Chooser
              key={key}
              {...{ label, empty, choices }}
              value={filter[key] ?? ''}
              onChange={(value) => onChange({ [key]: value || undefined })}
            />
          ))}
          <Chooser
            label="排序"
            empty={filter.search ? `最近${words.designation}在前` : '按名称拼音'}
            value={filter.sort ?? ''}
            choices={[
              { id: 'name', label: '按名称拼音' },
              { id: 'named', label: `最近${words.designation}在前` },
              { id: 'silent', label: '久无动态在前' },
            ]}
            onChange={(sort) => onChange({ sort: sort || undefined })}
          />
        </div>
      </details>
    </search>
  );
}
