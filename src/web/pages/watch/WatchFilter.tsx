import { useEffect, useState } from 'react';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useWords } from '../../session/useWords.ts';
import { type Counts, type Filter, kindChoices, levelChoices } from './watch.ts';

interface Props {
  readonly filter: Filter;
  readonly counts: Counts;
  readonly bodies: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (change: Filter) => void;
}

/** Filters of the watch; what is chosen stands in the address. */
export function WatchFilter({ filter, counts, bodies, onChange }: Props) {
  const { lead } = useWords();
  const value = filter.search ?? '';
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange({ search: typed.trim() || undefined }), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <search className="card">
      <div className="of-filters">
        <Field label="查找">
          {(control) => (
            <input
              {...control}
              type="search"
              className="of-input"
              maxLength={60}
              placeholder={`工作室、${lead}或单位`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Chooser
          label="种类"
          empty="全部种类"
          value={filter.kind ?? ''}
          choices={kindChoices(counts)}
          onChange={(kind) => onChange({ kind: kind || undefined })}
        />
        <Chooser
          label="级别"
          empty="全部级别"
          value={filter.level ?? ''}
          choices={levelChoices}
          onChange={(level) => onChange({ level: level || undefined })}
        />
        <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
      </div>
    </search>
  );
}
