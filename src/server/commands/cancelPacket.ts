import { cancelPacket as contract } from '../../contract/packets.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { cancelJob } from '../store/jobs.ts';
import { defineCommand } from './command.ts';
import { loadPacket } from './packet.ts';

/** Stops the work on a packet; papers that were printed stay printed. */
export const cancelPacket = defineCommand({
  contract,
  action: 'orderPacket',
  load: (tx, { packet }, context) => loadPacket(tx, context, packet),
  decide: ({ packet, state }) =>
    ['queued', 'running'].includes(state) ? allow({ packet }) : refuse('jobEnded', {}),
  async save(tx, { packet }, context) {
    const stopped = await cancelJob(tx, context.actor.tenant, packet.id);
    return stopped ? allow({}) : refuse('jobEnded', {});
  },
  events: ({ packet: { id, campaign } }) => [
    { action: 'cancelPacket', subjectKind: 'packet', subject: id, campaign },
  ],
});
