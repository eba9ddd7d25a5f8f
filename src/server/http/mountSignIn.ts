import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { storable } from '../../core/storable.ts';
import type { AppDeps } from '../app.ts';
import { ADDRESS_HEADER, AUTH_PATH, type Auth } from '../identity/auth.ts';
import { sessionActor } from '../identity/sessionActor.ts';
import { claimAttempt, forgetAttempts } from '../identity/signInAttempts.ts';
import { endSession } from '../store/accounts.ts';
import { recordSignIn, type SignIn } from '../store/signIns.ts';
import { answerRefusal } from './answerRefusal.ts';

const Credentials = z.object({ username: z.string().min(1).max(60), password: z.string().min(1).max(200) });
const LOCK_MINUTES = 15;

/** Asks better-auth. Only what it needs is passed on, so nothing from outside can steer it. */
function askAuth(auth: Auth, publicUrl: string, request: FastifyRequest, path: string, body: unknown) {
  const headers = new Headers({
    'content-type': 'application/json',
    'user-agent': String(request.headers['user-agent'] ?? '').slice(0, 300),
    [ADDRESS_HEADER]: request.ip,
  });
  if (request.headers.cookie) headers.set('cookie', request.headers.cookie);
  const url = new URL(`${AUTH_PATH}${path}`, publicUrl);
  return auth.handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

function passCookies(answer: Response, reply: FastifyReply): void {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/**
 * `POST /api/auth/sign-in/username` and `/sign-out`. Wrong password, unknown, disabled: one answer. Whether an account
 * exists cannot be learnt from status, sentence or time; attempts are limited by account and by address.
 */
export function mountSignIn(app: FastifyInstance, { config, db, log }: AppDeps, auth: Auth): void {
  // Not waited for: the time of the answer must not tell whether there is such an account.
  const note = (request: FastifyRequest, signIn: SignIn) => {
    recordSignIn(db, request, signIn).catch((error) => log.error({ err: error }, 'sign-in not recorded'));
  };
  app.post(`${AUTH_PATH}/sign-in/username`, async (request, reply) => {
    const failed = () => answerRefusal(request, reply, { code: 'signInFailed', params: {} });
    const locked = () =>
      answerRefusal(request, reply, { code: 'signInLocked', params: { minutes: LOCK_MINUTES } });
    const given = Credentials.safeParse(storable(request.body));
    if (!given.success) return failed();
    const { username, password } = given.data;
    if (!(await claimAttempt(db, username, request.receivedAt))) {
      note(request, { userName: username, outcome: 'locked' });
      return locked();
    }
    const answer = await askAuth(auth, config.publicUrl, request, '/sign-in/username', {
      username,
      password,
    });
    if (answer.status === 429) return answerRefusal(request, reply, { code: 'tooManyRequests', params: {} });
    if (answer.status >= 500) throw new Error(`sign-in answered ${answer.status}`);
    const { token } = answer.ok ? ((await answer.json()) as { token: string }) : { token: undefined };
    const signedIn = token && (await sessionActor(db, token, request.receivedAt));
    if (!signedIn) {
      // The right password of a disabled account is as wrong as any other.
      if (token) await endSession(db, token);
      note(request, { userName: username, outcome: 'refused' });
      return failed();
    }
    await forgetAttempts(db, username);
    await recordSignIn(db, request, { actor: signedIn.actor, at: signedIn.at, outcome: 'done' });
    passCookies(answer, reply);
    return reply.send({});
  });

  app.post(`${AUTH_PATH}/sign-out`, async (request, reply) => {
    const answer = await askAuth(auth, config.publicUrl, request, '/sign-out', {});
    passCookies(answer, reply);
    return reply.send({});
  });
}
