import { behaviourOf } from '../fields/index.ts';
import { fieldAt, labelAt } from './fieldAt.ts';
import type { Sheet } from './sheet.ts';

/** The words for a place of the form, with its row or year: "经济效益 2018 年 创收金额". */
export function placeInWords(sheet: Sheet, path: string): string {
  const field = fieldAt(sheet.form, path)?.field;
  if (field === undefined) return path;
  const leaves = behaviourOf(field).parts(field, field.id, sheet);
  const leaf = leaves.find((one) => one.path === path);
  return leaf?.scope ? `${field.label} ${leaf.scope.label} ${leaf.field.label}` : labelAt(sheet.form, path);
}
