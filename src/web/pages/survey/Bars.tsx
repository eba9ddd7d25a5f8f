import { DataTable } from '../../office/DataTable.tsx';
import { percent } from './surveyWords.ts';

interface Props {
  readonly title: string;
  /** Words of the pieces of a bar; '' for a piece that this chart has not. */
  readonly keys: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** Stacked bars for the eye, the same figures as a table below for everybody (rule 14). Patterns, never colour alone. */
export function Bars({ title, keys, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((all, one) => all + one, 0)));
  const used = keys.map((label, at) => ({ label, at })).filter(({ label }) => label !== '');
  return (
    <figure className="of-chart">
      <figcaption>
        {title}
        <span className="unseen">（数据见下表）</span>
      </figcaption>
      <p className="of-line of-flush" aria-hidden="true">
        {used.map(({ label, at }) => (
          <span key={label}>
            <span className="sv-key" data-part={at} />
            {label}
          </span>
        ))}
      </p>
      <div className="sv-bars" aria-hidden="true">
        {rows.map(({ label, values }) => (
          <div key={label} className="sv-bar">
            <span>{label}</span>
            <div className="sv-track">
              {used.map(({ label: key, at }) => (
                <span key={key} data-part={at} style={{ width: `${percent(values[at] ?? 0, most)}%` }} />
              ))}
            </div>
          </div>
        ))}
      </div>
      <DataTable
        caption={`${title}的数据`}
        rows={rows}
        rowKey={({ label }) => label}
        empty={<p>没有数据。</p>}
        columns={[
          { key: 'label', title: '项目', head: true, cell: ({ label }) => label },
          ...used.map(({ label, at }) => ({
            ...{ key: label, title: label, numeric: true },
            cell: ({ values }: Props['rows'][number]) => values[at] ?? 0,
          })),
        ]}
      />
    </figure>
  );
}
