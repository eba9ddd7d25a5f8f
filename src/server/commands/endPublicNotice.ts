import { endPublicNotice as contract } from '../../contract/publicNotices.ts';
import { stillOpen } from '../../core/publicNotice/closePublicNotice.ts';
import { allow } from '../../core/refusals.ts';
import { updateNotice } from '../store/publicNotices.ts';
import { defineCommand } from './command.ts';
import { noticeEvent } from './noticeEvent.ts';
import { lockNotice, publishes } from './openNotice.ts';

/** 中止公示: the page says so and why; those listed may be published again. Objections that came stay. */
export const endPublicNotice = defineCommand({
  contract,
  load: (tx, input, context) => lockNotice(tx, context, input.notice),
  action: (loaded) => publishes(loaded),
  decide: ({ notice }) => stillOpen({ ended: notice.ended_at !== null, closed: notice.result_at !== null }),
  save: async (tx, _change, context, { notice }, { reason }) => {
    await updateNotice(tx, context, notice.id, { endedBecause: reason });
    return allow({});
  },
  events: (_change, { notice }) => [noticeEvent('endPublicNotice', notice)],
});
