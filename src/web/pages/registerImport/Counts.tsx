import { rowOutcomes } from '../../../core/registerImport/rowOutcome.ts';
import { type Import, outcomeHints, outcomeTitles } from './importText.ts';

const number = (count: number) => count.toLocaleString('en-US');

/** How many rows are what. */
export function Counts({ found }: { readonly found: Import }) {
  return (
    <dl className="ri-counts" aria-label="核对结果">
      {rowOutcomes.map((outcome) => (
        <div key={outcome} data-outcome={outcome}>
          <dt>{outcomeTitles[outcome]}</dt>
          <dd>
            <span className="ri-number">{number(found.counts[outcome] ?? 0)}</span> 行
            <br />
            <span className="soft">{outcomeHints[outcome]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
