import { packetContents as contract } from '../../contract/packets.ts';
import { allow } from '../../core/refusals.ts';
import { printableBodies } from '../packets/packetBodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { defineQuery } from './query.ts';

/** What can be printed for a body, or for all (the city), before it is ordered. */
export const packetContents = defineQuery({
  contract,
  action: 'orderPacket',
  subject: async (_tx, { body }) => allow(body ? { body } : {}),
  async answer(tx, { campaign, body }, context) {
    const found = await loadCampaign(tx, context, campaign);
    if (!found.ok) return found;
    const { programme } = found.change;
    const whose = { tenant: context.actor.tenant, campaign, body: body ?? null };
    const bodies = await printableBodies(tx, programme, whose);
    const actors = new Map(programme.steps.map(({ id, actor }) => [id, actor]));
    const waitsFor = (step: string | null) => {
      const actor = step === null ? undefined : actors.get(step);
      return actor === 'body' || actor === 'city' ? actor : null;
    };
    return allow({
      applications: bodies.flatMap(({ applications, bodyName, onSummary }) =>
        applications.map(({ id, fileNumber, studioName, unitName, track, state, step, pages }) => ({
          ...{ application: id, fileNumber, studioName, unitName, bodyName, track, pages },
          state: { kind: state, ...(step === null ? {} : { step }) },
          onSummary: onSummary.has(id),
          waitsFor: waitsFor(step),
        })),
      ),
      materials: programme.materials
        .filter(({ paper }) => paper !== undefined)
        .map(({ id, title, copies, pageSize = 'A4', pageCap, stamp = 'none', source }) => ({
          ...{ material: id, title, copies, pageSize, sealed: stamp !== 'none' },
          ...{ pageCap: pageCap ?? null, source: source ?? null },
        })),
    });
  },
});
