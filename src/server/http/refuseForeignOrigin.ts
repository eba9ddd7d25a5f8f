import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerRefusal } from './answerRefusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request that changes something may come from where the browser says it comes from. */
function isOwnOrigin(request: Pick<FastifyRequest, 'headers' | 'host'>, publicUrl: string): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // Programs that are no browsers send no origin and carry no ambient cookies of somebody else.
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin) return true;
  try {
    const { protocol, host } = new URL(origin);
    return host === new URL(`${protocol}//${request.host}`).host;
  } catch {
    return false;
  }
}

/** CSRF: other websites cannot make a signed-in browser change anything (cookies are also sameSite=lax). */
export function refuseForeignOrigin(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (SAFE.has(request.method) || isOwnOrigin(request, publicUrl)) return;
    return answerRefusal(request, reply, { code: 'foreignOrigin', params: {} });
  });
}
