import type { Programme } from '../../core/programme/programme.ts';

/** Whom to ask in this campaign. */
export function Contact({ programme }: { readonly programme: Programme }) {
  const { name, phone, email } = programme.circular.contact;
  return (
    <p className="soft">
      有疑问请联系{programme.city.union}
      {programme.city.department}：{name}，电话 {phone}，电子邮箱 {email}。
    </p>
  );
}
