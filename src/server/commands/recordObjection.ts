import { recordObjection as contract } from '../../contract/publicNotices.ts';
import { addWorkdays } from '../../core/calendar/workdays.ts';
import { recordObjection as decide } from '../../core/publicNotice/objection.ts';
import { yearsOfPeriod } from '../../core/publicNotice/period.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { momentIn } from '../demo/momentIn.ts';
import { insertObjection } from '../store/objections.ts';
import { noticeItems } from '../store/publicNotices.ts';
import { type Upload, uploadOf } from '../store/uploads.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { defineCommand } from './command.ts';
import { noticeEvent } from './noticeEvent.ts';
import { lockNotice, publishes } from './openNotice.ts';

/** 登记异议 from paper or telephone, with the day and hour it came (F26). The log holds the number only. */
export const recordObjection = defineCommand({
  contract,
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const locked = await lockNotice(tx, context, input.notice);
    if (!locked.ok) return locked;
    const items = await noticeItems(tx, tenant, input.notice);
    const listed = new Set(items.map(({ application }) => application));
    if (input.application && !listed.has(input.application)) return refuse('notInNotice', {});
    const uploads: Upload[] = [];
    for (const id of new Set(input.uploads)) {
      const upload = await uploadOf(tx, context, id);
      if (!upload) return refuse('uploadUnknown', {});
      uploads.push(upload);
    }
    const receivedAt = momentIn(`${input.receivedOn}T${input.receivedTime}`, context.timeZone);
    const calendar = await workCalendarOf(tx, tenant, yearsOfPeriod(input.receivedOn));
    return allow({ ...locked.change, uploads, receivedAt, calendar });
  },
  action: (loaded) => publishes(loaded),
  decide: ({ notice, receivedAt, calendar }, { receivedOn }, context) => {
    const period = { opensOn: notice.opens_on, endsOn: notice.ends_on, ended: notice.ended_at !== null };
    const recorded = decide(period, { receivedOn, receivedAt }, context.receivedAt);
    if (!recorded.ok) return recorded;
    const answerBy = addWorkdays(calendar, receivedOn, notice.rule.answerWorkdays);
    return allow({ id: context.newId(), ...recorded.change, answerBy });
  },
  save: async (tx, { id, late, answerBy }, context, { notice, uploads, receivedAt }, input) => {
    const { channel, name, contact, text, application = null } = input;
    const number = await insertObjection(tx, context, {
      ...{ id, notice: notice.id, application, channel, name, contact, text, receivedAt, late, answerBy },
      ...{ byUser: context.actor.user, formKey: null, uploads },
    });
    return allow({ objection: id, number, late });
  },
  events: ({ id, late }, { notice }, { channel, application }) => [
    noticeEvent('recordObjection', notice, { objection: id, channel, late, application }),
  ],
});
