import { share } from './quotaWords.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly tone: 'target' | 'one' | 'two' | 'three' | 'four' | 'five';
}
export interface BarGroup {
  readonly key: string;
  readonly label: string;
  readonly bars: readonly Bar[];
}

/**
 * Bars in groups, one below the other. The chart is a picture for the eye; the same data stands as a
 * table below it (rule 14), so screen readers skip the chart and read the table.
 */
export function BarChart({ title, groups }: { title: string; groups: readonly BarGroup[] }) {
  const most = Math.max(1, ...groups.flatMap((group) => group.bars.map((bar) => bar.value)));
  return (
    <figure className="of-chart">
      <figcaption>
        {title}
        <span className="unseen">（数据见下表）</span>
      </figcaption>
      <ul className="of-legend" aria-hidden="true">
        {groups[0]?.bars.map((bar) => (
          <li key={bar.label}>
            <span className={`of-dot of-bar-${bar.tone}`} />
            {bar.label}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="of-bars">
        {groups.map((group) => (
          <div key={group.key} className="of-bargroup">
            <span className="of-barlabel">{group.label}</span>
            <div className="of-barset">
              {group.bars.map((bar) => (
                <span
                  key={bar.label}
                  className={`of-bar of-bar-${bar.tone}`}
                  style={{ width: `${share(bar.value, most)}%` }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}
