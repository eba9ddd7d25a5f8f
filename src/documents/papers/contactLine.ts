import type { Programme } from '../../core/programme/programme.ts';

/** Whom to ask in this campaign; what the circular leaves blank is not said (R34, S29). */
export function contactLine({ city, circular: { contact } }: Programme): string {
  const { name, phone, email } = contact;
  const ways = [name, phone && `电话${phone}`, email && `电子邮箱${email}`].filter((way) => way !== '');
  return `有疑问请联系${city.union}${city.department}${ways.length > 0 ? `：${ways.join('，')}` : ''}。`;
}
