import { useEffect, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { type Filter, progressChoices } from './pipeline.ts';

interface Props {
  readonly filter: Filter;
  readonly programme: Programme;
  readonly years: readonly number[];
  readonly bodies: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (change: Filter) => void;
}

/** Filters of 培育名单; what is chosen stands in the address. */
export function PipelineFilter({ filter, programme, years, bodies, onChange }: Props) {
  const [typed, setTyped] = useState(filter.search ?? '');
  const value = filter.search ?? '';
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange({ search: typed.trim() || undefined }), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  // On a phone the list comes first; somebody who came with a filter sees it.
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
            placeholder={`${programme.words.lead}、单位或专业领域`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <details className="of-more" open={open}>
        <summary>条件</summary>
        <div className="of-filters">
          <Chooser
            label="拟申报年度"
            empty=""
            value={filter.year ?? String(programme.year)}
            choices={years.map((year) => ({ id: String(year), label: `${year}年` }))}
            onChange={(year) => onChange({ year: year === String(programme.year) ? undefined : year })}
          />
          <Chooser
            label="进展"
            empty="全部进展"
            value={filter.progress ?? ''}
            choices={progressChoices}
            onChange={(progress) => onChange({ progress: progress || undefined })}
          />
          <Chooser
            label="拟申报类别"
            empty="全部类别"
            value={filter.track ?? ''}
            choices={programme.tracks.map(({ id, shortTitle }) => ({ id, label: shortTitle }))}
            onChange={(track) => onChange({ track: track || undefined })}
          />
          <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
        </div>
      </details>
    </search>
  );
}
