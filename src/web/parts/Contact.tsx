import type { Programme } from '../../core/programme/programme.ts';

/** Whom to ask in this campaign; what the circular leaves blank is not said. */
export function Contact({ programme }: { readonly programme: Programme }) {
  const { name, phone, email } = programme.circular.contact;
  const ways = [name, phone && `电话 ${phone}`, email && `电子邮箱 ${email}`].filter((way) => way !== '');
  return (
    <p className="soft">
      有疑问请联系{programme.city.union}
      {programme.city.department}
      {ways.length > 0 ? `：${ways.join('，')}` : ''}。
    </p>
  );
}
