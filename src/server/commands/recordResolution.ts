import { recordResolution as contract } from '../../contract/resolutions.ts';
import type { Subject } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { recordResolution as decide, type Resolved } from '../../core/resolution/recordResolution.ts';
import type { EventDraft } from '../context.ts';
import { updateApplication } from '../store/applications.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { noApplication, type OpenApplication, openApplication } from '../store/openApplication.ts';
import { insertResolution, latestResolutions } from '../store/resolutions.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { saveResolved } from './resolving.ts';

/** What else happened to an application, as the act that does it alone is called in the log. */
const alsoDone: { readonly [K in Resolved['act']['kind']]?: string } = {
  agree: 'acceptOnline',
  decline: 'declineApplication',
};

/** 会议决定 (F25, R14, R47): one meeting decides about many; the applications are locked in one order. */
export const recordResolution = defineCommand({
  contract,
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const ids = [...new Set(input.items.map(({ application }) => application))].sort();
    const opened = new Map<string, OpenApplication>();
    for (const id of ids) {
      const open = await openApplication(tx, context, id);
      if (!open.ok) return open;
      if (open.change.row.campaign !== input.campaign) return refuse('notFound', noApplication);
      opened.set(id, open.change);
    }
    const latest = await latestResolutions(tx, tenant, ids);
    const agenda = [...opened].map(([application, { row, stand }]) => ({
      ...{ application, studioName: row.studio_name, track: row.track, body: row.body, stand },
      resolvedBy: latest.get(application)?.resolution ?? null,
    }));
    const body = input.body ?? null;
    const subject: Subject = body === null ? {} : { body };
    const minutes = input.minutes ? await uploadOf(tx, context, input.minutes) : undefined;
    const now = today(context.receivedAt, context.timeZone);
    const facts = { programme: campaign.change.programme, body, agenda, today: now };
    return allow({ subject, body, opened, minutes, facts });
  },
  action: ({ body }) => (body === null ? 'resolve' : 'resolveOwn'),
  decide: ({ facts, minutes }, input, context) => {
    if (input.minutes && !minutes) return refuse('uploadUnknown', {});
    const resolved = decide(facts, input);
    return resolved.ok ? allow({ id: context.newId(), resolved: resolved.change }) : resolved;
  },
  save: async (tx, { id, resolved }, context, { opened, body, minutes }, input) => {
    const { campaign, meeting, heldOn, present, absent, dissent, text, number } = input;
    await insertResolution(tx, context, {
      ...{ id, campaign, body, meeting, heldOn, present, absent, dissent, text },
      ...{ number: number || null, minutes: minutes?.id ?? null, items: resolved.map(itemOf) },
    });
    const hand = { signatory: input.signatory?.trim() || null, paperDate: input.paperDate ?? heldOn };
    const items = [];
    for (const one of resolved) {
      const open = opened.get(one.application)!;
      const state = await saveResolved(tx, context, open, one, hand);
      if (!state.ok) return state;
      if (one.act.kind === 'draft') await updateApplication(tx, context, one.application, {});
      items.push({ application: one.application, done: one.act.kind, state: state.change });
    }
    return allow({ resolution: id, items });
  },
  events: ({ id, resolved }, { opened, body }, { campaign, heldOn }) => [
    {
      ...{ action: 'recordResolution', subjectKind: 'resolution', subject: id, campaign },
      detail: { heldOn, count: resolved.length, ...(body && { body }) },
    },
    ...resolved.flatMap((one) => eventsOf(id, one, opened.get(one.application)!)),
  ],
});

const itemOf = ({ application, positive, text }: Resolved) => ({ application, positive, text });

function eventsOf(
  resolution: string,
  { positive, step, act }: Resolved,
  { row }: OpenApplication,
): EventDraft[] {
  const detail = { resolution, positive, ...(step && { step: step.id }) };
  const also = alsoDone[act.kind];
  return [
    applicationEvent('recordResolution', row, detail),
    ...(also ? [applicationEvent(also, row, detail)] : []),
  ];
}
