import { joinLines } from '../../notice/joinLines.ts';
import type { Found, Reading } from '../../notice/reading.ts';
import type { CircularParagraph, Programme } from '../../programme/programme.ts';

type Circular = Programme['circular'];

const first = (found: Found<unknown> | undefined) =>
  found?.passages.map(({ block }) => block).sort((a, b) => a - b)[0];
const last = (found: Found<unknown> | undefined) =>
  found?.passages.map(({ block }) => block).sort((a, b) => b - a)[0];

/** 一、 stands alone or before its text; （一） up to the first full stop. */
function paragraph(text: string): CircularParagraph {
  // Braces are places of the circular; a notice has none.
  const words = text.replace(/[{}]/g, '');
  if (/^[一二三四五六七八九十]{1,3}、/.test(words) && words.length <= 30) return { level: 1, heading: words };
  const second = /^（[一二三四五六七八九十]{1,3}）[^。；]{2,40}。/.exec(words)?.[0];
  if (second === undefined) return { text: words };
  const rest = words.slice(second.length);
  return { level: 2, heading: second, ...(rest === '' ? {} : { text: rest }) };
}

/** The contact's line, filled from one place that can be changed without publishing again (R34, S29). */
const contactLine: CircularParagraph = {
  text: '联系人：{contact.name}，电子邮箱：{contact.email}，联系电话：{contact.phone}。',
};

/** Blocks of the contact where it has lines of its own. */
function contactBlocks({ contact }: Reading, lines: readonly string[]): ReadonlySet<number> {
  const blocks = (contact?.passages ?? []).map(({ block }) => block).sort((one, other) => one - other);
  return new Set(/^\s*联系/.test(lines[blocks[0] ?? -1] ?? '') ? blocks : []);
}

/**
 * The running text of the notice as its paragraphs, from behind the addressees to the list of annexes or the signature. They
 * are taken as they stand: what the officer sent is what is printed.
 */
export function bodyOf(reading: Reading, lines: readonly string[]): CircularParagraph[] {
  const from = last(reading.recipients);
  const ends = [first(reading.annexes[0]), first(reading.issuer), first(reading.issuedOn)];
  const to = Math.min(...ends.filter((block) => block !== undefined && block > (from ?? -1)).map(Number));
  // Without the lines of the notice the base's own text stays.
  if (from === undefined || !Number.isFinite(to) || to > lines.length) return [];
  const blocks = lines.map((text) => ({ kind: 'line' as const, text }));
  const own = contactBlocks(reading, lines);
  const within = [...Array(to - from - 1).keys()].map((at) => from + 1 + at).filter((at) => !own.has(at));
  const body = joinLines({ blocks }, within)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '' && !/^附件?：?$/.test(text))
    .map(paragraph);
  return own.size > 0 && body.length > 0 ? [...body, contactLine] : body;
}

/** A mark in place of a name or number that was blotted out. */
const blotted = (text: string) => (/[×＊*]|X{2}/.test(text) ? '' : text);

function contactOf(reading: Reading, base: Circular['contact']): Circular['contact'] {
  if (reading.contact === undefined) return base;
  const { name, email, phone } = reading.contact.value;
  return { name: blotted(name), email: blotted(email), phone: blotted(phone) };
}

function annexesOf({ annexes }: Reading, base: Circular): Pick<Circular, 'annexes' | 'annexLayouts'> {
  const { annexLayouts } = base;
  if (annexes.length === 0) return { annexes: base.annexes, ...(annexLayouts ? { annexLayouts } : {}) };
  const titles = annexes.map(({ value }, at) =>
    annexes.length === 1 ? value : `${at + 1}、${value.replace(/^\d+[、.．]\s*/, '')}`,
  );
  // Layouts are matched to annexes one by one; another number of annexes leaves that to a person.
  return { annexes: titles, ...(annexLayouts?.length === titles.length ? { annexLayouts } : {}) };
}

/** Head, text, annexes and foot of the circular as the notice has them; what it does not say comes from the base. */
export function takeCircular(reading: Reading, lines: readonly string[], base: Circular): Circular {
  const { titleLines: _lines, annexLayouts: _layouts, source: _source, ...rest } = base;
  const body = bodyOf(reading, lines);
  const title = reading.title?.value ?? base.title;
  const references = reading.references.map(({ value }) => value);
  return {
    ...rest,
    ...(title === base.title && base.titleLines ? { titleLines: base.titleLines } : {}),
    ...annexesOf(reading, base),
    title,
    number: reading.number.value,
    ...(reading.recipients ? { recipients: reading.recipients.value } : {}),
    ...(body.length > 0 ? { body } : {}),
    issuer: reading.issuer?.value ?? base.issuer,
    issuedOn: reading.issuedOn?.value ?? base.issuedOn,
    references: references.length > 0 ? references : base.references,
    contact: contactOf(reading, base.contact),
  };
}
