import { dayInWords } from './cityTime.ts';
import { useContractQuery } from './useContractQuery.ts';

/** What the unit was given by its recommending body, and by when it shall hand in (F6); nothing where nothing was parted. */
export function OwnShare({ campaign }: { readonly campaign: string }) {
  const { data } = useContractQuery('ownAllocation', { campaign }, { staleTime: 60_000 });
  const share = data?.allocation;
  if (!share) return null;
  const places = share.tiers.map(({ label, places: count }) => `${label} ${count} 个`).join('，');
  return (
    <section className="note" aria-label="推荐单位的安排">
      <p>
        {share.bodyName}
        {places ? `分给本单位：${places}` : '没有分给本单位名额'}。
        {share.due ? `请在${dayInWords(share.due)}24:00前提交。` : ''}
      </p>
      {share.note ? <p>{share.note}</p> : null}
    </section>
  );
}
