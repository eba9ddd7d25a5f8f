import type { FieldBehaviour } from './behaviour.ts';
import { checkFigure, figures } from './figures.ts';

/** A count or measure; whole and not negative unless the programme says otherwise. */
export const number: FieldBehaviour<'number'> = {
  ...figures,
  check(field, path, sheet, scope) {
    const limits = { ...field, decimals: field.decimals ?? 0, min: field.min ?? 0, unit: field.unit ?? '' };
    return checkFigure(field, limits, path, sheet, scope);
  },
  lint(field, where) {
    if (field.min === undefined || field.max === undefined || field.min <= field.max) return [];
    return [{ level: 'error', where, message: `最小值 ${field.min} 大于最大值 ${field.max}` }];
  },
};
