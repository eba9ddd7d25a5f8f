import type { RefusalParams } from '../core/refusals.ts';
import type { SheetState } from '../core/survey/sheetState.ts';

type SurveyRefusal =
  | 'surveyNotAsked'
  | 'surveyDuePast'
  | 'surveyNobody'
  | 'surveyClosed'
  | 'sheetHandedIn'
  | 'sheetNotHandedIn'
  | 'sheetReasonMissing'
  | 'surveyIncomplete'
  | 'informantMissing'
  | 'problemClosed'
  | 'problemChanged';

/** States of a sheet as people read them. */
export const sheetStateTitles: { readonly [S in SheetState]: string } = {
  open: '未提交',
  submitted: '已提交',
  returned: '退回修改',
  confirmed: '已确认',
};

/** What people read when something of the survey is refused. */
export const surveySentences: { readonly [C in SurveyRefusal]: (params: RefusalParams[C]) => string } = {
  surveyNotAsked: () => '方案里还没有写摸底调查问什么。请先在“方案”中补上“摸底调查”一项并发布，再开展调查。',
  surveyDuePast: ({ date }) => `截止日期 ${date} 已经过去。请改为今天或以后的日期。`,
  surveyNobody: () => '没有符合条件的工作室，没有新增调查表。请放宽级别和状态，或先把工作室登记到档案。',
  surveyClosed: ({ title }) => `“${title}”已经结束，只能查看。没有解决的问题仍可在“问题”中办理。`,
  sheetHandedIn: ({ state }) =>
    `这张调查表${sheetStateTitles[state]}，不能再改。需要修改的，请联系审核的工会退回。`,
  sheetNotHandedIn: ({ state }) =>
    `这张调查表现在是“${sheetStateTitles[state]}”，不能这样办理。请刷新页面查看最新状态。`,
  sheetReasonMissing: () => '请写明退回的原因，或指出要修改的栏目和原因，再退回。',
  surveyIncomplete: ({ count, first }) =>
    `还有 ${count} 处没有填好：${first.join('、')}${count > first.length ? '等' : ''}。请补齐后再提交；已填的内容都已保存。`,
  informantMissing: () => '这是代单位填写的表。请写明由单位的哪位同志提供情况，再提交。',
  problemClosed: () => '这个问题已经销号，不能再改。如又出现，请另行登记。',
  problemChanged: () => '这个问题刚被同事改过，您填写的内容还在页面上。请先看一看现在的内容，再保存一次。',
};
