import type { DraftKey } from '../../../../core/draft/draftSteps.ts';
import { alliancesWords, classificationWords } from './classification.ts';
import type { Described } from './described.ts';
import { dictionaryWords, formWords } from './form.ts';
import { listRuleWords } from './listRule.ts';
import { mentorshipWords } from './mentorship.ts';
import { nameRuleWords, quotaWords, wordsWords } from './programmeWords.ts';
import { standardWords } from './standard.ts';
import { surveyWords } from './survey.ts';
import { acceptanceWords, materialWords, publicNoticeWords, stepWords, trackWords } from './track.ts';
import { watchWords } from './watch.ts';
import { element, elements } from './words.ts';
import { workLogWords } from './workLog.ts';

/** The parts of a programme that the editor describes; what is not here is edited in a step of the draft. */
export const described: { readonly [K in DraftKey]?: Described } = {
  tracks: elements('申报类别', () => trackWords),
  steps: elements('意见环节', () => stepWords),
  materials: elements('申报材料', () => materialWords),
  listRules: elements('名单要求', () => listRuleWords),
  standards: elements('创建标准', () => standardWords),
  mentorship: element('名师带徒', () => mentorshipWords),
  watch: element('预警', () => watchWords),
  classification: element('分类管理', () => classificationWords),
  alliances: element('联盟', () => alliancesWords),
  survey: element('摸底调查', () => surveyWords),
  workLog: element('年度记录', () => workLogWords),
  publicNotice: element('公示', () => publicNoticeWords),
  acceptance: element('受理', () => acceptanceWords),
  forms: elements('申报表', () => formWords),
  dictionaries: elements('选项', () => dictionaryWords),
  words: element('用词', () => wordsWords),
  nameRule: element('名称规则', () => nameRuleWords),
  quota: element('名额', () => quotaWords),
};
