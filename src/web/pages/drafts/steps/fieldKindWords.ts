import type { FieldKind } from '../../../../core/programme/field.ts';

/** Kinds of fields as an officer would call them. */
export const fieldKindWords: { readonly [K in FieldKind]: string } = {
  text: '一行文字',
  longText: '一段文字',
  number: '数字',
  money: '金额',
  date: '日期',
  choice: '选项',
  reference: '从名单里选',
  evidence: '证明材料',
  rows: '明细表',
  yearTable: '分年度的表',
  matrix: '统计表',
};
