import { isFurniture } from './furniture.ts';
import type { NoticeText } from './noticeText.ts';
import { found } from './paragraph.ts';
import { plainSign } from './plainSigns.ts';
import type { Found, Passage, ReadContact } from './reading.ts';

const heading = /联系人|联络人|经办人|咨询人|联系电话|咨询电话|联系方式/;
const personHead = /(?:联系人|联络人|经办人|咨询人)(?:及(?:联系)?(?:电话|方式))?/;
const digits = '\\d〇零一二三四五六七八九×*Xx';
const phoneHead = new RegExp(
  `(?:电话|手机|座机|热线)[：；]*((?:（\\d{3,4}）)?[${digits}][${digits}-]{4,18}[${digits}])`,
);
const phoneAlone = /(?<![\d.@-])((?:（0\d{2,3}）|0\d{2,3}-?)\d{7,8}|1\d{10}|\d{7,8})(?![\d@])/;
const mail = /([A-Za-z0-9._×*-]+@[A-Za-z0-9×*-]+(?:\.[A-Za-z0-9×*-]+)+)/;
const noName =
  /部$|室$|科$|处$|会$|办$|中心$|电话|邮箱|传真|地址|手机|邮编|申报|复审|推荐|技术支持|微信|同号|办公|[：\d@]|^及|^联系|^同志|信箱|座机|方式|^附件/;

interface Line {
  readonly block: number;
  readonly original: string;
  /** Signs made plain; a wide blank parts like a semicolon. */
  readonly text: string;
}

/** Blanks part a name from the next, but not the signs of 联 系 人 or 虞 山. */
function partedText(original: string): string {
  const words = [...original].map(plainSign).join('').trim().split(/ +/);
  let text = words[0] ?? '';
  let single = /(?:^|：)\p{Script=Han}$/u.test(text);
  for (const word of words.slice(1)) {
    const joins = single && /^\p{Script=Han}(?:$|：)/u.test(word);
    text += `${joins ? '' : '；'}${word}`;
    single = /(?:^|：)\p{Script=Han}$/u.test(word) && (joins || word.length === 1 || word.includes('：'));
  }
  return text;
}

function linesOf({ blocks }: NoticeText, numbers: readonly number[]): Line[] {
  return numbers.flatMap((block) => {
    const one = blocks[block]!;
    if (one.kind !== 'line' || one.text.trim() === '' || isFurniture(one.text)) return [];
    return [{ block, original: one.text, text: partedText(one.text) }];
  });
}

function nameIn(text: string): string {
  const at = personHead.exec(text);
  const rest = at ? text.slice(at.index + at[0].length) : text;
  const words = rest
    .split(/[：；，、。（）\s]|\d[.、]|联系|电话|手机/)
    .map((word) => word.replace(/同志$|：$/, ''));
  return (
    words.find(
      (word) =>
        /^(?:\p{Script=Han}{2,4}|[×*]{1,5}|\p{Script=Han}[×*某]{1,3})$/u.test(word) && !noName.test(word),
    ) ?? ''
  );
}

/** 咨询电话：…（某某）: the name stands in brackets behind the number. */
function nameBehind(text: string): string {
  const all = [...text.matchAll(/\d（(\p{Script=Han}{2,4})）/gu)].map((match) => match[1]!);
  return all.find((word) => !noName.test(word)) ?? '';
}

/** 联系人 as a small table: the first row under the headings. */
function inTable({ blocks }: NoticeText, numbers: readonly number[]): Found<ReadContact> | undefined {
  for (const block of numbers) {
    const table = blocks[block]!;
    if (table.kind !== 'table') continue;
    const heads = table.rows[0]?.map(({ text }) => text.replace(/\s/g, '')) ?? [];
    const column = (words: RegExp) => heads.findIndex((head) => words.test(head));
    const [first, ...others] = table.rows.slice(1);
    if (column(/联系人|姓名/) < 0 || column(/电话|手机/) < 0 || !first) continue;
    const at = (words: RegExp) => first[column(words)]?.text.trim() ?? '';
    const rest = others.map((row) => row.map(({ text }) => text).join(' ')).join('；');
    const passages: Passage[] = first.map(({ text }, place) => ({ block, row: 1, column: place, text }));
    const value = { name: at(/联系人|姓名/), phone: at(/电话|手机/), email: at(/邮箱/) };
    return found(
      value,
      passages,
      rest ? 'unsure' : 'sure',
      rest ? `只取了第一位联系人，另有：${rest}。` : undefined,
    );
  }
  return undefined;
}

/** Contact for questions (R34): often in several lines, sometimes masked. */
export function readContact(text: NoticeText, numbers: readonly number[]): Found<ReadContact> | undefined {
  const lines = linesOf(text, numbers);
  const named = lines.findIndex(
    ({ text: line }) =>
      personHead.test(line) && (/^.{0,3}(?:联系人|联络人|经办人|咨询人)/.test(line) || !/。./.test(line)),
  );
  const from =
    named >= 0 ? named : lines.findIndex(({ text: line }) => heading.test(line) && line.length < 80);
  const kept = from < 0 ? [] : nearLines(lines, from);
  const whole = kept.map((line) => line.text).join('；');
  const joined = kept.map((line) => line.text.replace(/；/g, '')).join('');
  const table = inTable(text, numbers);
  const name = named < 0 ? nameBehind(whole) : nameIn(whole);
  const phone =
    phoneHead.exec(joined.replace(/(?<=\d{7})(?=0\d{2,3}-)/g, '；'))?.[1] ??
    phoneHead.exec(whole)?.[1] ??
    phoneAlone.exec(whole)?.[1] ??
    '';
  const email = mail.exec(whole)?.[1] ?? mail.exec(joined)?.[1] ?? '';
  const outside = email === '' ? lines.find((line) => mail.test(line.text)) : undefined;
  const value = { name, email: email || (mail.exec(outside?.text ?? '')?.[1] ?? ''), phone };
  if (table && name === '')
    return { ...table, value: { ...table.value, email: table.value.email || value.email } };
  if (value.name === '' && value.email === '' && value.phone === '') return undefined;
  const used = outside ? [...kept, outside] : kept;
  return judged(value, used);
}

function nearLines(lines: readonly Line[], from: number): Line[] {
  const kept = [lines[from]!];
  for (const line of lines.slice(from + 1, from + 7)) {
    if (/^附[件表：]/.test(line.text)) break;
    const says =
      heading.test(line.text) ||
      /电话|手机|座机|邮箱|信箱|传真|地址|邮编|@|支持/.test(line.text) ||
      /^[\d-]+/.test(line.text);
    if (!says) break;
    kept.push(line);
  }
  return kept;
}

function judged(value: ReadContact, lines: readonly Line[]): Found<ReadContact> {
  const passages = lines.map(({ block, original }) => ({ block, text: original.trim() }));
  const all = lines.map(({ text }) => text).join('；');
  if (/[×*]/.test(`${value.name}${value.phone}${value.email}`))
    return found(value, passages, 'unsure', '联系人一栏已隐去，请补填。');
  const after = all.slice(Math.max(all.indexOf(value.name), 0) + value.name.length);
  const others = [...after.matchAll(/(?<=[；，、：]|\d（)(\p{Script=Han}{2,4})(?=[；，、（）]|$)/gu)].filter(
    ([, word]) => !noName.test(word!),
  );
  if (others.length > 0)
    return found(value, passages, 'unsure', `通知里可能不止一位联系人，只取了第一位，请对照原文：${all}`);
  return found(value, passages, value.name !== '' && value.phone !== '' ? 'sure' : 'likely');
}
