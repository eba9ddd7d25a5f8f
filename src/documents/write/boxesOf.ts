import type { OpinionBox } from '../../core/paper/opinionBox.ts';

interface Corner {
  readonly step: string;
  readonly corner: 'first' | 'last' | 'seal';
  readonly page: number;
  /** mm from the page's top left corner. */
  readonly x: number;
  readonly y: number;
}

const tenth = (mm: number) => Math.round(mm * 10) / 10;

/**
 * The boxes of the opinions from the corners that `paper.typ` left behind. A box that had to be cut over pages (an
 * opinion longer than a page) is its last piece, where the seal stands; that begins at `pageTop`.
 */
export function boxesOf(found: readonly { readonly value: Corner }[], pageTop: number): OpinionBox[] {
  const corners = found.map(({ value }) => value);
  const steps = [...new Set(corners.map(({ step }) => step))];
  return steps.flatMap((step) => {
    const own = corners.filter((one) => one.step === step);
    const first = own.findLast(({ corner }) => corner === 'first');
    const whole = own.findLast(({ corner }) => corner === 'last');
    const seal = own.findLast(({ corner }) => corner === 'seal');
    if (!first || !whole) return [];
    const last = seal && seal.page > whole.page ? seal : whole;
    const top = first.page === last.page ? first.y : pageTop;
    const size = { width: tenth(last.x - first.x), height: tenth(last.y - top) };
    return { step, page: last.page, x: tenth(first.x), y: tenth(top), ...size };
  });
}
