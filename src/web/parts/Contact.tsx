import type { Programme } from '../../core/programme/programme.ts';
import { useCampaign } from '../session/useCampaign.ts';
import { useContractQuery } from './useContractQuery.ts';

/** Whom to ask in this campaign: what the city set last, else what the circular says; what is blank is not said (S29). */
export function Contact({ programme }: { readonly programme: Programme }) {
  const { campaign } = useCampaign();
  const asked = useContractQuery(
    'campaignContact',
    { campaign: campaign?.id ?? '' },
    { enabled: campaign !== undefined, staleTime: 60_000 },
  );
  const { name, phone, email } = asked.data?.contact ?? programme.circular.contact;
  const ways = [name, phone && `电话 ${phone}`, email && `电子邮箱 ${email}`].filter((way) => way !== '');
  return (
    <p className="soft">
      有疑问请联系{programme.city.union}
      {programme.city.department}
      {ways.length > 0 ? `：${ways.join('，')}` : ''}。
    </p>
  );
}
