import { found, type Paragraph, passagesOf } from './paragraph.ts';
import type { Found, ReadContact } from './reading.ts';

const person =
  /(?:联系人|联络人|经办人|咨询人|负责同志)(?:及(?:联系)?(?:电话|方式))?[：]?([\p{Script=Han}×*Xx某·]{2,4}?|[×*Xx]{1,5})(?=$|[，；。、（）]|联系|电话|手机|电子|邮箱|传真|地址|[\d+]|同志|[Ee]-?[Mm]ail)/u;
const phones = /(?:电话|手机|座机|联系方式|热线)[：]?((?:[\d×*Xx][\d×*Xx()（）-]{5,18}[\d×*Xx]|[×*]{5,}))/;
const anyPhone = /(?<![\d.@])(0\d{2,3}[-）)]?\d{7,8}|1\d{10}|\d{3,4}-\d{7,8})(?!\d)/;
const mail = /([A-Za-z0-9._×*X-]+@[A-Za-z0-9×*X-]+(?:\.[A-Za-z0-9×*X-]+)+)/;

/** Contact for questions (R34): often in several lines, sometimes masked. */
export function readContact(paragraphs: readonly Paragraph[]): Found<ReadContact> | undefined {
  const says = (text: string) => person.test(text) || /联系(?:人|电话|方式)|咨询电话|邮箱/.test(text);
  const first = paragraphs.findIndex(({ text }) => person.test(text));
  const from =
    first >= 0
      ? first
      : paragraphs.findIndex(({ text }) => /联系电话|咨询电话/.test(text) && text.length < 80);
  const near = from < 0 ? paragraphs.filter(({ text }) => mail.test(text)) : paragraphs.slice(from, from + 5);
  const kept = near.filter(({ text }, at) => at === 0 || says(text) || phones.test(text) || mail.test(text));
  const text = kept.map((each) => each.text).join('；');
  const all = paragraphs.map((each) => each.text).join('；');
  const name = person.exec(text)?.[1] ?? '';
  const phone = phones.exec(text)?.[1] ?? (name ? anyPhone.exec(text)?.[1] : undefined) ?? '';
  const email = mail.exec(text)?.[1] ?? mail.exec(all)?.[1] ?? '';
  if (name === '' && phone === '' && email === '') return undefined;
  const outside =
    email !== '' && !text.includes(email) ? paragraphs.filter((each) => each.text.includes(email)) : [];
  const passages = [...kept, ...outside].flatMap((each) => passagesOf(each));
  const masked = /[×*]/.test(`${name}${phone}${email}`);
  const several =
    (text.match(/联系人/g) ?? []).length > 1 ||
    /[、，][\p{Script=Han}]{2,3}(?=[，；（]|联系)/u.test(text.slice(0, 30));
  const note = masked
    ? '联系人一栏已隐去，请补填。'
    : several
      ? '通知里有不止一位联系人，只取了第一位，请核对。'
      : undefined;
  const value = { name: /^[×*Xx]+$/.test(name) ? name : name, email, phone };
  return found(
    value,
    passages,
    masked || several ? 'unsure' : name !== '' && phone !== '' ? 'sure' : 'likely',
    note,
  );
}
