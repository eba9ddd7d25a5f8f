import { quotaWords } from '../../office/quotaWords.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import type { Reviewed } from './application.ts';

interface Props {
  readonly reviewed: Reviewed;
  /** The step takes them by its seal; else by its word online. */
  readonly sealed: boolean;
}

/** The places that this recommendation would take, live, before somebody is refused (rule 12). */
export function PlacesLeft({ reviewed: { application, track }, sealed }: Props) {
  const { campaign, body } = application;
  const may = useMay();
  const { data } = useContractQuery(
    'bodyQuota',
    { campaign, body },
    { enabled: may('seeQuota'), refetchInterval: 15_000 },
  );
  const tiers = data?.tiers.filter(({ tier }) => track.takes.includes(tier)) ?? [];
  if (tiers.length === 0) return null;
  const full = tiers.some(({ left }) => left === 0);
  return (
    <div className={full ? 'note note-warn' : 'note'}>
      <p className="of-strong">
        {sealed ? '盖章' : '确认'}后占用{data?.bodyName}的名额：
      </p>
      <ul>
        {tiers.map((tier) => (
          <li key={tier.tier}>
            {tier.label}：{quotaWords(tier)}
          </li>
        ))}
      </ul>
      {full ? <p>名额不够时，可先撤回一份，或向市里申请机动名额。</p> : null}
    </div>
  );
}
