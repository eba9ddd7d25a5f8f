import type { ClashKind, Settlement } from '../core/watch/clashes.ts';
import type { Counted } from '../core/workLog/counted.ts';
import { countedWords } from './countedWords.zh.ts';

export const clashTitles: { readonly [K in ClashKind]: string } = {
  sameWork: '重复记录',
  sameMember: '一人在两处',
  sameApprentice: '同时有两位师傅',
  sameOutcome: '培养成果重复',
  jump: '比上年变化很大',
  yearDiffers: '同一年两个数',
  membersDiffer: '人数与名单不符',
  reportDiffers: '年度报告与记录不符',
  answerDiffers: '申报与记录不符',
};
export const settlementWords: { readonly [S in Settlement]: string } = {
  different: '这是两件事',
  corrected: '已更正',
};

type Facts = Readonly<Record<string, unknown>>;
/** The label of a figure on its form, where the asker may see that form. */
const named = (figure: unknown) => (figure ? `“${figure}”` : '');
const sentences: { readonly [K in ClashKind]: (facts: Facts) => string } = {
  sameWork: ({ counts, studios }) =>
    `同一项${countedWords[counts as Counted]}${Number(studios) > 1 ? `由 ${studios} 个工作室记录` : '记录了不止一次'}`,
  sameMember: ({ name, studios }) => `${name}同时是 ${studios} 个工作室的成员`,
  sameApprentice: ({ name, pairs }) => `${name}同时在 ${pairs} 对师徒中学习`,
  sameOutcome: ({ name, title, pairs }) => `${name}的“${title}”由 ${pairs} 对师徒计入培养成果`,
  jump: ({ figure, year, before, value }) =>
    `${named(figure)}${year}年由 ${before} 变为 ${value}，相差三倍以上`,
  yearDiffers: ({ figure, year }) =>
    figure ? `${named(figure)}${year}年的数，两次申报填得不一样` : `${year}年的同一个数，两次申报填得不一样`,
  membersDiffer: ({ count, listed }) => `档案人数 ${count}，少于成员名单的 ${listed} 人`,
  reportDiffers: ({ year, reported, logged }) => `${year}年度报告 ${reported} 项，现在的记录 ${logged} 项`,
  answerDiffers: ({ figure, year, typed, given, reason }) =>
    `${named(figure)}${year}年申报 ${typed}，年度记录 ${given}${reason ? `；填报时说明：${reason}` : ''}`,
};
export const clashSentence = (kind: ClashKind, facts: Facts): string => sentences[kind](facts);

/** The list as a sheet. */
export const clashSheet = {
  file: (day: string) => `核对提示${day}.xlsx`,
  sheet: '核对提示',
  columns: [
    ['序号', 6],
    ['种类', 18],
    ['内容', 44],
    ['各处', 80],
    ['自何时', 12],
    ['核对结果', 14],
    ['说明', 40],
  ],
} as const;
