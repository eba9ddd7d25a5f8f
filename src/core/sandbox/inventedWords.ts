import type { Seeded } from './seeded.ts';

// Small neutral lists: nobody is meant. Characters that every font has.
const surnames = [...'赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕'];
const givenNames = [
  '建国',
  '海燕',
  '志强',
  '秀英',
  '德胜',
  '春梅',
  '立新',
  '玉兰',
  '永安',
  '晓峰',
  '文静',
  '长青',
];
const places = ['东湖', '南岭', '北川', '西平', '中原', '新河', '长桥', '青山'];
const trades = ['机械', '电力', '水务', '纺织', '化工', '物流', '仪表', '建材'];
const endings = ['有限公司', '股份有限公司', '研究所', '服务中心'];
const sentences = [
  '工作室立足岗位，围绕生产现场的难题开展攻关。',
  '团队每月集中研讨一次，把经验整理成操作规程。',
  '近年来完成改进项目若干项，节约了材料和工时。',
  '成员之间结对学习，青年职工的技能水平逐步提高。',
  '成果已在本单位推广，班组反映良好。',
  '下一步将继续完善制度，扩大成果应用的范围。',
];

/** A person nobody knows. */
export function inventedName(random: Seeded): string {
  return random.pick(surnames) + random.pick(givenNames);
}

/** A unit that does not exist. The number keeps two of them apart. */
export function inventedUnit(random: Seeded, number: number): string {
  return `${random.pick(places)}第${number}${random.pick(trades)}${random.pick(endings)}`;
}

/** Sentences of about so many characters, never more. */
export function inventedText(random: Seeded, length: number): string {
  let text = '';
  for (let at = random.between(0, sentences.length - 1); ; at += 1) {
    const next = sentences[at % sentences.length]!;
    if (text.length + next.length > length) break;
    text += next;
  }
  return text === '' ? '改进'.slice(0, Math.max(1, length)) : text;
}
