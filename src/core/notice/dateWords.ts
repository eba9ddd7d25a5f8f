import { readCount } from './chineseNumber.ts';

/** A day, month or part of the year as it stands in a text, with the first and the last day it covers. */
export interface DateWord {
  readonly from: string;
  readonly to: string;
  /** Places in the text, the second behind the last sign. */
  readonly start: number;
  readonly end: number;
  /** Two ends joined by 至: a window rather than a day. */
  readonly isRange: boolean;
  /** The text says the year. */
  readonly saysYear: boolean;
  /** 即日起: it begins with the notice. */
  readonly fromNow?: true;
}

/** What a year is taken from where the text says none. */
export interface DateFrame {
  readonly year: number;
}

const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const year = '(?:(\\d{4}|[一二][〇零○一二三四五六七八九]{3})年|(次年|翌年|明年|来年|今年|当年|本年))?';
const part = '(上旬|中旬|下旬|月底|底|月末|末|月初|初)?';
const single = new RegExp(
  `${year}(${number})月份?(?:(${number})[日号]|${part})|(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)|${year}(第?[一二三四1234]季度|上半年|下半年|年底|年末|年初)`,
  'g',
);

const pad = (count: number) => String(count).padStart(2, '0');
const lastDay = (y: number, month: number) => new Date(Date.UTC(y, month, 0)).getUTCDate();
const iso = (y: number, month: number, day: number) => `${y}-${pad(month)}-${pad(day)}`;

const daysOfPart: Readonly<Record<string, (last: number) => readonly [number, number]>> = {
  ...{ 上旬: () => [1, 10], 中旬: () => [11, 20], 下旬: (last: number) => [21, last] },
  ...{ 底: (last: number) => [last, last], 末: (last: number) => [last, last], 初: () => [1, 5] },
};
const months: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 一季度: [1, 3], 二季度: [4, 6], 三季度: [7, 9], 四季度: [10, 12], 上半年: [1, 6], 下半年: [7, 12] },
  ...{ 年底: [12, 12], 年末: [12, 12], 年初: [1, 1] },
};

function yearOf(said: string | undefined, word: string | undefined, frame: DateFrame): number {
  if (said !== undefined) return readCount(said) ?? frame.year;
  return word !== undefined && /次|翌|明|来/.test(word) ? frame.year + 1 : frame.year;
}

function wordOf(match: RegExpMatchArray, frame: DateFrame): DateWord | undefined {
  const [text, saidYear, yearWord, monthText, dayText, partText, y, m, d, laterYear, laterWord, period] =
    match;
  const place = { start: match.index!, end: match.index! + text.length, isRange: false };
  const saysYear = [saidYear, yearWord, y, laterYear, laterWord].some((said) => said !== undefined);
  const made = (from: string, to: string): DateWord => ({ ...place, from, to, saysYear });
  if (y !== undefined) {
    const [month, day] = [Number(m), Number(d)];
    if (month < 1 || month > 12 || day < 1 || day > lastDay(Number(y), month)) return undefined;
    return made(iso(Number(y), month, day), iso(Number(y), month, day));
  }
  if (period !== undefined) {
    const at = yearOf(laterYear, laterWord, frame);
    const key = period.replace('第', '').replace(/^[1234]/, (digit) => '一二三四'[Number(digit) - 1]!);
    const [first, last] = months[key] ?? [1, 12];
    return made(iso(at, first, 1), iso(at, last, lastDay(at, last)));
  }
  const at = yearOf(saidYear, yearWord, frame);
  const month = readCount(monthText!) ?? 0;
  if (month < 1 || month > 12) return undefined;
  const end = lastDay(at, month);
  if (dayText !== undefined) {
    const day = readCount(dayText) ?? 0;
    return day < 1 || day > end ? undefined : made(iso(at, month, day), iso(at, month, day));
  }
  const [first, last] = daysOfPart[(partText ?? '').replace('月', '')]?.(end) ?? [1, end];
  return made(iso(at, month, first), iso(at, month, last));
}

/** A window may say its hours: 3月9日9:00-4月3日17:00. */
const between =
  /^(?:（[^）]{0,8}）)?(?:[上下]午)?(?:\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分)?))?起?[-~至到](?:-)?$/;

/** 6-9月, 10月15日至31日, 3月上旬至中旬: the half that is left out is taken from the other end. */
function halves(text: string, words: readonly DateWord[]): DateWord[] {
  return words.map((word) => {
    const before =
      /(?:^|[^\d一二三四五六七八九十年])((?:\d{1,2}|[一二三四五六七八九十]{1,3}))[-~至到]-?$/.exec(
        text.slice(Math.max(0, word.start - 9), word.start),
      );
    const beforeYear = /(\d{4})年(\d{1,2})[-~至到]-?$/.exec(
      text.slice(Math.max(0, word.start - 12), word.start),
    );
    const count = readCount(beforeYear?.[2] ?? before?.[1] ?? '');
    const isMonth = /^\D{0,5}\d{0,4}年?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月/.test(
      text.slice(word.start, word.end),
    );
    if (count !== undefined && count >= 1 && count <= 12 && isMonth) {
      const own = beforeYear ? Number(beforeYear[1]) : Number(word.from.slice(0, 4));
      const start =
        word.start -
        (beforeYear ? beforeYear[0].length : before![0].replace(/^[^\d一二三四五六七八九十]/, '').length);
      const y = beforeYear === null && count > Number(word.to.slice(5, 7)) ? own - 1 : own;
      return { ...word, start, from: iso(y, count, 1), isRange: true };
    }
    const after = new RegExp(`^[-~至到]-?(${number})[日号]`).exec(text.slice(word.end, word.end + 8));
    const day = readCount(after?.[1] ?? '');
    const [y = 0, month = 0] = word.to.split('-').map(Number);
    if (after && day !== undefined && day >= 1 && day <= lastDay(y, month) && word.from === word.to)
      return { ...word, end: word.end + after[0].length, to: iso(y, month, day), isRange: true };
    return word;
  });
}

function joined(text: string, words: readonly DateWord[]): DateWord[] {
  const result: DateWord[] = [];
  for (const word of words) {
    const last = result.at(-1);
    if (!last || last.isRange || word.isRange || !between.test(text.slice(last.end, word.start))) {
      result.push(word);
      continue;
    }
    const lag =
      last.saysYear && !word.saysYear ? Number(last.from.slice(0, 4)) - Number(word.to.slice(0, 4)) : 0;
    let to = shifted(word.to, lag);
    if (to < last.from) to = shifted(to, 1);
    result[result.length - 1] = {
      ...last,
      end: word.end,
      to,
      isRange: true,
      saysYear: last.saysYear || word.saysYear,
    };
  }
  return result;
}

/** The same day so many years later. */
export function shifted(day: string, years: number): string {
  const [y = 0, month = 1, date = 1] = day.split('-').map(Number);
  return iso(y + years, month, Math.min(date, lastDay(y + years, month)));
}

function sinceNow(text: string, words: readonly DateWord[]): DateWord[] {
  return words.map((word) => {
    const before = /(?:即日|自?发文之日|通知(?:下发|印发)之日)起?[至到~-]$/.exec(
      text.slice(Math.max(0, word.start - 14), word.start),
    );
    return before
      ? { ...word, start: word.start - before[0].length, isRange: true, fromNow: true as const }
      : word;
  });
}

/** All days, months and windows that a text names, in their order (S4). */
export function dateWords(text: string, frame: DateFrame): DateWord[] {
  const words = [...text.matchAll(single)].flatMap((match) => {
    const word = wordOf(match, frame);
    return word ? [word] : [];
  });
  return sinceNow(text, joined(text, halves(text, words)));
}
