import type { QueryOutput } from '../../../contract/client.ts';
import {
  type ImportPhase,
  ownChoice,
  type RowChoice,
  type RowOutcome,
  type RowReason,
} from '../../../core/registerImport/rowOutcome.ts';

export type ListFile = QueryOutput<'registerFile'>;
export type ListSheet = ListFile['sheets'][number];
export type Import = QueryOutput<'registerImport'>;
export type ImportRow = QueryOutput<'registerRows'>['rows'][number];

export const outcomeTitles: { readonly [O in RowOutcome]: string } = {
  new: '新的',
  known: '档案里已有',
  possible: '可能重复',
  twice: '表里重复',
  fault: '要改正',
};
/** What each means, under its number. */
export const outcomeHints: { readonly [O in RowOutcome]: string } = {
  new: '导入时建立新的档案',
  known: '同一单位、同一个人，并入已有档案，只补空缺和称号',
  possible: '名称相同等，请决定是不是同一个',
  twice: '与前面某一行是同一个，称号都记上',
  fault: '改正后重新上传，现在不导入',
};
export const choiceTitles: { readonly [C in RowChoice]: string } = {
  same: '是同一个，并入',
  new: '不是，另建一份',
  out: '不导入',
};
const reasons: { readonly [R in RowReason]: string } = {
  leadInUnit: '单位和姓名相同',
  otherBody: '单位和姓名相同，但属于别的推荐单位',
  several: '档案里有几份单位和姓名相同的',
  name: '名称相同，单位或姓名不同',
  row: '与前面的行单位和姓名相同',
};
export const whyWords = (why: RowReason | null): string => (why === null ? '' : reasons[why]);

export const phaseTitles: { readonly [P in ImportPhase]: string } = {
  reading: '正在核对',
  checked: '已核对，还没有导入',
  taking: '正在导入',
  taken: '已导入',
  undoing: '正在撤回',
  undone: '已撤回',
};

/** What will happen to a row as things stand. */
export function choiceOf({ choice, outcome }: Pick<ImportRow, 'choice' | 'outcome'>): RowChoice | null {
  return choice ?? ownChoice[outcome];
}

const faults: Readonly<Record<string, string>> = {
  fileDamaged: '文件打不开。请用 Excel 打开并另存为 xlsx，再上传。',
  fileInflates: '文件太大，或内容异常。请只留名单这一张表，分成几份（每份不超过 20 万行）再上传。',
  fileTooLarge: '文件太大。请分成几份再上传。',
  fileEncrypted: '文件有密码。请去掉密码再上传。',
  fileHasMacros: '文件带有宏。请另存为不带宏的 xlsx 再上传。',
  noRows: '列名下面没有内容。请确认列名所在的行选对了。',
  gone: '文件已不在。请重新上传。',
  personGone: '办理人的账号已停用。请用别的账号重新上传。',
};
/** Why the work stopped, and what to do. */
export function faultWords(code: string | null): string {
  return faults[code ?? ''] ?? '处理中断了。请点“继续”，仍不行时请联系系统管理员。';
}

export const isAtWork = ({ progress }: Pick<Import, 'progress'>): boolean =>
  progress?.state === 'queued' || progress?.state === 'running';
