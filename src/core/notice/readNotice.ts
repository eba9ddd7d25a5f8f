import { readCount } from './chineseNumber.ts';
import { joinLines } from './joinLines.ts';
import { type AnnexPart, noticeParts } from './noticeParts.ts';
import type { NoticeText } from './noticeText.ts';
import { notUnderstood, oddRows } from './notUnderstood.ts';
import { found, type Paragraph } from './paragraph.ts';
import { readAnnexes } from './readAnnexes.ts';
import { readable } from './readable.ts';
import { readBodies } from './readBodies.ts';
import { readContact } from './readContact.ts';
import { readCounts } from './readCounts.ts';
import { readDeadlines } from './readDeadlines.ts';
import { readFoot } from './readFoot.ts';
import { readForms } from './readForms.ts';
import { type NoticeHead, readHead } from './readHead.ts';
import type { Found, Passage, Reading } from './reading.ts';
import { readMaterials } from './readMaterials.ts';
import { readNameRule } from './readNameRule.ts';
import { readPhases } from './readPhases.ts';
import { type Diagnose, readQuota } from './readQuota.ts';
import { readReferences } from './readReferences.ts';
import { readStandards } from './readStandards.ts';
import { placed } from './section.ts';

export type { Diagnose };

const saidYear = /(\d{4}|[二〇零○一三四五六七八九]{4})(?:-\d{4})?年/;

/** The year of the work: the title says it, or the day of the notice. */
function yearOf(
  head: NoticeHead,
  issuedOn: Found<string> | undefined,
  body: readonly Paragraph[],
): Found<number> | undefined {
  const inTitle = readCount(saidYear.exec(head.title?.value ?? '')?.[1] ?? '');
  if (inTitle !== undefined && inTitle > 1989) return found(inTitle, head.title!.passages, 'sure');
  if (issuedOn) return found(Number(issuedOn.value.slice(0, 4)), issuedOn.passages, 'likely');
  const first = body.find(({ text }) => saidYear.test(text));
  const year = readCount(saidYear.exec(first?.text ?? '')?.[1] ?? '');
  return year === undefined ? undefined : found(year, [], 'unsure', '年度是从正文里的年份推断的，请核对。');
}

function numberOf(head: NoticeHead): Found<string | null> {
  if (head.number) return head.number;
  return found(null, [], head.title ? 'sure' : 'unsure', '通知本身没有印文号。');
}

/** Passages of all elements, to tell what is left. */
function passagesIn(reading: Partial<Reading>): Passage[] {
  const lists = Object.values(reading).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return lists.flatMap((each) => (each as Found<unknown> | undefined)?.passages ?? []);
}

/** Understands a notice (F46): every element with the passages it came from; what was not understood is listed. */
export function readNotice(given: NoticeText, diagnose: Diagnose): Reading {
  const { text, tooLong } = readable(given);
  const parts = noticeParts(text);
  const head = readHead(text, parts.main);
  const foot = readFoot(text, parts.main, head.bodyFrom);
  const inBody = parts.main.filter((block) => block >= head.bodyFrom && !foot.blocks.includes(block));
  const paragraphs = joinLines(text, inBody);
  const body = placed(paragraphs);
  const year = yearOf(head, foot.issuedOn, paragraphs);
  const frame = { year: year?.value ?? 2000, ...(foot.issuedOn ? { issuedOn: foot.issuedOn.value } : {}) };
  const dated = { ...frame, year: Number(foot.issuedOn?.value.slice(0, 4) ?? frame.year) };
  const counts = readCounts(body);
  const quota = readQuota(text, parts, body, counts, diagnose);
  const annexes = readAnnexes(paragraphs);
  const listed = ({ number }: AnnexPart) =>
    number === undefined
      ? annexes.length === 1
        ? annexes[0]!.value
        : undefined
      : annexes[number - 1]?.value;
  const taken = new Set(quota?.passages.map(({ block }) => block) ?? []);
  const issuer = foot.issuer ?? head.letterhead;
  const contact = readContact(text, inBody);
  const nameRule = readNameRule(paragraphs);
  const reading: Omit<Reading, 'notUnderstood'> = {
    ...(head.title ? { title: head.title } : {}),
    number: numberOf(head),
    ...(year ? { year } : {}),
    ...(issuer ? { issuer } : {}),
    ...(foot.issuedOn ? { issuedOn: foot.issuedOn } : {}),
    ...(head.recipients ? { recipients: head.recipients } : {}),
    bodies: readBodies(quota, head.recipients),
    ...(quota ? { quota } : {}),
    counts,
    phases: readPhases(text, parts.main, body, { ...frame, year: frame.year }),
    deadlines: readDeadlines(
      body,
      year && dated.year !== frame.year ? { ...frame, year: dated.year } : frame,
    ),
    materials: readMaterials(body),
    ...(contact ? { contact } : {}),
    ...(nameRule ? { nameRule } : {}),
    standards: readStandards(text, parts.annexes, body, listed),
    forms: readForms(text, parts.annexes, taken, listed),
    references: readReferences(paragraphs, head.number?.value ?? null),
    annexes,
  };
  const used = passagesIn(reading);
  const left = [
    ...notUnderstood(paragraphs, used, frame.year),
    ...oddRows(text, passagesIn({ ...reading, forms: [] })),
    ...tooLong,
  ];
  return { ...reading, notUnderstood: left.sort((one, other) => one.block - other.block) };
}
