import type { Grant, Outcomes } from '../../../../core/programme/outcomes.ts';
import type { Element } from './described.ts';
import { amount, counted, element, elements, may, oneOf, ref, source, text, texts, yesNo } from './words.ts';

const gate = oneOf<Grant['gate']>('什么时候给', { designation: '评上以后', inspection: '验收合格以后' });

export const inscribedWords: Element<NonNullable<Outcomes['plaque']>> = {
  noun: '牌匾或证书',
  summary: ({ text: words }) => words,
  parts: {
    text: text(
      '上面写什么',
      '可用 {studio} 工作室名称、{title} 称号、{grade} 等次、{year} 年度、{issuer} 颁发单位',
    ),
    gate,
    source,
  },
  blank: () => ({ text: '{title}', gate: 'designation' }),
};

export const grantWords: Element<Grant> = {
  noun: '一笔经费',
  summary: ({ amount: yuan, grade }, { standards }) => {
    const bands = standards.flatMap(({ scoring }) => scoring?.bands ?? []);
    const title = grade && (bands.find(({ id }) => id === grade)?.title ?? grade);
    return `${title ? `${title} ` : ''}${yuan === null ? '未定' : `${yuan} 元`}`;
  },
  parts: {
    grade: may(ref('哪个等次', 'grade', { absent: '不分等次' })),
    amount: amount('金额', '单位元；还没有定的选“未定”'),
    every: oneOf<Grant['every']>('怎样给', { once: '一次', year: '每年', project: '每个项目' }),
    years: may(counted('给几年', '年', '每年给的才填')),
    gate,
    source,
  },
  blank: () => ({ amount: null, every: 'once', gate: 'designation' }),
};

export const outcomesWords: Element<Outcomes> = {
  noun: '评上以后',
  summary: () => '',
  parts: {
    plaque: may(element('牌匾', () => inscribedWords)),
    certificate: may(element('证书', () => inscribedWords)),
    money: may(elements('经费', () => grantWords)),
    uses: may(texts('经费只能用于', '用途')),
    reviewAfterYears: may(counted('几年后复核', '年', '空着即长期有效')),
    annualReport: may(yesNo('每年要报年度总结')),
    source,
  },
  blank: () => ({}),
};
