import type { PairDue } from '../core/mentorship/pairDecisions.ts';

/** What a reminder names. */
export interface ToldPair {
  readonly mentorName: string;
  readonly apprenticeName: string;
  readonly day: string;
}

const day = (iso: string) => {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
const pair = ({ mentorName, apprenticeName }: ToldPair) => `${mentorName}、${apprenticeName}`;

/** Reminders of 名师带徒 (R12), to both sides and to the unit. */
export const pairMessages: {
  readonly [D in PairDue]: (told: ToldPair) => { readonly title: string; readonly text: string };
} = {
  planDue: (told) => ({
    title: '学习计划临近完成期限',
    text: `师徒${pair(told)}的学习计划有一项应在${day(told.day)}前完成。完成后请双方在系统中确认。`,
  }),
  planOverdue: (told) => ({
    title: '学习计划已过完成期限',
    text: `师徒${pair(told)}的学习计划有一项应在${day(told.day)}前完成，双方尚未确认。请抓紧完成并确认。`,
  }),
  checkDue: (told) => ({
    title: '师徒应作检查',
    text: `师徒${pair(told)}应在${day(told.day)}前作一次检查。请师傅或徒弟在手机上签到，写明学习情况。`,
  }),
  ending: (told) => ({
    title: '师徒协议即将到期',
    text: `师徒${pair(told)}的协议${day(told.day)}到期。请核对学习计划，准备出师评定。`,
  }),
  evaluationDue: (told) => ({
    title: '应作出师评定',
    text: `师徒${pair(told)}的协议已于${day(told.day)}到期。请作出师评定；尚未达到目标的，按规定办理延期。`,
  }),
};
