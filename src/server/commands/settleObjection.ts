import { settleObjection as contract } from '../../contract/publicNotices.ts';
import { settleObjection as decide } from '../../core/publicNotice/objection.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { lockObjection, settle } from '../store/objections.ts';
import { noticeItems } from '../store/publicNotices.ts';
import { defineCommand } from './command.ts';
import { noticeEvent } from './noticeEvent.ts';
import { lockNotice } from './openNotice.ts';

/** 答复异议, with what was found. Of two who answer one is first; what was upheld keeps the studio from being named. */
export const settleObjection = defineCommand({
  contract,
  action: 'settleObjection',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const objection = await lockObjection(tx, tenant, input.objection);
    if (!objection) return refuse('notFound', { what: '件异议' });
    const locked = await lockNotice(tx, context, objection.notice);
    if (!locked.ok) return locked;
    const items = await noticeItems(tx, tenant, objection.notice);
    const listed = new Set(items.map(({ application }) => application));
    return allow({ ...locked.change, objection, listed });
  },
  decide: ({ objection, listed }, input) => decide(objection, input, listed),
  save: async (tx, change, context, { objection }) => {
    await settle(tx, context, objection.id, change);
    return allow({});
  },
  events: ({ outcome, application }, { notice, objection }) => [
    noticeEvent('settleObjection', notice, { objection: objection.id, outcome, application }),
  ],
});
