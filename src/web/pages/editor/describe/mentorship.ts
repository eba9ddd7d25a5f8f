import type { Mentorship } from '../../../../core/programme/mentorship.ts';
import type { Element } from './described.ts';
import { amount, broad, counted, element, elements, id, may, source, text, texts } from './words.ts';

export const rewardWords: Element<NonNullable<Mentorship['rewards']>[number]> = {
  noun: '奖励',
  prefix: 'reward',
  summary: ({ event }) => event,
  parts: {
    event: broad(text('什么事', '例如 徒弟通过考核晋级')),
    withinYears: counted('几年之内', '年'),
    amount: amount('奖励金额', '单位元；还没有定的选“未定”'),
    id,
  },
  blank: () => ({ id: '', event: '', withinYears: 1, amount: null }),
};
export const termWords: Element<NonNullable<Mentorship['termMonths']>> = {
  noun: '期限',
  summary: ({ from, to }) => `${from}—${to} 个月`,
  parts: { from: counted('最短', '个月'), to: counted('最长', '个月') },
  blank: () => ({ from: 12, to: 24 }),
};
/** The rules of 名师带徒 (R9-R12). */
export const mentorshipWords: Element<Mentorship> = {
  noun: '名师带徒',
  summary: () => '',
  parts: {
    termMonths: may(element('结对期限', () => termWords, '通知没有写明的不加')),
    atLeast: may(counted('一名师傅至少带', '人')),
    atMost: may(counted('同时最多带', '人')),
    reasons: texts('什么人可以当徒弟', '情形'),
    kinds: texts('徒弟的类别', '类别'),
    agreement: texts('协议要写明', '内容'),
    plan: texts('学习计划的各栏', '栏目'),
    checkEveryMonths: may(counted('至少多久检查一次', '个月')),
    extensionMonths: may(counted('没达到目标可延长', '个月')),
    rewards: may(elements('奖励', () => rewardWords)),
    source,
  },
  blank: () => ({
    reasons: ['新入职'],
    kinds: ['技术工人'],
    agreement: ['培养目标', '双方职责'],
    plan: ['学什么', '多长时间', '达到什么程度'],
  }),
};
