import type { QueryOutput } from '../../../contract/client.ts';
import { sheetStateTitles } from '../../../contract/surveySentences.zh.ts';
import type { HaveState, SheetState } from '../../../core/survey/sheetState.ts';
import type { SaveState } from './useSheetDraft.ts';

export type Sheet = QueryOutput<'surveySheet'>;
export type Problem = QueryOutput<'surveyProblems'>['rows'][number];
export type SurveyLine = QueryOutput<'surveyList'>['surveys'][number];
export { sheetStateTitles };

export const haveTitles: { readonly [H in HaveState]: string } = {
  met: '达到',
  partly: '部分达到',
  not: '没有达到',
};
export const stateTones: { readonly [S in SheetState]: 'plain' | 'attention' | 'good' } = {
  open: 'plain',
  submitted: 'plain',
  returned: 'attention',
  confirmed: 'good',
};
export const saveWords: { readonly [S in SaveState]: string } = {
  saved: '已保存',
  saving: '正在保存…',
  offline: '没有连上网络，已存在本机，联网后自动保存',
  conflict: '有一处别人也改过，请选择用哪一个',
  refused: '没有保存成功，内容还在页面上',
};

/** Percent, whole. */
export const percent = (part: number, all: number) => (all === 0 ? 0 : Math.round((part / all) * 100));

type Counts = SurveyLine['counts'];
export const askedOf = ({ open = 0, submitted = 0, returned = 0, confirmed = 0 }: Partial<Counts>) =>
  open + submitted + returned + confirmed;
export const answeredOf = ({ submitted = 0, confirmed = 0 }: Partial<Counts>) => submitted + confirmed;

/** The address of a field on the page, for the summary of what is missing. */
export const anchorOf = (path: string) => `at-${path.replace(/\./g, '-')}`;
