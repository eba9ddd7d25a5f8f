import { parseDate } from '../calendarDate.ts';

const digits = '〇一二三四五六七八九';
/** 二〇一七年六月十二日: figures for the year, numbers up to 31 for the rest. */
function fromChinese(text: string): string {
  return text
    .replaceAll(/[零○Ｏ]/g, '〇')
    .replace(/^[〇一二三四五六七八九]{4}/, (year) => [...year].map((one) => digits.indexOf(one)).join(''))
    .replaceAll(/([一二三])?十([一二三四五六七八九])?/g, (_, tens, ones) =>
      String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)),
    )
    .replaceAll(/[一二三四五六七八九]/g, (one) => String(digits.indexOf(one)));
}

const shapes: readonly RegExp[] = [
  /^(\d{4})年(?:(\d{1,2})月?(?:(\d{1,2})[日号]?)?)?$/,
  /^(\d{4})[-./、](\d{1,2})(?:[-./、](\d{1,2}))?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})(?:年度?)?$/,
];
/** Days since 1900 as Excel counts: 1954 to 2064. */
const SERIAL = { from: 20_000, to: 60_000 };

/**
 * A day as old lists write it: 2017年6月, 2017.6.1, 2017/06, 201706, 二〇一七年六月, or Excel's number 43000. A month or year
 * alone is its first day. Undefined: nothing of the kind.
 */
export function oldDate(said: string): string | undefined {
  const plain = said
    .normalize('NFKC')
    .replace(/[\sT]+\d{1,2}:\d{2}.*$/, '')
    .replaceAll(/\s/g, '');
  // 2017年6月命名: what follows the day says nothing of it.
  const text = fromChinese(plain).replace(/(?<=[年月日号])\p{Script=Han}+$/u, '');
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= SERIAL.from && serial <= SERIAL.to)
    return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  for (const shape of shapes) {
    const found = shape.exec(text);
    if (!found) continue;
    const [, year, month = '1', day = '1'] = found;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const plausible = Number(year) >= 1949 && Number(year) <= 2100;
    if (plausible && parseDate(iso) !== undefined) return iso;
  }
  return undefined;
}
