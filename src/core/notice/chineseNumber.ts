const digits: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, '○': 0, '０': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const words = '〇一二三四五六七八九';

/** Letters that a Chinese number is written with, for patterns. */
export const chineseDigits = '〇零○一二两三四五六七八九十百千';

/** 六十 -> 60, 二〇二四 -> 2024, 12 -> 12; undefined for what is no number below 100,000. */
export function readCount(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (text === '' || ![...text].every((sign) => chineseDigits.includes(sign))) return undefined;
  if (![...text].some((sign) => sign in units)) {
    const value = Number([...text].map((sign) => digits[sign]).join(''));
    return text.length <= 5 ? value : undefined;
  }
  let sum = 0;
  let pending: number | undefined;
  for (const sign of text) {
    const unit = units[sign];
    if (unit === undefined) pending = digits[sign]!;
    else {
      sum += (pending ?? 1) * unit;
      pending = undefined;
    }
  }
  return sum + (pending ?? 0);
}

/** 12 -> 十二: the numbers before headings. */
export function chineseOf(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 99) return String(count);
  if (count < 10) return words[count]!;
  const tens = Math.floor(count / 10);
  return `${tens === 1 ? '' : words[tens]}十${count % 10 === 0 ? '' : words[count % 10]}`;
}
