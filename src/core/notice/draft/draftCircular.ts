import type { Programme } from '../../programme/programme.ts';
import type { Reading } from '../reading.ts';
import { bareWords, type DraftPart, sameTitle } from './draftStep.ts';

const masked = /[×*]/;
const open = (text: string) => (masked.test(text) ? '' : text);

/** 关于开展…工作的通知 without what every circular's title has. */
function shortTitle(title: string): string {
  const match = /关于(?:做好|开展|组织|下达|推进|评选|推荐|进一步做好)?(.{4,60}?)的(?:通知|函|公告)$/.exec(
    title,
  );
  return match?.[1] ?? title;
}

/** The layout of each annex, when all have one. */
function annexLayouts(annexes: readonly string[], programme: Programme): string[] | undefined {
  const found = annexes.map((annex) => {
    if (/名额|任务|指标|分配|分解/.test(annex)) return programme.layouts.find(({ id }) => id === 'quota')?.id;
    if (/汇总表/.test(annex)) return programme.summary.layout;
    const form = programme.forms.find(({ title }) => sameTitle(title, annex));
    return programme.layouts.find((layout) => layout.form !== undefined && layout.form === form?.id)?.id;
  });
  return found.every((id) => id !== undefined) && new Set(found).size === found.length
    ? (found as string[])
    : undefined;
}

/** Places in braces are the product's own: those of the notice are set in other brackets. */
const plainText = (text: string) => text.replace(/\{/g, '｛').replace(/\}/g, '｝');

function bodyOf({ body = [] }: Reading): NonNullable<Programme['circular']['body']> {
  return body.map(({ level, heading, text }) => ({
    ...(level === undefined ? {} : { level }),
    ...(heading === undefined ? {} : { heading: plainText(heading) }),
    ...(text === undefined ? {} : { text: plainText(text) }),
  }));
}

/** Head, text and contact of the notice (R1, R27, R34, S1, S29, S37). */
export const draftCircular: DraftPart = (reading, programme) => {
  const { titleLines: _, annexLayouts: __, body: last, ...circular } = programme.circular;
  const contact = reading.contact?.value;
  const body = bodyOf(reading);
  const annexes =
    reading.annexes.length > 0
      ? reading.annexes.map(({ value }, at) => `${reading.annexes.length > 1 ? `${at + 1}、` : ''}${value}`)
      : circular.annexes;
  const layouts =
    reading.annexes.length > 0
      ? annexLayouts(
          reading.annexes.map(({ value }) => value),
          programme,
        )
      : programme.circular.annexLayouts;
  const printable =
    layouts?.length === annexes.length &&
    layouts.every((id) => programme.layouts.some((layout) => layout.id === id));
  const next: Programme['circular'] = {
    ...circular,
    title: reading.title?.value ?? circular.title,
    number: reading.number.value,
    ...(reading.recipients ? { recipients: reading.recipients.value } : {}),
    ...(body.length > 0 ? { body } : last ? { body: last } : {}),
    issuer: reading.issuer?.value ?? circular.issuer,
    issuedOn: reading.issuedOn?.value ?? circular.issuedOn,
    annexes,
    ...(layouts && printable ? { annexLayouts: [...layouts] } : {}),
    references: reading.references.map(({ value }) => ({
      number: value.number,
      ...(value.title ? { title: value.title } : {}),
    })),
    contact: contact
      ? { name: open(contact.name), email: open(contact.email), phone: open(contact.phone) }
      : circular.contact,
  };
  const what = reading.title
    ? `通知“${reading.title.value}”的标题、正文、附件和联系人`
    : '通知的正文、附件和联系人';
  return { programme: { ...programme, circular: next }, took: [{ key: 'circular', what }] };
};

/** Title, year, name rule, and the union where the base has only blanks for it. */
export const draftBasics: DraftPart = (reading, programme, year) => {
  const union = (reading.issuer?.value ?? '').split('、')[0]?.replace(/(?:总工会)办公室$/, '总工会');
  const blank = programme.city.union.includes('〔');
  const name = /^(\p{Script=Han}{1,8}?[市州盟省县区旗])/u.exec(union ?? '')?.[1];
  const receiver = reading.deadlines.find(({ value }) => value.receiver && value.binds === 'filing')?.value
    .receiver;
  const department = receiver?.replace(/^.*?(?:总工会|[市省州县区]总)/, '');
  const city =
    blank && union
      ? { name: name ?? programme.city.name, union, department: department || programme.city.department }
      : programme.city;
  const nameRule = reading.nameRule
    ? { ...programme.nameRule, suffix: reading.nameRule.value.suffix }
    : programme.nameRule;
  const title = reading.title
    ? shortTitle(bareWords(reading.title.value).replace(/\(/g, '（').replace(/\)/g, '）'))
    : programme.title;
  const took = [
    ...(reading.title ? [{ key: 'title' as const, what: title }] : []),
    ...(blank && union ? [{ key: 'city' as const, what: union }] : []),
    ...(reading.nameRule ? [{ key: 'nameRule' as const, what: `领衔人姓名+${nameRule.suffix}` }] : []),
  ];
  return { programme: { ...programme, title, year, city, nameRule }, took };
};
