import type { FastifyReply, FastifyRequest } from 'fastify';
import { ADDRESS_HEADER, AUTH_PATH, type Auth } from '../identity/auth.ts';

/** Asks better-auth. Only what it needs is passed on, so nothing from outside can steer it. */
export function askAuth(auth: Auth, publicUrl: string, request: FastifyRequest, path: string, body: unknown) {
  const headers = new Headers({
    'content-type': 'application/json',
    'user-agent': String(request.headers['user-agent'] ?? '').slice(0, 300),
    [ADDRESS_HEADER]: request.ip,
  });
  if (request.headers.cookie) headers.set('cookie', request.headers.cookie);
  const url = new URL(`${AUTH_PATH}${path}`, publicUrl);
  return auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Hands the cookies of an answer on. */
export function passCookies(answer: Response, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
}
