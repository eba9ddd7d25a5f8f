import { share } from './quotaWords.ts';

export interface StageBar {
  readonly label: string;
  /** Cumulative: what reached this stage, whatever came after. */
  readonly value: number;
}
export interface StageGroup {
  readonly key: string;
  readonly label: string;
  readonly target: number | null;
  /** From the first stage to the last, so that each bar lies over the one before. */
  readonly bars: readonly StageBar[];
}

/**
 * One line for each body: the stages lie over each other, a frame shows the target. The chart is a picture for the
 * eye; the same data stands as a table below it (rule 14), so screen readers skip the chart and read the table.
 */
export function StageChart(props: { title: string; targetLabel: string; groups: readonly StageGroup[] }) {
  const { title, targetLabel, groups } = props;
  const most = Math.max(1, ...groups.flatMap(({ target, bars }) => [target ?? 0, bars[0]?.value ?? 0]));
  return (
    <figure className="of-chart">
      <figcaption>
        {title}
        <span className="unseen">（数据见下表）</span>
      </figcaption>
      <ul className="of-legend" aria-hidden="true">
        <li>
          <span className="of-dot of-frame" />
          {targetLabel}
        </li>
        {groups[0]?.bars.map(({ label }, at) => (
          <li key={label}>
            <span className="of-dot" data-stage={at} />
            {label}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="of-bars">
        {groups.map(({ key, label, target, bars }) => (
          <div key={key} className="of-bargroup">
            <span>{label}</span>
            <div className="of-track">
              {bars.map(({ label: stage, value }, at) => (
                <span
                  key={stage}
                  className="of-bar"
                  data-stage={at}
                  style={{ width: `${share(value, most)}%` }}
                />
              ))}
              {target ? (
                <span className="of-bar of-frame" style={{ width: `${share(target, most)}%` }} />
              ) : null}
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}
