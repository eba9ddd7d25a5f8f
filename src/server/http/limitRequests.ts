import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** A runaway script stops at this many requests a minute, counted by person, else by address, in each process. */
export async function limitRequests(app: FastifyInstance, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.actor?.user ?? request.ip,
    // By the route, not as it is written: `/%61pi/…` is the same address.
    allowList: ({ routeOptions, url }) => !(routeOptions.url ?? url).startsWith('/api/'),
    errorResponseBuilder: () =>
      Object.assign(new Error('too many requests'), { code: 'GONGFANG_TOO_MANY_REQUESTS', statusCode: 429 }),
  });
}
