import { packetNoteSentence } from '../../contract/packetNotes.zh.ts';
import { packetList as contract } from '../../contract/packets.ts';
import { can } from '../../core/access/can.ts';
import { allow } from '../../core/refusals.ts';
import { packetSubject } from '../commands/packet.ts';
import { jobsOf } from '../store/jobs.ts';
import { type OrderedOptions, packetsOf } from '../store/packets.ts';
import { wordsAbout } from '../words.ts';
import { defineQuery } from './query.ts';

/** What may be done with the work, by where it stands. */
const acts: Readonly<Record<string, readonly string[]>> = {
  queued: ['cancelPacket'],
  running: ['cancelPacket'],
  failed: ['retryPacket'],
  cancelled: ['retryPacket'],
  done: ['retryPacket'],
};

function ordered({ materials, applications, ...rest }: OrderedOptions) {
  return {
    ...rest,
    ...(materials && { materials: [...materials] }),
    ...(applications && { applications: [...applications] }),
  };
}

/** The packets of a body, or of all (the city), newest first, with how far each is. */
export const packetList = defineQuery({
  contract,
  action: 'orderPacket',
  subject: async (_tx, { body }) => allow(body ? { body } : {}),
  async answer(tx, { campaign, body }, context) {
    const { actor } = context;
    const packets = await packetsOf(tx, actor.tenant, campaign, body ?? null);
    const jobs = await jobsOf(
      tx,
      actor.tenant,
      packets.map(({ id }) => id),
    );
    const words = await wordsAbout(tx, context, { campaign });
    const rows = packets.flatMap((packet) => {
      const progress = jobs.get(packet.id);
      if (!progress) return [];
      const { id, kind, at, byName, bodyName, options, pages, size, notes } = packet;
      const may = can(actor, 'orderPacket', packetSubject(packet)).allowed;
      return [
        {
          ...{ packet: id, kind, body: packet.body, bodyName, at: at.toISOString(), byName },
          options: ordered(options),
          ...{ progress, pages, bytes: size, notes: notes.map((note) => packetNoteSentence(note, words)) },
          allowed: may ? [...acts[progress.state]!] : [],
        },
      ];
    });
    return allow({ packets: rows });
  },
});
