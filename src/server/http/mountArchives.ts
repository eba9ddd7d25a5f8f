import type { FastifyInstance } from 'fastify';
import { can } from '../../core/access/can.ts';
import type { AppDeps } from '../app.ts';
import { inTenant } from '../db/inTenant.ts';
import { isId } from '../isId.ts';
import { archiveOf } from '../store/archives.ts';
import { jobsOf } from '../store/jobs.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

/** `GET /api/v1/archives/<archive>.zip`: streamed from the store to who may order one. */
export function mountArchives(app: FastifyInstance, { db, files }: AppDeps): void {
  app.get<{ Params: { file: string } }>('/api/v1/archives/:file', async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const { actor } = contextOf(request, request.actor);
    const allowed = can(actor, 'orderArchive', {});
    if (!allowed.allowed)
      return answerRefusal(request, reply, { code: 'notAllowed', params: { reason: allowed.reason } });
    const id = request.params.file.replace(/\.zip$/, '');
    const found = isId(id)
      ? await inTenant(db, { actor }, async (tx) => {
          const archive = await archiveOf(tx, actor.tenant, id);
          return archive && { archive, job: (await jobsOf(tx, actor.tenant, [id])).get(id) };
        })
      : undefined;
    if (!found) return answerRefusal(request, reply, { code: 'notFound', params: { what: '个归档包' } });
    const { archive, job } = found;
    if (archive.hash === null) {
      const params = { state: job?.state ?? 'failed' };
      return answerRefusal(request, reply, { code: 'packetNotReady', params });
    }
    return reply
      .type('application/zip')
      .header('content-length', archive.bytes)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('年度归档包.zip')}`)
      .header('cache-control', 'private, no-store')
      .send(await files.open(actor.tenant, archive.hash));
  });
}
