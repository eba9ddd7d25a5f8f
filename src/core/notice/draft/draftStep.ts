import type { Programme } from '../../programme/programme.ts';
import type { Reading } from '../reading.ts';

/** What was taken over from the notice into which part of the programme. */
export interface Took {
  readonly key: keyof Programme;
  readonly what: string;
}

/** One part of the overlay: the programme with it, or undefined where the notice says nothing. */
export type DraftPart = (
  reading: Reading,
  programme: Programme,
  year: number,
) => { readonly programme: Programme; readonly took: readonly Took[] } | undefined;

/** An id that is not taken: body-3. */
export function freeId(prefix: string, taken: ReadonlySet<string>, from = 1): string {
  let count = from;
  while (taken.has(`${prefix}-${count}`)) count++;
  return `${prefix}-${count}`;
}

/** Words to compare by: width, blanks, brackets around titles and remarks do not count. */
export const bareWords = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s《》“”"]/g, '')
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')');

/** The same name, or one at the end of the other: 开发区总工会 and 某开发区总工会. */
export function sameName(one: string, other: string): boolean {
  const [left, right] = [bareWords(one), bareWords(other)];
  return (
    left === right ||
    (Math.min(left.length, right.length) >= 5 && (left.endsWith(right) || right.endsWith(left)))
  );
}

/** Titles of one form: 创新工作推荐审批表 and 创新工作室推荐审批表 (S2). */
export function sameTitle(one: string, other: string): boolean {
  const plain = (text: string) =>
    bareWords(text)
      .replace(/^\d{4}年度?/, '')
      .replace(/工作室/g, '工作');
  const [left, right] = [plain(one), plain(other)];
  return (
    left === right ||
    (Math.min(left.length, right.length) >= 4 && (left.endsWith(right) || right.endsWith(left)))
  );
}
