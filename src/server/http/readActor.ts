import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import type { Auth } from '../identity/auth.ts';
import { sessionActor } from '../identity/sessionActor.ts';
import { sessionToken } from '../identity/sessionCookie.ts';
import { sessionSecret } from '../sessionSecret.ts';

/** Fills `request.actor`, its time zone and its installation's time from the session cookie, for every request of the API. */
export async function readActor(app: FastifyInstance, { config, db }: AppDeps, auth: Auth): Promise<void> {
  const { name } = (await auth.$context).authCookies.sessionToken;
  const secret = sessionSecret(config);
  app.addHook('onRequest', async (request) => {
    if (!request.routeOptions.url?.startsWith('/api/v1/')) return;
    const token = sessionToken(request.headers.cookie, name, secret);
    const signedIn = token && (await sessionActor(db, token, request.receivedAt));
    if (!signedIn) return;
    request.actor = signedIn.actor;
    request.timeZone = signedIn.timeZone;
    request.receivedAt = signedIn.at;
  });
}
