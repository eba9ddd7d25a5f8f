import { type CalendarDate, parseDate } from '../calendarDate.ts';

const digits: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((sign, at) => [sign, String(at)])),
  零: '0',
  '○': '0',
};

/** 二〇一九, 十二, 二十三 as digits; everything else stays. */
function arabic(text: string): string {
  return text
    .replace(/[〇零○一二三四五六七八九]{4}/g, (year) => [...year].map((sign) => digits[sign]).join(''))
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, ten?: string, one?: string) =>
      String(Number(digits[ten ?? ''] ?? 1) * 10 + Number(digits[one ?? ''] ?? 0)),
    )
    .replace(/[一二三四五六七八九]/g, (sign) => digits[sign] ?? sign);
}

const two = (number: string) => number.padStart(2, '0');

/**
 * A date as people write it (2019年5月8日, 2019-05-08, 2019.5, 2019/5/8, 20190508, 二〇一九年五月八日) in the asked
 * precision; undefined when it is no date or says less than is asked. Of a finer date the rest is left out.
 */
export function readDay(text: string, precision: CalendarDate['precision']): string | undefined {
  const plain = arabic(text.normalize('NFKC').replace(/\s/g, ''));
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})(?:[年./-](\d{1,2})(?:[月./-](\d{1,2})[日号]?|月)?|年)?$/.exec(plain);
  if (match === null) return undefined;
  const [, year = '', month, day] = match;
  const parts = [year, ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])];
  const wanted = { year: 1, month: 2, day: 3 }[precision];
  const whole = parts.join('-');
  if (parts.length < wanted || parseDate(whole) === undefined) return undefined;
  return parts.slice(0, wanted).join('-');
}
