import type { Words } from '../core/programme/words.ts';
import type { SignFacts, SignKind } from '../core/watch/signs.ts';
import { countedWords } from './countedWords.zh.ts';

export const signTitles: { readonly [K in SignKind]: string } = {
  tooFew: '全年不足',
  stillMissing: '今年还缺',
  silent: '没有动静',
  agreementEnds: '师徒协议到期',
  reviewDue: '应当复核',
  reportMissing: '未交年度报告',
  rectifyOverdue: '整改逾期',
};

/** 2019年5月8日. */
const day = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

type Say = { readonly [K in SignKind]: (facts: SignFacts[K], words: Words) => string };
const sentences: Say = {
  tooFew: ({ year, counts, have, atLeast }) =>
    `${year}年${countedWords[counts]}记了 ${have} 项，少于 ${atLeast} 项`,
  stillMissing: ({ year, counts, have, atLeast }) =>
    `${year}年只剩最后一季度，${countedWords[counts]}记了 ${have} 项，还差 ${atLeast - have} 项`,
  silent: ({ heard }) => `${day(heard)}以后没有任何记录`,
  agreementEnds: ({ mentor, apprentice, ends }) => `${mentor}与${apprentice}的协议${day(ends)}到期`,
  reviewDue: ({ title, held, due }) => `“${title}”自${day(held)}起，应在${day(due)}前复核`,
  reportMissing: ({ year, due }) => `${year}年度报告应在${day(due)}前提交`,
  rectifyOverdue: ({ until, reported }) =>
    `应在${day(until)}前整改完成，${reported ? '已报整改情况，等待确认' : '没有报整改情况'}`,
};

/** A sign as a person reads it. */
export function signSentence<K extends SignKind>(kind: K, facts: unknown, words: Words): string {
  return sentences[kind](facts as SignFacts[K], words);
}

/** The register's words, by the names that other parts know them by. */
export { levelTitles as studioLevelWords, studioStateTitles as studioStateWords } from './studioWords.zh.ts';

/** The list as a sheet. */
export const signSheet = ({ lead }: Words) =>
  ({
    file: (day: string) => `预警${day}.xlsx`,
    sheet: '预警',
    columns: [
      ['序号', 6],
      ['种类', 14],
      ['内容', 50],
      ['自何时', 12],
      ['工作室名称', 28],
      [lead, 12],
      ['所在单位', 34],
      ['推荐单位', 24],
      ['级别', 8],
      ['状态', 10],
    ],
  }) as const;

export const watchMessages = ({ organiser }: Words) => ({
  byHand: `${organiser}提醒：请关注创新工作室的预警`,
  byBody: (body: string) => `${body}提醒：请关注创新工作室的预警`,
  risen: (count: number) => ({
    title: `新增 ${count} 条工作室预警`,
    text: '请打开“预警”查看，提醒有关单位补记或说明情况。',
  }),
});
