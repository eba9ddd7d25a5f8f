import type { Programme } from '../../core/programme/programme.ts';
import { useContact, waysInWords } from '../session/useContact.ts';

/** Whom to ask in this campaign: what the city set last, else what the circular says (R34, S29). */
export function Contact({ programme }: { readonly programme: Programme }) {
  const ways = waysInWords(useContact()?.contact ?? programme.circular.contact);
  return (
    <p className="soft">
      有疑问请联系{programme.city.union}
      {programme.city.department}
      {ways === '' ? '' : `：${ways}`}。
    </p>
  );
}
