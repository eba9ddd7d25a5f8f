import type { FieldBehaviour } from './behaviour.ts';
import { checkFigure, figures } from './figures.ts';

/** Words in a printed unit that tell its currency; anything else counts as 人民币. */
const foreignUnit = /美元|欧元|日元|英镑|港币|港元|USD|EUR/;

/** An amount in a printed unit and currency; never negative, never converted (S11). */
export const money: FieldBehaviour<'money'> = {
  ...figures,
  check(field, path, sheet, scope) {
    return checkFigure(field, { ...field, min: 0 }, path, sheet, scope);
  },
  lint(field, where) {
    const foreign = foreignUnit.test(field.unit);
    if (foreign === (field.currency !== 'CNY')) return [];
    return [{ level: 'error', where, message: `单位“${field.unit}”与币种 ${field.currency} 不一致（S11）` }];
  },
};
