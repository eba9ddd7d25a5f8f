import { addDecimals, formatDecimal, parseDecimal, zero } from '../decimal.ts';
import type { Standard } from '../programme/standard.ts';
import { scoreSheet } from '../scoring/scoreSheet.ts';
import type { Marks } from '../standards/marks.ts';

/** All points of one sheet, the bonus with them; null where the standard gives no points. */
export function sheetPoints(standard: Standard | undefined, marks: Marks): string | null {
  if (!standard?.scoring) return null;
  const { points, bonus } = scoreSheet(standard, marks);
  return formatDecimal(addDecimals(parseDecimal(points) ?? zero, parseDecimal(bonus) ?? zero));
}
