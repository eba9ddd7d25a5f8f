import * as designations from '../../contract/designations.ts';
import type { Subject } from '../../core/access/can.ts';
import { parseDate } from '../../core/calendarDate.ts';
import { today } from '../../core/campaign/today.ts';
import { designate as decide, namers } from '../../core/designation/designate.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Tx } from '../context.ts';
import { refuseBarred } from '../store/barredStudios.ts';
import { bodyOf } from '../store/bodies.ts';
import { loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { designatedCounts, lockNominees, saveDesignation } from '../store/designations.ts';
import { unclearNotices } from '../store/publicNotices.ts';
import { agreedIn, findResolution } from '../store/resolutions.ts';
import { defineCommand } from './command.ts';

/** What the meeting that is named agreed to; undefined where none is. */
async function agreedBy(
  tx: Tx,
  tenant: string,
  { campaign, resolution }: { readonly campaign: string; readonly resolution?: string | undefined },
  byBody: string | null,
): Promise<Decision<ReadonlySet<string> | undefined>> {
  if (resolution === undefined) return allow(undefined);
  const found = await findResolution(tx, tenant, resolution);
  if (found?.campaign !== campaign || found.body !== byBody)
    return refuse('notFound', { what: '次会议决定' });
  return allow(await agreedIn(tx, tenant, resolution));
}

/** 命名: the city names its tracks, a body its own (R14, R22, S23); the campaign is locked, so that the count holds. */
export const designate = defineCommand({
  contract: designations.designate,
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    await lockCampaign(tx, tenant, input.campaign);
    const asked = input.items.map(({ application }) => application);
    const nominees = await lockNominees(tx, tenant, input.campaign, asked);
    // 限期不得申报 (F33): what is barred is not named before that day either.
    const studios = nominees.map(({ studio }) => studio);
    const free = await refuseBarred(tx, tenant, studios, input.decidedOn);
    if (!free.ok) return free;
    const { programme } = campaign.change;
    const by = [...namers(programme, nominees)];
    const byBody = by.length === 1 && by[0] !== 'city' ? nominees[0]!.body : null;
    const designated = await designatedCounts(tx, tenant, input.campaign);
    const subject: Subject = byBody === null ? {} : { body: byBody };
    const agreed = await agreedBy(tx, tenant, input, byBody);
    if (!agreed.ok) return agreed;
    const unclear = programme.publicNotice ? await unclearNotices(tx, tenant, asked) : new Set<string>();
    const facts = {
      programme,
      nominees,
      designated,
      unclear,
      agreed: agreed.change,
      today: today(context.receivedAt, context.timeZone),
    };
    const body = byBody === null ? undefined : await bodyOf(tx, tenant, byBody);
    return allow({ subject, byBody, namingBody: body?.name ?? programme.city.union, facts });
  },
  action: ({ byBody }) => (byBody === null ? 'designate' : 'designateOwn'),
  decide: ({ facts }, input, context) => {
    if (!parseDate(input.decidedOn))
      return refuse('inputInvalid', { problems: [{ path: 'decidedOn', message: '没有这一天' }] });
    const named = decide(facts, input);
    return named.ok ? allow({ id: context.newId(), items: named.change }) : named;
  },
  save: async (tx, { id, items }, context, { byBody, namingBody, facts }, input) => {
    const { campaign, documentNumber = null, decidedOn, note = null, resolution = null } = input;
    const { city } = facts.programme;
    const made = {
      id,
      campaign,
      byBody,
      resolution,
      namingBody,
      documentNumber,
      decidedOn,
      note,
      items,
      city,
    };
    await saveDesignation(tx, context, made);
    return allow({ designation: id, named: items.length });
  },
  events: ({ id, items }, _loaded, { campaign, decidedOn, resolution }) => [
    {
      action: 'designate',
      subjectKind: 'designation',
      subject: id,
      campaign,
      detail: { decidedOn, count: items.length, ...(resolution && { resolution }) },
    },
    ...items.map(({ application, track }) => ({
      action: 'designate',
      subjectKind: 'application',
      subject: application,
      campaign,
      detail: { designation: id, track: track.id, decidedOn },
    })),
  ],
});
