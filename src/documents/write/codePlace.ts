import type { PageMark } from '../../core/paper/pageMark.ts';
import { pageCodes } from './pageCode.ts';

/** The type area of an upright sheet (paper.typ): margins at the left and right, and where the code begins. Millimetres. */
const LEFT = 28;
const RIGHT = 26;
const TOP = 266;
const SHEET_WIDTH = 210;

/** Where the code of a page stands on an upright sheet, in mm from its upper left corner: odd pages left, even pages right. */
export function codePlace({ page, pages, ...mark }: PageMark): { x: number; y: number; side: number } {
  const { size, module } = pageCodes(mark, pages)[page - 1]!;
  const side = size * module;
  return { x: page % 2 === 1 ? LEFT : SHEET_WIDTH - RIGHT - side, y: TOP, side };
}
