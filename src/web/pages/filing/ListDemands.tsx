import type { Summary } from './summary.ts';

type Demand = Summary['demands'][number];

const counts: { readonly [K in Demand['kind']]: (demand: Demand) => string } = {
  share: ({ have, of }) => `现有 ${have} 份，名单共 ${of} 份`,
  count: ({ have }) => `现有 ${have} 份`,
  perUnit: ({ have }) => `同一单位最多的有 ${have} 份`,
};

function standing(demand: Demand): string {
  const { met, missing, over, kind } = demand;
  const now = counts[kind](demand);
  if (met) return `● 符合。${now}`;
  return missing > 0 ? `○ 还差 ${missing} 份。${now}` : `○ 多出 ${over} 份。${now}`;
}

/** What the programme demands of the whole list, and how it stands with those recommended so far (F45). */
export function ListDemands({ demands }: { readonly demands: readonly Demand[] }) {
  if (demands.length === 0) return null;
  const stops = demands.some(({ met, level }) => !met && level === 'error');
  return (
    <section className={stops ? 'note note-warn' : 'note'} aria-labelledby="demands">
      <h2 id="demands" className="of-flush">
        名单要求
      </h2>
      <ul>
        {demands.map((demand) => (
          <li key={demand.rule}>
            <span className="of-strong">{demand.text}</span>
            <br />
            {standing(demand)}
            {!demand.met && demand.level === 'warning' ? '。请核对，仍可报送' : ''}
          </li>
        ))}
      </ul>
      {stops ? <p>符合以后才能报送：再推荐符合要求的，或退回、调整其他申报。</p> : null}
    </section>
  );
}
