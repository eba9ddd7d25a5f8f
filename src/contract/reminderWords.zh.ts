import type { Words } from '../core/programme/words.ts';
import type { ReminderAbout } from '../core/reminder/reminder.ts';

/** What a body is reminded of, in words. */
export const reminderWords: { readonly [A in ReminderAbout]: string } = {
  notConfirmed: '尚未确认收到通知',
  notStarted: '尚未开始申报',
  notFiled: '尚未报送',
  sealOverdue: '承诺补盖的章尚未补到',
};
/** Where one goes on from a reminder. */
export const reminderLinks: { readonly [A in ReminderAbout]: string } = {
  notConfirmed: '/circular',
  notStarted: '/desk',
  notFiled: '/filing',
  sealOverdue: '/missing-seals',
};

export const reminderTexts = ({ organiser }: Words) => ({
  title: (due: string | null) =>
    due === null ? '请办理创新工作室申报的未办事项' : `创新工作室申报 ${due} 截止，请抓紧办理`,
  body: (name: string, abouts: readonly ReminderAbout[]) =>
    `${name}：${abouts.map((about) => reminderWords[about]).join('；')}。`,
  tail: `已经办理的，请不必理会。有困难的，请与${organiser}联系。`,
  byHand: `${organiser}提醒：请抓紧办理创新工作室申报`,
});
