import type { z } from 'zod';
import { publicNoticeList as contract } from '../../contract/publicNotices.ts';
import { can, possibleActions } from '../../core/access/can.ts';
import { daysBetween, today } from '../../core/campaign/today.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { noticePhase } from '../../core/publicNotice/noticeStand.ts';
import { noticeRule, publishesOwn, type Showable } from '../../core/publicNotice/openPublicNotice.ts';
import { allow } from '../../core/refusals.ts';
import { publishes, subjectOfNotice } from '../commands/openNotice.ts';
import type { Context, Tx } from '../context.ts';
import { bodiesOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { contactOf } from '../store/contacts.ts';
import { objectionFiles, objectionsOf } from '../store/objections.ts';
import { type NoticeRow, noticeItems, noticesOf, seenAmong, showables } from '../store/publicNotices.ts';
import { defineQuery } from './query.ts';

type Answer = z.input<typeof contract.output>;
type Rule = Answer['rules'][number];

/** What could be shown now under one rule, by who would publish it; the lists of others are not offered. */
async function readyFor(
  tx: Tx,
  context: Context,
  of: { readonly campaign: string; readonly programme: Programme; readonly step: string | null },
): Promise<Rule['ready']> {
  const { campaign, programme, step } = of;
  const found = await showables(tx, context.actor.tenant, { campaign, step, body: null });
  const lists = new Map<string, { body: string | null; bodyName: string; candidates: Showable[] }>();
  for (const one of found.filter(({ shown }) => !shown)) {
    const own = publishesOwn(programme, step ?? undefined, [one.track]);
    const body = own ? one.body : null;
    const subject = body === null ? {} : { body };
    if (!can(context.actor, body === null ? 'publishNotice' : 'publishOwnNotice', subject).allowed) continue;
    const list = lists.get(body ?? '') ?? {
      ...{ body, bodyName: own ? one.bodyName : programme.city.union, candidates: [] },
    };
    list.candidates.push(one);
    lists.set(body ?? '', list);
  }
  const titleOf = (track: string) => programme.tracks.find(({ id }) => id === track)?.title ?? track;
  return [...lists.values()].map(({ candidates, ...list }) => ({
    ...list,
    candidates: candidates.map(({ application, track, bodyName, studioName, leadName, unitName }) => ({
      ...{ application, track, trackTitle: titleOf(track), bodyName, studioName, leadName, unitName },
    })),
  }));
}

/** One notice with its objections, as far as the asker may read them. */
async function noticeFor(
  tx: Tx,
  context: Context,
  notice: NoticeRow,
  of: {
    readonly programme: Programme;
    readonly closed: boolean;
    readonly names: ReadonlyMap<string, string>;
  },
): Promise<Answer['notices'][number]> {
  const { tenant } = context.actor;
  const day = today(context.receivedAt, context.timeZone);
  const subject = subjectOfNotice(notice);
  const settles = can(context.actor, 'settleObjection', subject).allowed;
  const mayPublish = can(context.actor, publishes({ notice }), subject).allowed;
  const items = await noticeItems(tx, tenant, notice.id);
  const studio = new Map(items.map(({ application, studio_name }) => [application, studio_name]));
  const all = await objectionsOf(tx, tenant, notice.id);
  const seen = await seenAmong(tx, tenant, [...studio.keys()]);
  // A body learns that something was said of its own, and of nobody else's.
  const wide = can(context.actor, 'seeBoard', {}).allowed;
  const objections = all.filter(
    ({ application }) => settles || wide || (application !== null && seen.has(application)),
  );
  const files = settles
    ? await objectionFiles(
        tx,
        tenant,
        objections.map(({ id }) => id),
      )
    : [];
  const [ended, closed] = [notice.ended_at !== null, notice.result_at !== null];
  const upheld = new Set(all.flatMap((one) => (one.outcome === 'upheld' ? [one.application] : [])));
  return {
    ...{ notice: notice.id, title: notice.title, address: notice.address },
    stepTitle: of.programme.steps.find(({ id }) => id === notice.step)?.title ?? null,
    bodyName: notice.body === null ? null : (of.names.get(notice.body) ?? ''),
    ...{ opensOn: notice.opens_on, endsOn: notice.ends_on, daysLeft: daysBetween(day, notice.ends_on) },
    phase: noticePhase({ opensOn: notice.opens_on, endsOn: notice.ends_on, ended, closed }, day),
    ...{ endedBecause: notice.ended_because, result: notice.result },
    items: items.map(({ application, studio_name, lead_name, unit_name, body_name }) => ({
      ...{ application, studioName: studio_name, leadName: lead_name },
      ...{ unitName: unit_name, bodyName: body_name, upheld: upheld.has(application) },
    })),
    objections: objections.map((one) => ({
      ...{ objection: one.id, number: one.number, channel: one.channel, application: one.application },
      about: one.application === null ? null : (studio.get(one.application) ?? null),
      ...{ receivedAt: one.received_at.toISOString(), late: one.late, answerBy: one.answer_by },
      ...{ outcome: one.outcome, settledAt: one.settled_at?.toISOString() ?? null },
      told: settles
        ? {
            ...{ name: one.name, contact: one.contact, text: one.text, finding: one.finding },
            files: files
              .filter(({ objection }) => objection === one.id)
              .map(({ upload, name }) => ({ upload, name })),
          }
        : null,
    })),
    allowed: of.closed
      ? []
      : [
          ...(mayPublish && !ended && !closed ? ['endPublicNotice', 'closePublicNotice'] : []),
          ...(mayPublish && !ended ? ['recordObjection'] : []),
          ...(settles ? ['settleObjection'] : []),
        ],
  };
}

/** 公示: what runs, what was objected, what could be published now (F26, S8). */
export const publicNoticeList = defineQuery({
  contract,
  action: 'seePublicNotices',
  answer: async (tx, input, context) => {
    const { actor } = context;
    const found = await loadCampaign(tx, context, input.campaign);
    if (!found.ok) return found;
    const { programme, closed } = found.change;
    const bodies = await bodiesOf(tx, actor.tenant);
    const names = new Map(bodies.map(({ id, name }) => [id, name]));
    const rules: Rule[] = [];
    for (const step of [null, ...programme.steps.map(({ id }) => id)]) {
      const rule = noticeRule(programme, step ?? undefined);
      if (!rule) continue;
      const { days, count, order, result } = rule;
      const title =
        programme.steps.find(({ id }) => id === step)?.title ?? `${wordsOf(programme).designation}前`;
      const ready = closed ? [] : await readyFor(tx, context, { campaign: input.campaign, programme, step });
      rules.push({ step, title, days, count, order, result, ready });
    }
    const rows = await noticesOf(tx, actor.tenant, input.campaign);
    const mine = rows.filter(({ body }) => body === null || can(actor, 'seePublicNotices', { body }).allowed);
    const notices: Answer['notices'] = [];
    for (const row of mine) notices.push(await noticeFor(tx, context, row, { programme, closed, names }));
    const contact = (await contactOf(tx, actor.tenant, input.campaign)) ?? programme.circular.contact;
    return allow({
      today: today(context.receivedAt, context.timeZone),
      ...{ rules, notices },
      contact: { name: contact.name, phone: contact.phone, email: contact.email },
      allowed: closed
        ? []
        : possibleActions(actor).filter((action) =>
            ['publishNotice', 'publishOwnNotice', 'prepareCampaign'].includes(action),
          ),
    });
  },
});
