import type { FastifyInstance } from 'fastify';
import { packageDesk, packagePreview } from '../../contract/packages.ts';
import { can } from '../../core/access/can.ts';
import type { AppDeps } from '../app.ts';
import { inTenant } from '../db/inTenant.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';
import { isId } from '../isId.ts';
import * as questions from '../package/packageQuestions.ts';
import { jobsOf } from '../store/jobs.ts';
import { sentPackageOf } from '../store/packages.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';
import { mountQuery } from './mountExchange.ts';

/** Questions that read a file or the key of the installation. */
export const packageQueries = [packageDesk, packagePreview];

/** The questions about packages, and `GET /api/v1/packages/<package>.zip`: streamed from the store to who may export one (F42). */
export function mountPackages(app: FastifyInstance, deps: AppDeps & OfficeDeps): void {
  const { db, files } = deps;
  mountQuery(app, packageDesk, 'exportPackage', (context, input) =>
    questions.packageDesk(deps, context, input),
  );
  mountQuery(app, packagePreview, 'importPackage', (context, input) =>
    questions.packagePreview(deps, context, input),
  );
  app.get<{ Params: { file: string } }>('/api/v1/packages/:file', async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const { actor } = contextOf(request, request.actor);
    const allowed = can(actor, 'exportPackage', {});
    if (!allowed.allowed)
      return answerRefusal(request, reply, { code: 'notAllowed', params: { reason: allowed.reason } });
    const id = request.params.file.replace(/\.zip$/, '');
    const found = isId(id)
      ? await inTenant(db, { actor }, async (tx) => {
          const made = await sentPackageOf(tx, actor.tenant, id);
          return made && { made, job: (await jobsOf(tx, actor.tenant, [id])).get(id) };
        })
      : undefined;
    if (!found) return answerRefusal(request, reply, { code: 'notFound', params: { what: '个数据包' } });
    const { made, job } = found;
    if (made.hash === null) {
      const params = { state: job?.state ?? 'failed' };
      return answerRefusal(request, reply, { code: 'packetNotReady', params });
    }
    return reply
      .type('application/zip')
      .header('content-length', made.bytes)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('数据包.zip')}`)
      .header('cache-control', 'private, no-store')
      .send(await files.open(actor.tenant, made.hash));
  });
}
