import type { Words } from '../core/programme/words.ts';
import type { RefusalParams } from '../core/refusals.ts';
import type { StudioActKind } from '../core/studio/superviseStudio.ts';
import { daysInWords } from './daysInWords.ts';
import { levelTitles, studioStateTitles } from './studioWords.zh.ts';

/** What is done to a studio, as people say it. */
export const studioActTitles = ({
  designation,
}: Pick<Words, 'designation'>): { readonly [K in StudioActKind]: string } => ({
  warn: '预警',
  talk: '约谈',
  rectify: '限期整改',
  extend: '延长整改期限',
  confirm: '确认整改完成',
  revoke: `撤销${designation}`,
  bar: '限期不得申报',
  reinstate: '恢复正常',
});

type WatchRefusal =
  | 'studioActedOn'
  | 'studioActNotNow'
  | 'studioActDayMissing'
  | 'studioActDayEarly'
  | 'studioOfHigherLevel'
  | 'imposedAbove'
  | 'titleLevelMissing'
  | 'noTitleOfLevel'
  | 'revocationAboveWithoutNumber'
  | 'studioBarred'
  | 'nothingToPutRight'
  | 'clashSettled';
type Sentences = { readonly [C in WatchRefusal]: (params: RefusalParams[C], words: Words) => string };

/** Refusals of acts on studios: what stands in the way and what to do next. */
export const watchSentences: Sentences = {
  studioActedOn: ({ state }, words) =>
    `刚有同事办理过这个工作室，现在的状态是“${studioStateTitles(words)[state]}”。您填写的内容还在，请先看一看最新的记录，再决定是否办理。`,
  studioActNotNow: ({ act, state }, words) =>
    `工作室现在是“${studioStateTitles(words)[state]}”，不能办理“${studioActTitles(words)[act]}”。请按页面上列出的事项办理。`,
  studioActDayMissing: ({ act }, words) => `请填写“${studioActTitles(words)[act]}”到哪一天为止。`,
  studioActDayEarly: ({ after }) => `期限要晚于 ${after}。请填写以后的日期。`,
  studioOfHigherLevel: ({ level }, { organiser }) =>
    `${levelTitles[level]}的工作室由${organiser}办理。请把情况报告${organiser}。`,
  imposedAbove: ({ act }, words) =>
    `这个工作室现在的处理由${words.organiser}作出，“${studioActTitles(words)[act]}”也由${words.organiser}办理。请把情况报告${words.organiser}。`,
  titleLevelMissing: (_, { designation }) => `请选择撤销哪一级的${designation}。`,
  noTitleOfLevel: ({ level }, { designation }) =>
    `档案里没有仍然有效的${levelTitles[level]}${designation}，没有撤销。请核对级别。`,
  revocationAboveWithoutNumber: ({ level }, { designation }) =>
    `${levelTitles[level]}${designation}由上级撤销，请填写上级决定的文号后再登记。`,
  studioBarred: ({ name, until }, { designation, organiser }) =>
    `“${name}”在 ${until} 以前不得申报和${designation}。到期后可以办理；有疑问的请与${organiser}联系。`,
  clashSettled: () => '这条提示已经办结。请刷新页面查看结果。',
  nothingToPutRight: () => '这个工作室现在没有要整改的事项，不必上报。',
};

/** Messages of acts: to the unit, the lead and the body. */
export const supervisionMessages = (words: Words) => {
  const titles = studioActTitles(words);
  return {
    acted: (kind: StudioActKind, name: string, until: string | null) => ({
      title: `“${name}”：${titles[kind]}`,
      text: `${until === null ? '' : `期限 ${daysInWords(until)}。`}原因和文书见工作室档案的“预警和处理”。`,
    }),
    plaque: (name: string) => ({
      title: `“${name}”已撤销${words.designation}，牌匾和证书应当收回`,
      text: '收回以后请在“牌匾和证书”登记。',
    }),
    reported: (name: string) => ({
      title: `“${name}”报来整改情况`,
      text: '请核对后确认整改完成，或者延长期限。',
    }),
  };
};
