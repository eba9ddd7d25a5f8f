import { useContractQuery } from '../parts/useContractQuery.ts';
import { useCampaign } from './useCampaign.ts';

interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** The contact of the campaign that is worked on now: what the city set last; undefined while it is not known. */
export function useContact() {
  const { campaign } = useCampaign();
  const asked = { campaign: campaign?.id ?? '' };
  return useContractQuery('campaignContact', asked, { enabled: campaign !== undefined, staleTime: 60_000 })
    .data;
}

/** Name, telephone and mail in one line; what is blank is not said (S29). */
export function waysInWords({ name, phone, email }: Contact): string {
  return [name, phone && `电话 ${phone}`, email && `电子邮箱 ${email}`]
    .filter((way) => way !== '')
    .join('，');
}
