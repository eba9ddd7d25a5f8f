import { dateWords } from './dateWords.ts';
import { signDay } from './noticeParts.ts';
import type { NoticeText } from './noticeText.ts';
import { found, paragraphOf, passagesOf } from './paragraph.ts';
import type { Found } from './reading.ts';

/** Who signs a notice and when. */
export interface NoticeFoot {
  readonly issuer?: Found<string>;
  readonly issuedOn?: Found<string>;
  /** Blocks of the signature: no running text. */
  readonly blocks: readonly number[];
}

const signer = /^[\p{Script=Han}（）·]{2,40}(?:会|局|委|室|部|厅|处|中心|集团|公司|组|院|社)$/u;
const dayPart =
  /(?:(?:\d{4}|[二〇零○一三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})$/;
const MOST_SIGNERS = 4;
/** 2031年3月1日印发 stands for the day of the notice where there is no other. */
const printed = /^(?:\d{4}|[二〇零○一三四五六七八九]{4})年.{2,8}日印发$/;

/** The signature at the end of the notice's own text; a line of printing (印发) is none. */
export function readFoot(text: NoticeText, main: readonly number[], bodyFrom: number): NoticeFoot {
  const lines = main
    .filter((block) => block >= bodyFrom)
    .map((block) => ({ block, paragraph: paragraphOf(text, [block]) }))
    .filter(({ paragraph }) => paragraph.text !== '');
  const signed = lines.findLastIndex(({ paragraph }) => signDay.test(paragraph.text));
  const at = signed >= 0 ? signed : lines.findLastIndex(({ paragraph }) => printed.test(paragraph.text));
  const day = lines[at];
  if (!day) return unsignedDay(lines);
  const own = day.paragraph.text.replace(/印发$/, '');
  const dayAt = dayPart.exec(own)?.index ?? 0;
  const before = own.slice(0, dayAt);
  const [word] = dateWords(own.slice(dayAt), { year: 2000 });
  const names: { name: string; line: (typeof lines)[number] }[] = before ? [{ name: before, line: day }] : [];
  for (let up = at - 1; up >= 0 && at - up <= MOST_SIGNERS && before === ''; up--) {
    const line = lines[up]!;
    if (!signer.test(line.paragraph.text) || line.paragraph.text.length > 30) break;
    names.unshift({ name: line.paragraph.text, line });
  }
  const issuer = names.map(({ name }) => name).join('、');
  return {
    ...(issuer !== ''
      ? {
          issuer: found(
            issuer,
            names.flatMap(({ name, line }) => passagesOf(line.paragraph, 0, name.length)),
            'sure',
          ),
        }
      : {}),
    ...(word ? { issuedOn: found(word.from, passagesOf(day.paragraph, dayAt), 'sure') } : {}),
    blocks: [day.block, ...names.map(({ line }) => line.block)],
  };
}

/** Without a day: a signer as the last line. */
function unsignedDay(
  lines: readonly { block: number; paragraph: ReturnType<typeof paragraphOf> }[],
): NoticeFoot {
  const last = lines.at(-1);
  if (!last || !signer.test(last.paragraph.text) || last.paragraph.text.length > 30) return { blocks: [] };
  return { issuer: found(last.paragraph.text, passagesOf(last.paragraph), 'likely'), blocks: [last.block] };
}
