import { retryPacket as contract } from '../../contract/packets.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { enqueueJob } from '../store/jobs.ts';
import { lockPacket } from '../store/packets.ts';
import { defineCommand } from './command.ts';
import { loadPacket, PACKET_JOB } from './packet.ts';

/** Makes a packet anew that failed, was cancelled or is made: with what the applications are now. */
export const retryPacket = defineCommand({
  contract,
  action: 'orderPacket',
  async load(tx, { packet }, context) {
    await lockPacket(tx, context.actor.tenant, packet);
    return loadPacket(tx, context, packet);
  },
  decide: ({ packet, state }) =>
    ['queued', 'running'].includes(state) ? refuse('packetNotReady', { state }) : allow({ packet }),
  async save(tx, { packet }, context) {
    await enqueueJob(tx, context, { kind: PACKET_JOB, subject: packet.id });
    return allow({});
  },
  events: ({ packet: { id, campaign } }) => [
    { action: 'retryPacket', subjectKind: 'packet', subject: id, campaign },
  ],
});
