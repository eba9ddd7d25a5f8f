import type { FastifyInstance, FastifyReply } from 'fastify';
import { can } from '../../core/access/can.ts';
import { type Decision, refuse } from '../../core/refusals.ts';
import type { AppDeps } from '../app.ts';
import { loadPacket, noPacket } from '../commands/packet.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { isId } from '../isId.ts';
import type { PacketRow } from '../store/packets.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

type ReadyPacket = PacketRow & { readonly hash: string };

/** A packet that is made, for who may order it; another's and one that does not exist answer alike. */
async function readyPacket({ db }: AppDeps, context: Context, id: string): Promise<Decision<ReadyPacket>> {
  if (!isId(id)) return noPacket;
  const loaded = await inTenant(db, context, (tx) => loadPacket(tx, context, id));
  if (!loaded.ok) return loaded;
  const { packet, subject, state } = loaded.change;
  if (!can(context.actor, 'orderPacket', subject).allowed) return noPacket;
  const { hash } = packet;
  return hash === null ? refuse('packetNotReady', { state }) : { ok: true, change: { ...packet, hash } };
}

function nameOf({ bodyName, kind, at }: PacketRow): string {
  const what = kind === 'overprint' ? '套打' : '材料包';
  return `${what}${bodyName ? `-${bodyName}` : ''}-${at.toISOString().slice(0, 10)}.pdf`;
}

/** `GET /api/v1/packets/<packet>.pdf`: streamed from the store. */
export function mountPackets(app: FastifyInstance, deps: AppDeps): void {
  app.get<{ Params: { file: string } }>(
    '/api/v1/packets/:file',
    async (request, reply): Promise<FastifyReply> => {
      if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
      const id = request.params.file.replace(/\.pdf$/, '');
      const ready = await readyPacket(deps, contextOf(request, request.actor), id);
      if (!ready.ok) return answerRefusal(request, reply, ready.refusal);
      const packet = ready.change;
      return reply
        .type('application/pdf')
        .header('content-length', packet.size)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(nameOf(packet))}`)
        .header('cache-control', 'private, no-store')
        .send(await deps.files.open(request.actor.tenant, packet.hash));
    },
  );
}
