import type { z } from 'zod';
import { orderPacket as contract } from '../../contract/packets.ts';
import { can } from '../../core/access/can.ts';
import { packetPlan } from '../../core/packet/packetPlan.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { atCity, chosen, printableBodies } from '../packets/packetBodies.ts';
import { bodyOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { enqueueJob } from '../store/jobs.ts';
import { insertPacket } from '../store/packets.ts';
import { defineCommand } from './command.ts';
import { PACKET_JOB, packetSubject } from './packet.ts';

type Input = z.output<typeof contract.input>;

/** The body that is named; somebody else's and one that does not exist answer alike. */
async function knownBody(tx: Tx, { actor }: Context, { body, kind }: Input): Promise<boolean> {
  if (body === undefined || !can(actor, 'orderPacket', packetSubject({ kind, body })).allowed) return true;
  return (await bodyOf(tx, actor.tenant, body)) !== undefined;
}

/** 成批打印 (F15): records what is asked for and begins the work. Refused when there is nothing to print. */
export const orderPacket = defineCommand({
  contract,
  action: 'orderPacket',
  async load(tx, input, context) {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    if (!(await knownBody(tx, context, input))) return refuse('notFound', { what: '个推荐单位' });
    const { programme } = campaign.change;
    const whose = { tenant, campaign: input.campaign, body: input.body ?? null };
    const bodies = await printableBodies(tx, programme, whose);
    return allow({ subject: packetSubject({ kind: input.kind, body: whose.body }), programme, bodies });
  },
  decide({ programme, bodies }, { kind, options }, context): Decision<{ packet: string; count: number }> {
    const named = options.applications;
    const found = kind === 'overprint' ? atCity(programme, bodies, named) : chosen(bodies, named);
    const count = found.flatMap(({ applications }) => applications).length;
    if (named && count < new Set(named).size) return refuse('notFound', { what: '份申报' });
    const sheets = kind === 'overprint' ? count : packetPlan(programme, found, options).length;
    return sheets > 0 ? allow({ packet: context.newId(), count }) : refuse('packetEmpty', {});
  },
  async save(tx, { packet }, context, _loaded, { campaign, body = null, kind, options }) {
    await insertPacket(tx, context, { id: packet, campaign, body, kind, options });
    await enqueueJob(tx, context, { kind: PACKET_JOB, subject: packet });
    return allow({ packet });
  },
  events: ({ packet, count }, _loaded, { campaign, body, kind }) => [
    {
      action: 'orderPacket',
      ...{ subjectKind: 'packet', subject: packet, campaign, detail: { kind, count, ...(body && { body }) } },
    },
  ],
});
