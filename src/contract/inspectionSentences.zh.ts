import type { RefusalParams } from '../core/refusals.ts';

type InspectionRefusal =
  | 'notInTeam'
  | 'photoDiffers'
  | 'inspectionPlanClosed'
  | 'planEndsEarlier'
  | 'visitOutsidePlan'
  | 'teamWithoutPeople'
  | 'notAnInspector'
  | 'inspectorTwice'
  | 'inspectorConflict'
  | 'notToInspect'
  | 'visitPlannedAlready'
  | 'visitHasSheet'
  | 'visitIsCancelled'
  | 'rectifyDateMissing'
  | 'sheetSettled'
  | 'nothingToRectify';

/** What people read when something of the inspection is refused. */
export const inspectionSentences: {
  readonly [C in InspectionRefusal]: (params: RefusalParams[C]) => string;
} = {
  notInTeam: () =>
    '这次验收不在您所在的小组。验收表仍在您的手机里，请联系安排验收的工作人员把您编入小组后再上传。',
  photoDiffers: ({ photos }) =>
    `有 ${photos.length} 张照片没有完整传到，验收表还没有存入。请保持联网，把这些照片重新上传一次。`,
  inspectionPlanClosed: () => '这批验收已经结束，不能再改。请另建一批验收安排。',
  planEndsEarlier: ({ from, to }) => `结束日期 ${to} 早于开始日期 ${from}。请改正日期后再保存。`,
  visitOutsidePlan: ({ date, from, to }) =>
    `${date} 不在这批验收的日期（${from} 至 ${to}）之内。请改选日期，或先改这批验收的起止日期。`,
  teamWithoutPeople: ({ team }) => `“${team}”还没有人。请先给这个组编入验收人员。`,
  notAnInspector: ({ names }) =>
    `${names.join('、')}不是验收人员。请先由安全管理员授予验收岗位，再编入小组。`,
  inspectorTwice: ({ name, date }) => `${name}在 ${date} 已在另一个组。请换一天，或换一个人。`,
  inspectorConflict: ({ names }) =>
    `按回避规定，不宜由他们验收：${names.join('、')}。请换一个组，或写明仍这样安排的原因。`,
  notToInspect: ({ names }) => `不在本次验收范围：${names.join('、')}。请只选已报送、需要现场验收的申报。`,
  visitPlannedAlready: ({ names }) => `已经安排过：${names.join('、')}。请在安排表里调整，不必再加。`,
  visitHasSheet: () => '这次验收已收到验收表，不能取消或改派。请到验收表里查看结果。',
  visitIsCancelled: () => '这次验收已经取消，不能采用它的验收表。请重新安排一次验收。',
  rectifyDateMissing: () => '这份验收表要求整改，却没有写期限，不能采用。请验收组重新填写一份。',
  sheetSettled: () => '这份验收表已经处理过。请刷新页面查看结果。',
  nothingToRectify: () => '这次验收没有要求整改，或已经复验。请刷新页面查看最新结果。',
};
