import type { QueryOutput } from '../../contract/client.ts';
import { useContractQuery } from '../parts/useContractQuery.ts';

export type Campaign = QueryOutput<'campaignList'>['campaigns'][number];

/** The campaign that is worked on now: the newest open one, else the newest. */
export function useCampaign(): { campaign: Campaign | undefined; loading: boolean; error: Error | null } {
  const { data, isPending, error } = useContractQuery('campaignList', {}, { staleTime: 300_000 });
  const campaigns = [...(data?.campaigns ?? [])].sort((left, right) => right.year - left.year);
  const campaign = campaigns.find(({ closedAt }) => closedAt === null) ?? campaigns[0];
  return { campaign, loading: isPending, error };
}
