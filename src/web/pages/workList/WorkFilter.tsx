import { useEffect, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';

/** The filter as it stands in the address. */
export interface Filter {
  readonly kind?: string | undefined;
  readonly year?: string | undefined;
  readonly body?: string | undefined;
  readonly tag?: string | undefined;
  readonly search?: string | undefined;
  readonly sort?: string | undefined;
  readonly after?: string | undefined;
}
interface Props {
  readonly filter: Filter;
  readonly answer: QueryOutput<'workList'> | undefined;
  readonly bodies: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (change: Filter) => void;
}

const orders = [{ id: 'recorded', label: '按记录的先后' }];

/** Filters of the list; what is chosen stands in the address. */
export function WorkFilter({ filter, answer, bodies, onChange }: Props) {
  const value = filter.search ?? '';
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange({ search: typed.trim() || undefined }), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  const choose = (key: keyof Filter) => (chosen: string) => onChange({ [key]: chosen || undefined });
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
              placeholder="内容、编号或工作室"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Chooser
          label="类别"
          empty="全部类别"
          value={filter.kind ?? ''}
          choices={(answer?.kinds ?? []).map(({ id, title }) => ({ id, label: title }))}
          onChange={choose('kind')}
        />
        <Chooser
          label="年份"
          empty="全部年份"
          value={filter.year ?? ''}
          choices={(answer?.years ?? []).map((year) => ({ id: String(year), label: `${year} 年` }))}
          onChange={choose('year')}
        />
        <Chooser
          label="标签"
          empty="全部标签"
          value={filter.tag ?? ''}
          choices={(answer?.tags ?? []).map((tag) => ({ id: tag, label: tag }))}
          onChange={choose('tag')}
        />
        <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => choose('body')(body ?? '')} />
        <Chooser
          label="次序"
          empty="按日期"
          value={filter.sort ?? ''}
          choices={orders}
          onChange={choose('sort')}
        />
      </div>
    </search>
  );
}
