import type { Subject } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { jobsOf } from '../store/jobs.ts';
import { type PacketRow, packetOf } from '../store/packets.ts';

/** The job that makes packets. */
export const PACKET_JOB = 'makePacket';
export const noPacket = refuse('notFound', { what: '份成批打印的文件' });

/** Whose a packet is: a body's own; of all bodies, and the city's opinions, the city's. */
export function packetSubject({ kind, body }: Pick<PacketRow, 'kind' | 'body'>): Subject {
  return kind === 'packet' && body ? { body } : {};
}

/** A packet with where its work stands, for acting on it. */
export async function loadPacket(
  tx: Tx,
  context: Context,
  id: string,
): Promise<Decision<{ subject: Subject; packet: PacketRow; state: string }>> {
  const { tenant } = context.actor;
  const packet = await packetOf(tx, tenant, id);
  if (!packet) return noPacket;
  const job = (await jobsOf(tx, tenant, [id])).get(id);
  return allow({ subject: packetSubject(packet), packet, state: job?.state ?? 'done' });
}
