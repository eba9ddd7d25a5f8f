import type { QuotaCell } from '../programme/quotaTable.ts';
import { readCount } from './chineseNumber.ts';
import { plainSign } from './plainSigns.ts';

const number = '(\\d{1,5}|[〇零一二两三四五六七八九十百]{1,5})';
const unit = '(?:个|家|名|项|间)?';
const ranges = new RegExp(`^${number}${unit}[-~至到]-?${number}${unit}$`);
const floors = new RegExp(
  `^(?:不少于|不低于|至少|≥|>=|＞=|〉=|不得少于)${number}${unit}(?:以上)?$|^${number}${unit}(?:及|或)?以上$`,
);
const counts = new RegExp(`^${number}${unit}$`);

/** What stands in a cell: a number, a range, a floor (F5), `blank` for a dash, undefined for other words. */
export function quotaCellText(text: string): QuotaCell | 'blank' | undefined {
  const plain = [...text]
    .map(plainSign)
    .join('')
    .replace(/\s/g, '')
    .replace(/^（(.*)）$/, '$1');
  if (plain === '' || /^[-/×]+$/.test(plain)) return 'blank';
  const range = ranges.exec(plain);
  if (range) {
    const [from, to] = [readCount(range[1]!), readCount(range[2]!)];
    return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
  }
  const floor = floors.exec(plain);
  const atLeast = floor && readCount(floor[1] ?? floor[2]!);
  if (atLeast !== undefined && atLeast !== null) return { atLeast };
  const count = readCount(counts.exec(plain)?.[1] ?? '');
  return count === undefined ? undefined : { count };
}
