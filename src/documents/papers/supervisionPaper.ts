import type { Words } from '../../core/programme/words.ts';
import type { StudioActKind } from '../../core/studio/superviseStudio.ts';
import { cleanText } from '../cleanText.ts';
import type { PagePart, Paper } from '../page.ts';
import { chineseDay } from './chineseDay.ts';

/** An act on a studio as its paper tells it. */
export interface ShownAct {
  readonly kind: StudioActKind;
  readonly issuer: string;
  readonly documentNumber: string | null;
  readonly unitName: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly on: string;
  readonly until: string | null;
  readonly reason: string;
  /** Titles that end with it. */
  readonly ended: readonly string[];
}

type Say = (shown: ShownAct, words: Words) => { readonly title: string; readonly texts: readonly string[] };
const until = (shown: ShownAct) => (shown.until === null ? '规定期限' : chineseDay(shown.until));
const because = ({ reason }: ShownAct) => reason.split('\n').filter((line) => line.trim() !== '');
/** 你单位“…”（领衔人：…）. */
const whose = ({ studioName, leadName }: ShownAct, { lead }: Words) =>
  `你单位“${studioName}”（${lead}：${leadName}）`;
/** A reason that somebody ended with a full stop gets no second one. */
const stopped = (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`);
const found = (shown: ShownAct, words: Words) => {
  const [first = '', ...more] = because(shown);
  return [stopped(`经核查，${whose(shown, words)}存在以下情况：${first}`), ...more.map(stopped)];
};
const titlesOf = ({ ended }: ShownAct) => ended.map((title) => `“${title}”`).join('、');

const sayings: { readonly [K in StudioActKind]: Say } = {
  warn: (shown, words) => ({
    title: '预警通知书',
    texts: [
      ...found(shown, words),
      `现予预警。请${words.lead}和你单位重视，采取措施改进，并在系统中补充记录工作情况。`,
    ],
  }),
  talk: (shown, words) => ({
    title: '约谈通知书',
    texts: [
      ...found(shown, words),
      `现对你单位和${words.lead}进行约谈。请按照约谈要求改进，并报告改进情况。`,
    ],
  }),
  rectify: (shown, words) => ({
    title: '整改通知书',
    texts: [
      ...found(shown, words),
      `请于${until(shown)}前完成整改，并在系统中填报整改情况、附证明材料。逾期未整改或者整改不到位的，按有关规定处理。`,
    ],
  }),
  extend: (shown, words) => ({
    title: '延长整改期限通知书',
    texts: [
      `关于${whose(shown, words)}的整改，同意延长期限至${until(shown)}。`,
      stopped(`延长原因：${because(shown).join('；')}`),
      '请在期限内完成整改，并在系统中填报整改情况、附证明材料。',
    ],
  }),
  confirm: (shown, words) => ({
    title: '整改确认通知书',
    texts: [
      `${whose(shown, words)}的整改情况收悉。经核查，整改已经完成，予以确认。`,
      stopped(`核查情况：${because(shown).join('；')}`),
      '请巩固整改成果，继续做好工作室的工作。',
    ],
  }),
  revoke: (shown, words) => ({
    title: `关于撤销“${shown.studioName}”${words.designation}的决定`,
    texts: [
      ...found(shown, words),
      `经研究，决定自${chineseDay(shown.on)}起撤销其${titlesOf(shown)}称号，收回牌匾和证书。`,
      '特此决定。',
    ],
  }),
  bar: (shown, words) => ({
    title: '限期不得申报通知书',
    texts: [
      ...found(shown, words),
      `决定在${until(shown)}以前不受理其申报，不予${words.designation}。期满后可以按照当年通知申报。`,
    ],
  }),
  reinstate: (shown, words) => ({
    title: '恢复正常管理通知书',
    texts: [
      `经核查，${whose(shown, words)}符合恢复正常管理的条件，自${chineseDay(shown.on)}起予以恢复。`,
      stopped(`核查情况：${because(shown).join('；')}`),
    ],
  }),
};

/** 整改通知书、撤销命名决定 … as an official letter, in the words of the programme (F33; GB/T 9704). */
export function supervisionPaper(words: Words, shown: ShownAct): Paper {
  const { issuer, documentNumber, unitName, on } = shown;
  const { title, texts } = sayings[shown.kind](shown, words);
  const parts: PagePart[] = [
    { kind: 'letterhead', issuer, ...(documentNumber ? { number: documentNumber } : {}) },
    {
      kind: 'letter',
      title: [cleanText(title)],
      to: cleanText(`${unitName}：`),
      paragraphs: texts.map((text) => ({ text: cleanText(text) })),
    },
    { kind: 'closing', annexes: [], issuer: cleanText(issuer), date: chineseDay(on) },
  ];
  return { title: cleanText(`${title}（${shown.studioName}）`), landscape: false, pageNumbers: true, parts };
}
