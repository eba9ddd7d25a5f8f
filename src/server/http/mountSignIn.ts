import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { storable } from '../../core/storable.ts';
import type { AppDeps } from '../app.ts';
import { AUTH_PATH, type Auth } from '../identity/auth.ts';
import { sessionActor } from '../identity/sessionActor.ts';
import { claimAttempt, forgetAttempts } from '../identity/signInAttempts.ts';
import { endSession } from '../store/accounts.ts';
import { recordSignIn, type SignIn } from '../store/signIns.ts';
import { answerRefusal } from './answerRefusal.ts';
import { askAuth, passCookies } from './askAuth.ts';

const Credentials = z.object({ username: z.string().min(1).max(60), password: z.string().min(1).max(200) });
const LOCK_MINUTES = 15;

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
