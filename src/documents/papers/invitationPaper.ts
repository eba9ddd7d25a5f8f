import type { Programme } from '../../core/programme/programme.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { contactLine } from './contactLine.ts';

/** One invitation as it is printed. */
export interface InvitationLetter {
  /** Who it is for: a person, a unit, a body. */
  readonly to: string;
  /** As what: 推荐单位经办人. */
  readonly role: string;
  /** Whose things: the body, unit or studio. */
  readonly place: string;
  readonly link: string;
  /** ISO date of the letter. */
  readonly day: string;
  /** Until when, as printed: 2019年5月23日9:00. */
  readonly until: string;
  /** Who invites. */
  readonly issuer: string;
}

const TITLE = '邀请';

function partsOf(programme: Programme, letter: InvitationLetter, newPage: boolean): PagePart[] {
  const { to, role, place, link, day, until, issuer } = letter;
  const what = `“${programme.title}”在网上办理。请您以${role}的身份加入，办理${place}的有关工作。`;
  return [
    {
      kind: 'letter',
      ...(newPage ? { newPage } : {}),
      title: [TITLE],
      to: cleanText(`${to}：`),
      paragraphs: [
        { text: cleanText(what) },
        { text: '用手机扫描二维码，或在浏览器里打开下面的网址，填写姓名，自己定一个账号和密码：' },
      ],
    },
    { kind: 'code', text: link },
    {
      kind: 'letter',
      title: [],
      paragraphs: [
        {
          text: `这个邀请只供一人使用，${until}前有效，请不要转给别人。以后用您定的账号登录，不再用这张纸。`,
        },
        { text: cleanText(contactLine(programme)) },
      ],
    },
    { kind: 'closing', annexes: [], issuer: cleanText(issuer), date: chineseDay(day) },
  ];
}

/** Invitations to print, each on a page of its own, with a code for the telephone (no SMS is needed). */
export function invitationPaper(programme: Programme, letters: readonly InvitationLetter[]): Paper {
  const parts = letters.flatMap((letter, at) => partsOf(programme, letter, at > 0));
  const [only] = letters;
  const title = letters.length === 1 && only ? `${TITLE}（${only.to}）` : `${TITLE}（${letters.length}份）`;
  return { title, landscape: false, pageNumbers: false, parts };
}
