import type { FastifyInstance } from 'fastify';
import { can } from '../../core/access/can.ts';
import type { AppDeps } from '../app.ts';
import { inTenant } from '../db/inTenant.ts';
import { isId } from '../isId.ts';
import { jobsOf } from '../store/jobs.ts';
import { upwardPacketOf } from '../store/upward.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

/** `GET /api/v1/upward/<packet>.zip`: streamed from the store to who sends it. */
export function mountUpward(app: FastifyInstance, { db, files }: AppDeps): void {
  app.get<{ Params: { file: string } }>('/api/v1/upward/:file', async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const { actor } = contextOf(request, request.actor);
    const allowed = can(actor, 'sendUpward', {});
    if (!allowed.allowed)
      return answerRefusal(request, reply, { code: 'notAllowed', params: { reason: allowed.reason } });
    const id = request.params.file.replace(/\.zip$/, '');
    const found = isId(id)
      ? await inTenant(db, { actor }, async (tx) => {
          const packet = await upwardPacketOf(tx, actor.tenant, id);
          return packet && { packet, job: (await jobsOf(tx, actor.tenant, [id])).get(id) };
        })
      : undefined;
    if (!found) return answerRefusal(request, reply, { code: 'notFound', params: { what: '个材料包' } });
    const { packet, job } = found;
    if (packet.hash === null) {
      const params = { state: job?.state ?? 'failed' };
      return answerRefusal(request, reply, { code: 'packetNotReady', params });
    }
    const name = `向上报送材料-第${packet.number}次.zip`;
    return reply
      .type('application/zip')
      .header('content-length', packet.bytes)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('cache-control', 'private, no-store')
      .send(await files.open(actor.tenant, packet.hash));
  });
}
