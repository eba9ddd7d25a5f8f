import type { Tier } from '../../../../core/programme/quotaTable.ts';
import type { AreaProps } from '../areaProps.ts';
import { tierWords } from '../describe/programmeWords.ts';
import { ElementList } from '../ElementList.tsx';

/** 名额层级: the columns of the quota table and how they nest. */
export default function TiersArea({ programme, save }: AreaProps) {
  const { quota } = programme;
  return (
    <>
      <ElementList
        element={tierWords}
        list={quota.tiers}
        at="quota/tiers"
        onChange={(next) => save('quota', { ...quota, tiers: next as Tier[] })}
      />
      <section className="ed-view" aria-labelledby="nesting">
        <h3 id="nesting">层级关系</h3>
        <Nested tiers={quota.tiers} within={undefined} />
      </section>
    </>
  );
}

function Nested({ tiers, within }: { readonly tiers: readonly Tier[]; readonly within: string | undefined }) {
  const known = new Set(tiers.map(({ id }) => id));
  const here = tiers.filter(
    (tier) => (tier.within && known.has(tier.within) ? tier.within : undefined) === within,
  );
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((tier) => (
        <li key={tier.id}>
          {tier.label}
          {tier.target !== undefined && <span className="soft">　{tier.target} 个</span>}
          {tier.partsOf && (
            <span className="soft">
              　＝{tier.partsOf.map((id) => tiers.find((one) => one.id === id)?.label ?? id).join('＋')}
            </span>
          )}
          {tier.id !== within && <Nested tiers={tiers} within={tier.id} />}
        </li>
      ))}
    </ul>
  );
}
