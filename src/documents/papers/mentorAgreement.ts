import type { Agreement } from '../../core/mentorship/agreement.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper, PaperMark } from '../page.ts';
import { chineseDay } from './chineseDay.ts';
import { type LetterColumn, letterTable } from './letterTable.ts';

/** An agreement as it is printed, with whose it is. */
export interface PrintedAgreement {
  readonly number: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly agreement: Agreement;
}

const TITLE = '名师带徒协议书';
/** A line to write on. */
const LINE = '＿'.repeat(8);
const SIGNED = '签订日期：　　　　年　　月　　日';

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => cleanText(line.trim()))
    .filter((line) => line !== '');

/** Heading of a section and what stands below it; a section without words is left out. */
function section(heading: string, text: string): { level?: 1; heading?: string; text: string }[] {
  const found = lines(text);
  return found.length === 0
    ? []
    : [{ level: 1, heading, text: '' }, ...found.map((line) => ({ text: line }))];
}

function people({ mentor, apprentice, reason, kind }: Agreement, { studioName, unitName }: PrintedAgreement) {
  const of = [
    apprentice.birthYear === null ? '' : `${apprentice.birthYear}年出生`,
    apprentice.unit,
    kind,
    apprentice.level,
    apprentice.hiredOn === null ? '' : `${chineseDay(apprentice.hiredOn)}入职`,
    `结对的原因：${reason}`,
  ];
  const told = (name: string, more: readonly string[]) => {
    const known = more.filter(Boolean);
    return `${name}${known.length > 0 ? `（${known.join('，')}）` : ''}`;
  };
  return [
    { text: cleanText(`工作室：${studioName}`) },
    { text: cleanText(`所在单位：${unitName}`) },
    { text: cleanText(`师傅（甲方）：${told(mentor.name, [mentor.level])}`) },
    { text: cleanText(`徒弟（乙方）：${told(apprentice.name, of)}`) },
  ];
}

/** The columns of the plan share the width beside number, day and the two ticks. */
function planColumns(labels: readonly string[]): LetterColumn[] {
  const width = 24 - 2 - 5;
  const own = Math.floor(width / labels.length);
  return [
    { label: '序号', span: 2 },
    ...labels.map((label, at): LetterColumn => {
      const span = at === 0 ? width - own * (labels.length - 1) : own;
      return { label: cleanText(label), span, align: 'left' };
    }),
    { label: '完成期限', span: 5 },
  ];
}

/**
 * 师徒协议 (R11): both parties, term, know-how and goal, the duties of both, the plan as a table in the programme's columns,
 * room for both signatures and the unit's seal. `mark`: every page says which version it is; without it nothing is sealed.
 */
export function mentorAgreement(
  printed: PrintedAgreement,
  mark: PaperMark | undefined,
  footerMark = '',
): Paper {
  const { agreement, number } = printed;
  const { startsOn, endsOn, plan } = agreement;
  const term = `培养期限自${chineseDay(startsOn)}起至${chineseDay(endsOn)}止。`;
  const rows = plan.map(({ words, dueOn }, at) => [String(at + 1), ...words, dueOn]);
  const parts: PagePart[] = [
    {
      kind: 'letter',
      title: [TITLE],
      paragraphs: [
        { text: `编号：${number}` },
        ...people(agreement, printed),
        { text: '经双方协商并报所在单位同意，签订本协议，共同遵守。' },
        ...section('一、培养期限', term),
        ...section('二、传授内容和培养目标', [agreement.knowHow, agreement.goal].join('\n')),
        ...section('三、师傅职责', agreement.mentorDuties),
        ...section('四、徒弟职责', agreement.apprenticeDuties),
        ...section('五、学习计划', `学习计划共${plan.length}项，完成后由双方确认。`),
      ],
    },
    letterTable(planColumns(agreement.planColumns), rows),
    {
      kind: 'letter',
      title: [],
      paragraphs: section('六、其他约定', agreement.other),
    },
    {
      kind: 'letter',
      together: true,
      title: [],
      paragraphs: [
        { text: '本协议一式三份，师傅、徒弟和所在单位各执一份，签字盖章后生效。' },
        { text: `师傅（签名）：${LINE}` },
        { text: `徒弟（签名）：${LINE}` },
        { text: `所在单位（盖章）：${LINE}` },
        { text: SIGNED },
      ],
    },
  ];
  const foot = mark ? { mark } : { footerMark };
  return { title: TITLE, landscape: false, pageNumbers: true, ...foot, parts };
}

/** What a certificate says. */
export interface MentorCertificate {
  readonly number: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly mentors: readonly string[];
  readonly apprentice: string;
  readonly knowHow: string;
  readonly startsOn: string;
  readonly endedOn: string;
  readonly outcomes: readonly { readonly title: string; readonly on: string }[];
}

/** 出师证书 of a pair that reached its goal: who learnt what from whom, in which years; sealed by the unit. */
export function mentorCertificate(certificate: MentorCertificate): Paper {
  const { apprentice, mentors, startsOn, endedOn, knowHow, unitName, outcomes } = certificate;
  const term = `自${chineseDay(startsOn)}至${chineseDay(endedOn)}`;
  const learnt = knowHow
    ? `学习${lines(knowHow)
        .join('、')
        .replace(/[。；，、]+$/u, '')}，`
    : '学习期满，';
  const told = `${apprentice}同志${term}在${certificate.studioName}师从${mentors.join('、')}，${learnt}经评定，达到培养目标，准予出师。`;
  const more = outcomes.map(({ title, on }) => `${title}（${chineseDay(on)}）`).join('、');
  const paragraphs = [
    { text: `编号：${certificate.number}` },
    { text: cleanText(told) },
    ...(more ? [{ text: cleanText(`培养期间和出师后取得：${more}。`) }] : []),
    { text: '特发此证。' },
    { text: `师傅（签名）：${LINE}` },
  ];
  return {
    title: '出师证书',
    landscape: false,
    pageNumbers: false,
    parts: [
      { kind: 'letter', title: ['出师证书'], paragraphs },
      { kind: 'closing', annexes: [], issuer: cleanText(unitName), date: chineseDay(endedOn) },
    ],
  };
}
