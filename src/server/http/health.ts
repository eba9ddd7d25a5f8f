import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../readiness.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve (503 with the reason when it cannot). No sign-in, no data. */
export function mountHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ ok: true }));
  app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    const reason = await readiness.reason();
    return reason ? reply.code(503).send({ ready: false, reason }) : { ready: true };
  });
}
