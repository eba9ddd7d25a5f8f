import { draftStepTitles } from '../../../contract/draftWords.zh.ts';
import type { DraftStep } from '../../../core/draft/draftSteps.ts';
import type { DraftDetail } from './stepProps.ts';

/** The steps in words: title, and what a person looks at there. */
export const stepWords: { readonly [S in DraftStep]: { readonly title: string; readonly about: string } } = {
  basics: { title: draftStepTitles.basics, about: '名称、年度、主管单位、用词、名称规则' },
  bodies: { title: draftStepTitles.bodies, about: '向谁发通知、由谁推荐' },
  quota: { title: draftStepTitles.quota, about: '各单位名额、合计、机动名额' },
  calendar: { title: draftStepTitles.calendar, about: '工作阶段、报送期限' },
  forms: { title: draftStepTitles.forms, about: '申报类别、审批表、材料份数、创建标准' },
  circular: { title: draftStepTitles.circular, about: '标题、文号、正文、附件、联系人' },
};

export const originWords: { readonly [O in DraftDetail['origin']]: string } = {
  notice: '从通知新建',
  lastYear: '从上年新建',
  template: '从样板新建',
  empty: '空白新建',
  file: '从方案文件新建',
  revision: '修改进行中的方案',
};

type StepState = DraftDetail['steps'][number];

/** Where a step stands, in words with the look that goes with them (never by colour alone). */
export function stepState({ confirmed, errors }: StepState): { words: string; look: string } {
  if (errors > 0) return { words: `有错误 ${errors} 处`, look: 'state-bad' };
  return confirmed ? { words: '已核对', look: 'state-good' } : { words: '未核对', look: 'state-todo' };
}
