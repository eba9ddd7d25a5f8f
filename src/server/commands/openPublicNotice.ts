import { openPublicNotice as contract } from '../../contract/publicNotices.ts';
import type { Subject } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { openPublicNotice as decide, publishesOwn } from '../../core/publicNotice/openPublicNotice.ts';
import { yearsOfPeriod } from '../../core/publicNotice/period.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { bodyOf } from '../store/bodies.ts';
import { loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { insertNotice, showables } from '../store/publicNotices.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { noticeEvent } from './noticeEvent.ts';

/** 发布公示 (F26, S8): the campaign is locked, so that nobody is listed twice. */
export const openPublicNotice = defineCommand({
  contract,
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const own = publishesOwn(programme, input.step, input.tracks);
    const body = own && input.body ? await bodyOf(tx, tenant, input.body) : undefined;
    if (own && !body) return refuse('notFound', { what: '个推荐单位' });
    await lockCampaign(tx, tenant, input.campaign);
    const of = { campaign: input.campaign, step: input.step ?? null, body: body?.id ?? null };
    const subject: Subject = body ? { body: body.id } : {};
    const calendar = await workCalendarOf(tx, tenant, yearsOfPeriod(input.opensOn));
    const found = await showables(tx, tenant, of);
    const facts = {
      ...{ programme, step: input.step, found, calendar },
      today: today(context.receivedAt, context.timeZone),
    };
    return allow({ subject, body: body?.id ?? null, year: campaign.change.year, facts });
  },
  action: ({ body }) => (body === null ? 'publishNotice' : 'publishOwnNotice'),
  decide: ({ facts, year }, input, context) => {
    const opened = decide(facts, input);
    // The random tail of an id: the address tells nothing and is guessed by nobody before it is published.
    const address = `${year}-${context.newId().slice(-10)}`;
    return opened.ok ? allow({ id: context.newId(), address, ...opened.change }) : opened;
  },
  save: async (tx, { id, address, rule, endsOn, listed }, context, { body }, input) => {
    const { campaign, step = null, title, text, opensOn, answerWorkdays, contact } = input;
    const made = { id, campaign, body, step, title, text, opensOn, endsOn, contact, address, listed };
    await insertNotice(tx, context, { ...made, rule: { ...rule, answerWorkdays } });
    return allow({ notice: id, address, endsOn, listed: listed.length });
  },
  events: ({ id, endsOn, listed }, { body }, { campaign, opensOn, step }) => [
    noticeEvent('openPublicNotice', { id, campaign }, { opensOn, endsOn, step, body, count: listed.length }),
    ...listed.map(({ application }) =>
      applicationEvent('openPublicNotice', { id: application, campaign }, { notice: id, opensOn, endsOn }),
    ),
  ],
});
