import type { FastifyInstance } from 'fastify';
import { can } from '../../core/access/can.ts';
import { MEDIA_TYPES } from '../../documents/write/render.ts';
import type { AppDeps } from '../app.ts';
import type { Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { isId } from '../isId.ts';
import { sandboxPapers, sandboxRun } from '../store/sandbox.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

interface File {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
}

/** `papers.zip`, or a paper by its position. */
async function fileOf(tx: Tx, tenant: string, run: string, file: string): Promise<File | undefined> {
  if (!isId(run)) return undefined;
  if (file === 'papers.zip') {
    const found = await sandboxRun(tx, tenant, run);
    return found?.hash ? { hash: found.hash, name: '试运行.zip', mediaType: 'application/zip' } : undefined;
  }
  const position = /^(\d{1,5})\.(pdf|docx|xlsx)$/.exec(file)?.[1];
  const [paper] = position === undefined ? [] : await sandboxPapers(tx, tenant, run, Number(position));
  return (
    paper && {
      hash: paper.hash,
      name: `${paper.title}.${paper.format}`,
      mediaType: MEDIA_TYPES[paper.format],
    }
  );
}

/** `GET /api/v1/sandbox/<run>/<file>`: what a trial printed, to who may prepare a year's work. */
export function mountSandbox(app: FastifyInstance, { db, files }: AppDeps): void {
  app.get<{ Params: { run: string; file: string } }>('/api/v1/sandbox/:run/:file', async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const { actor } = contextOf(request, request.actor);
    const allowed = can(actor, 'prepareCampaign', {});
    if (!allowed.allowed)
      return answerRefusal(request, reply, { code: 'notAllowed', params: { reason: allowed.reason } });
    const { run, file } = request.params;
    const found = await inTenant(db, { actor }, (tx) => fileOf(tx, actor.tenant, run, file));
    if (!found) return answerRefusal(request, reply, { code: 'notFound', params: { what: '张试印的表' } });
    const shown = found.mediaType === MEDIA_TYPES.pdf ? 'inline' : 'attachment';
    return reply
      .type(found.mediaType)
      .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(found.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(await files.open(actor.tenant, found.hash));
  });
}
