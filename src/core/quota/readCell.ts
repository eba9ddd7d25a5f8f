import type { QuotaCell } from '../programme/quotaTable.ts';

/** What was typed into a cell: places, nothing (blank is not 0), or something that is no number of places. */
export type CellReading =
  | { readonly cell: QuotaCell }
  | { readonly blank: true }
  | { readonly fault: 'unclear' | 'reversed' | 'tooMany' };

/** More places than any federation gives in a year; a typing error. */
const MOST_PLACES = 99_999;
const unit = '(?:个|名|家|项)?';
const number = '(\\d{1,9})(?:\\.0+)?';
const count = new RegExp(`^${number}${unit}$`, 'u');
const range = new RegExp(`^${number}${unit}(?:-|~|至|到)${number}${unit}$`, 'u');
const floors = [
  new RegExp(`^(?:>=|≥|≧|不少于|不低于|至少)${number}${unit}$`, 'u'),
  new RegExp(`^${number}${unit}(?:\\(含\\))?(?:以上|及以上|起)(?:\\(含\\))?$`, 'u'),
];

/** Full-width digits and signs are plain ones, every dash is one dash, blanks are nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Z}\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[‐‑‒–—―−－]+/gu, '-')
    .replace(/(\d)[一ー](?=\d)/gu, '$1-')
    .replace(/[〜∼～]/gu, '~');
}

/** 5、1-2、1—2、≥5、不少于5、5个以上, or nothing, as people type them. */
export function readCell(text: string): CellReading {
  const typed = plain(text);
  if (/^[-/~\\]*$/.test(typed) || typed === '无' || typed === '空') return { blank: true };
  const one = count.exec(typed);
  if (one) return within({ count: Number(one[1]) });
  const two = range.exec(typed);
  if (two) {
    const [from, to] = [Number(two[1]), Number(two[2])];
    return from > to ? { fault: 'reversed' } : within({ from, to });
  }
  for (const floor of floors) {
    const least = floor.exec(typed);
    if (least) return within({ atLeast: Number(least[1]) });
  }
  return { fault: 'unclear' };
}

function within(cell: QuotaCell): CellReading {
  return Object.values(cell).some((places) => places > MOST_PLACES) ? { fault: 'tooMany' } : { cell };
}

/** Why a cell is not taken, and what to write instead. */
export const cellFaultWords: { readonly [F in Extract<CellReading, { fault: string }>['fault']]: string } = {
  unclear: '不是名额，请写成 5、1-2、≥5（不少于5），或留空',
  reversed: '前一个数比后一个大，请写成小的在前',
  tooMany: `超过 ${MOST_PLACES}，请核对`,
};
