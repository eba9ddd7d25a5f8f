import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** A runaway script stops at this many requests a minute, counted by person, else by address, in each process. */
export async function limitRequests(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.actor?.user ?? request.ip,
    allowList: (request) => !request.url.startsWith('/api/'),
    errorResponseBuilder: () =>
      Object.assign(new Error('too many requests'), { code: 'GONGFANG_TOO_MANY_REQUESTS', statusCode: 429 }),
  });
}
