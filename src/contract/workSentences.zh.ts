import type { Words } from '../core/programme/words.ts';
import type { RefusalParams } from '../core/refusals.ts';
import { findingSentence } from './findingSentences.zh.ts';

type WorkRefusal =
  | 'workNotKept'
  | 'workKindUnknown'
  | 'workDayOut'
  | 'workUnfit'
  | 'workAboutMissing'
  | 'workProofMissing'
  | 'workFilesFull'
  | 'workWithdrawn'
  | 'workHasFollowers'
  | 'workStudioMerged'
  | 'workUnchanged';

/** What a person reads about a refusal in the year-round log. */
export const workSentences: {
  readonly [C in WorkRefusal]: (params: RefusalParams[C], words: Words) => string;
} = {
  workNotKept: () => '本年度的工作方案还没有规定平时记哪些事。请联系主办单位的工作人员在方案里设好后再记。',
  workKindUnknown: () => '现行方案里已没有这一类记录。请刷新页面，重新选择类别。',
  workDayOut: ({ today }) =>
    `日期要在 1950 年以后、不晚于今天（${today}）。请改正日期；还没有发生的事，等发生后再记。`,
  workUnfit: ({ finding }, words) =>
    finding ? findingSentence(finding, words) : '有一栏的内容格式不对，没有存上。请刷新页面后重新填写。',
  workAboutMissing: ({ title }) => `请选定这一笔说的是哪一项“${title}”；还没有记的，请先记一笔“${title}”。`,
  workProofMissing: ({ title }) => `“${title}”要有照片或材料。请拍一张照片，或选一个文件再保存。`,
  workFilesFull: ({ most }) => `一笔记录最多放 ${most} 个照片和材料。请分成几笔记，或先取下不用的。`,
  workWithdrawn: () => '这一笔已经撤回，不能再改。确有其事的请重新记一笔。',
  workHasFollowers: ({ titles }) =>
    `还有记录说的是这一笔（${titles.slice(0, 3).join('、')}${titles.length > 3 ? '等' : ''}）。请先撤回那些记录，再撤回这一笔。`,
  workStudioMerged: ({ name }) => `这个工作室的档案已并入“${name}”。请到那里记录。`,
  workUnchanged: () => '没有改动任何内容，未作更正。请改好后再保存，不改的请返回。',
};
