import { countedWords } from '../../../../contract/countedWords.zh.ts';
import type { Watch, YearlyNeed } from '../../../../core/programme/watch.ts';
import type { Element } from './described.ts';
import { counted, elements, may, oneOf, source, text } from './words.ts';

export const yearlyWords: Element<YearlyNeed> = {
  noun: '每年的要求',
  summary: ({ counts, atLeast }) => `${countedWords[counts]}至少 ${atLeast} 项`,
  parts: {
    counts: oneOf<YearlyNeed['counts']>('什么', countedWords),
    atLeast: counted('每年至少', '项'),
    target: may(counted('争取', '项', '达到“至少”即不预警')),
    source,
  },
  blank: () => ({ counts: 'project', atLeast: 1 }),
};

/** What the register watches by itself (F32, F33). */
export const watchWords: Element<Watch> = {
  noun: '预警',
  summary: () => '',
  parts: {
    yearly: elements('每年至少做到', () => yearlyWords),
    silentMonths: may(counted('多久没有动静就提醒', '个月', '通知没有写明的不加')),
    agreementMonths: may(counted('师徒协议到期前', '个月')),
    reviewYears: may(counted('称号几年后复核', '年', '申报类别里另有规定的，从其规定')),
    annualReport: may(text('年度报告截止日', '月-日，例如 01-31；上半年的日子报上一年，下半年的报本年')),
    source,
  },
  blank: () => ({ yearly: [] }),
};
