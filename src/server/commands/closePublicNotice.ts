import { closePublicNotice as contract } from '../../contract/publicNotices.ts';
import { today } from '../../core/campaign/today.ts';
import { closePublicNotice as decide } from '../../core/publicNotice/closePublicNotice.ts';
import { allow } from '../../core/refusals.ts';
import { objectionsOf } from '../store/objections.ts';
import { noticeItems, updateNotice } from '../store/publicNotices.ts';
import { defineCommand } from './command.ts';
import { noticeEvent } from './noticeEvent.ts';
import { lockNotice, publishes } from './openNotice.ts';

/** 公示结果: 公示无异议, or without those against whom an objection was upheld. */
export const closePublicNotice = defineCommand({
  contract,
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const locked = await lockNotice(tx, context, input.notice);
    if (!locked.ok) return locked;
    const items = await noticeItems(tx, tenant, input.notice);
    const names = new Map(items.map(({ application, studio_name }) => [application, studio_name]));
    const objections = await objectionsOf(tx, tenant, input.notice);
    return allow({
      ...locked.change,
      objections: objections.map(({ number, outcome, late, application }) => ({
        ...{ number, outcome, late },
        studioName: application === null ? null : (names.get(application) ?? null),
      })),
    });
  },
  action: (loaded) => publishes(loaded),
  decide: ({ notice, objections }, _input, context) =>
    decide(
      {
        ...{ endsOn: notice.ends_on, result: notice.rule.result, objections },
        ...{ ended: notice.ended_at !== null, closed: notice.result_at !== null },
      },
      today(context.receivedAt, context.timeZone),
    ),
  save: async (tx, { result }, context, { notice }) => {
    await updateNotice(tx, context, notice.id, { result });
    return allow({ result });
  },
  events: (_change, { notice, objections }) => [
    noticeEvent('closePublicNotice', notice, {
      objections: objections.length,
      upheld: objections.filter(({ outcome }) => outcome === 'upheld').length,
    }),
  ],
});
