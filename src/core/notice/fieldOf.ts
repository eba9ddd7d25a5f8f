import type { ReadField } from './reading.ts';

const kinds: readonly (readonly [RegExp, ReadField['kind']])[] = [
  [/日期$|时间$|年月$|年月日$|年份$/, 'date'],
  [/万元|（元）|美元|金额|经费|利润|产值|投入$/, 'money'],
  [/人数|总数|数量|年龄|个数|项数|次数|件数|合计$|工龄/, 'number'],
  [
    /字[）]?$|总结|简介|事迹|主要成果|创新成果|业绩|做法|效益|情况|概况|介绍|描述|内容|计划|措施|经验/,
    'longText',
  ],
];
const characters = /（?(?:不超过|不少于|限|约|控制在)?(\d{2,5})(?:-\d{2,5})?字(?:以内|左右|以上|内)?）?/;

/** A label as it is asked for: without blanks, stars and the number of characters. */
export function cleanLabel(text: string): string {
  return text
    .replace(/[\s\u3000]/g, '')
    .replace(/[*＊★※_]/g, '')
    .replace(/（[^（）]*\d{2,5}[^（）]*字[^（）]*）|\([^()]*\d{2,5}[^()]*字[^()]*\)/, '')
    .replace(/[：:]$/, '');
}

/** A place to fill in, its kind told by its label. */
export function fieldOf(printed: string, over: Partial<ReadField> = {}): ReadField {
  const label = cleanLabel(printed);
  const kind = kinds.find(([words]) => words.test(label) || words.test(printed))?.[1] ?? 'text';
  const count = characters.exec(printed.replace(/[\s\u3000]/g, ''))?.[1];
  return {
    label,
    kind: count === undefined ? kind : 'longText',
    star: /[*＊★※]/.test(printed),
    ...(count === undefined ? {} : { characters: Number(count) }),
    ...over,
  };
}
