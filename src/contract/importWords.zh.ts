import type { Words } from '../core/programme/words.ts';
import type { ListField } from '../core/registerImport/listField.ts';
import { CORRECT_HEAD } from '../core/registerImport/proposeSheet.ts';
import type { RowFault, RowFaultCode } from '../core/registerImport/takeRow.ts';
import { movedWord } from './mergeWords.zh.ts';

/** What the columns of an old list are called. */
export const listFieldWords = ({ lead, designation }: Words): { readonly [F in ListField]: string } => ({
  body: '推荐单位（主管工会）',
  unit: '所在单位',
  name: '工作室名称',
  lead: `${lead}姓名`,
  title: '称号',
  level: '级别',
  namingBody: `${designation}单位`,
  namedOn: `${designation}时间`,
  documentNumber: '文号',
  trade: '行业',
  type: '类型',
  specialty: '专业方向',
  results: '主要成绩',
  establishedOn: '成立时间',
  members: '人数',
  state: '状态',
  remarks: '备注',
});

const faultWords: { readonly [C in RowFaultCode]: (name: string, value: string) => string } = {
  missing: (name) => `没有填${name}，请补上`,
  tooLong: (name) => `${name}太长，请缩短`,
  unprintable: (name) => `${name}里有看不见的字符，请重新输入`,
  errorValue: (name, value) => `${name}是表格的错误值“${value}”，请改成文字`,
  formulaEmpty: (name) => `${name}是没有结果的公式，请用 Excel 打开并保存一次，或改成文字`,
  notADay: (name, value) => `${name}“${value}”认不出是哪一天，请写成 2017-06-01 或 2017年6月`,
  dayInFuture: (name, value) => `${name}“${value}”晚于今天，请核对`,
  notALevel: (name, value) => `${name}“${value}”认不出，请写成国家级、省级、市级、县级或单位级`,
  notAState: (name, value) => `${name}“${value}”认不出，请写成正常、撤销或离岗`,
  notANumber: (name, value) => `${name}“${value}”不是数字，请写成阿拉伯数字`,
  titleWithoutDay: (name) => `有称号但没有${name}，请补上`,
  dayWithoutTitle: (name) => `有时间但没有${name}，请补上，或在“所有行都一样的内容”里填写`,
  bodyUnknown: (name, value) =>
    value === ''
      ? `没有填${name}，请补上`
      : `${name}“${value}”不在本系统里，请写全称，或在“所有行都一样的内容”里选择`,
  bodySeveral: (name, value) => `${name}“${value}”可以指几个单位，请写全称`,
  bodyNotYours: (name, value) => `${name}“${value}”不是您的单位，只能导入本单位的工作室`,
};

/** A=0. */
export function columnLetter(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? String.fromCharCode(64 + first) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** One fault in words, with its column: `C 列：……`. */
export function faultSentence({ field, column, code, value }: RowFault, words: Words): string {
  const said = faultWords[code](listFieldWords(words)[field], value);
  return column === null ? said : `${columnLetter(column)} 列：${said}`;
}

/** Why a studio of an import was not taken back. */
export function keptBecauseWords(reason: string): string {
  return reason === 'changed' ? '导入以后档案又有修改' : `已经有${movedWord(reason)}`;
}

export const faultSheetWords = {
  sheet: '需要改正的行',
  correct: CORRECT_HEAD,
  file: (name: string) => `${name}-需要改正的行.xlsx`,
};
