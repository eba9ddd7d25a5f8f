import { resolutionList as contract } from '../../contract/resolutions.ts';
import { possibleActions } from '../../core/access/can.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow } from '../../core/refusals.ts';
import { decidingStep } from '../../core/resolution/decidingStep.ts';
import { loadCampaign } from '../store/campaigns.ts';
import {
  latestResolutions,
  type ResolutionRow,
  type ResolvedRow,
  resolutionItems,
  resolutionsOf,
} from '../store/resolutions.ts';
import { defineQuery } from './query.ts';

const offered: readonly string[] = [
  'resolve',
  'resolveOwn',
  'orderPacket',
  'declineApplication',
  'attachScan',
];

/** The meetings' decisions of a year with where each application stands; a body sees its own (the wall of the table). */
export const resolutionList = defineQuery({
  contract,
  action: 'seeResolutions',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme, closed } = campaign.change;
    const found = await resolutionsOf(tx, tenant, input.campaign);
    const items = await resolutionItems(
      tx,
      tenant,
      found.map(({ id }) => id),
    );
    const latest = await latestResolutions(tx, tenant, [
      ...new Set(items.map(({ application }) => application)),
    ]);
    const later = (item: ResolvedRow) => {
      const now = latest.get(item.application)?.resolution;
      return now === undefined || now === item.resolution ? null : now;
    };
    return allow({
      resolutions: found.map((row) =>
        resolutionView(
          row,
          items
            .filter(({ resolution }) => resolution === row.id)
            .map((item) => itemView(programme, item, later(item))),
        ),
      ),
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => offered.includes(action)),
    });
  },
});

function itemView(programme: Programme, item: ResolvedRow, supersededBy: string | null) {
  const { resolution: _of, state: kind, step, ...rest } = item;
  const track = programme.tracks.find(({ id }) => id === item.track);
  const waits = track !== undefined && kind === 'atStep' && step === decidingStep(programme, track)?.id;
  return { ...rest, state: step === null ? { kind } : { kind, step }, waits, supersededBy };
}

function resolutionView(row: ResolutionRow, items: ReturnType<typeof itemView>[]) {
  const { id, campaign: _of, minutes, minutesName, at, present, absent, ...rest } = row;
  return {
    resolution: id,
    ...rest,
    present: [...present],
    absent: [...absent],
    minutes: minutes === null ? null : { upload: minutes, name: minutesName ?? '' },
    at: at.toISOString(),
    items,
  };
}
