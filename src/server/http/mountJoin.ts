import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { CommandContract } from '../../contract/contract.ts';
import { joinByInvitation, lookAtInvitation, takeInvitation } from '../../contract/invitations.ts';
import { readInput } from '../../contract/readInput.ts';
import { roleTitles } from '../../contract/roleTitles.zh.ts';
import { openInvitation } from '../../core/invitation/takeInvitation.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { AppDeps } from '../app.ts';
import type { Auth } from '../identity/auth.ts';
import { sessionActor } from '../identity/sessionActor.ts';
import { claimKnock, forgetKnocks } from '../identity/signInAttempts.ts';
import { type BehindLink, findInvitation } from '../join/findInvitation.ts';
import { joinSignedIn, joinWithAccount, newcomer } from '../join/takeInvitation.ts';
import { newId } from '../newId.ts';
import { sessionSecret } from '../sessionSecret.ts';
import { recordSignIn } from '../store/signIns.ts';
import { answerRefusal } from './answerRefusal.ts';
import { askAuth, passCookies } from './askAuth.ts';
import { contextOf } from './mountContracts.ts';

/** What people do who have a link and perhaps no account. */
export const joinContracts = [lookAtInvitation, joinByInvitation, takeInvitation];

const LOCK_MINUTES = 15;
const invalid = refuse('invitationInvalid', {});

function lookOf({ invitation, installation, words }: BehindLink): z.input<typeof lookAtInvitation.output> {
  const { role, bodyName, unitName, studioName, nameHint, madeBy, expiresAt } = invitation;
  const place = [studioName, unitName ?? bodyName].filter(Boolean).join('，');
  return {
    ...{ installation, inviter: madeBy, role, roleTitle: roleTitles(words)[role], place, nameHint },
    expiresAt: expiresAt.toISOString(),
  };
}

/** Signs a fresh account in, so that nobody types twice what they just chose. */
async function signInNow(
  { config, db }: AppDeps,
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
  credentials: { username: string; password: string },
): Promise<void> {
  const answer = await askAuth(auth, config.publicUrl, request, '/sign-in/username', credentials);
  // The account is there; who is stopped here by the rate limit signs in a minute later.
  if (!answer.ok) return;
  const { token } = (await answer.json()) as { token: string };
  const signedIn = await sessionActor(db, token, request.receivedAt);
  if (signedIn) await recordSignIn(db, request, { actor: signedIn.actor, at: signedIn.at, outcome: 'done' });
  passCookies(answer, reply);
}

/**
 * `POST /api/v1/lookAtInvitation`, `/joinByInvitation`, `/takeInvitation`. The token comes in the body, so that no log
 * has it. Unknown, expired, used and revoked answer alike; wrong links are counted by address, as wrong passwords are by
 * account.
 */
export function mountJoin(app: FastifyInstance, deps: AppDeps, auth: Auth): void {
  const { db, config } = deps;
  const secret = sessionSecret(config);

  /** The open invitation behind a token. The machine's time limits attempts, the installation's clock ends invitations. */
  async function behind(request: FastifyRequest, token: string): Promise<Decision<BehindLink>> {
    const now = new Date();
    if (!(await claimKnock(db, request.ip, now))) return refuse('signInLocked', { minutes: LOCK_MINUTES });
    const found = await findInvitation(db, secret, token, now);
    if (!found || !openInvitation(found.invitation, found.at).ok) return invalid;
    await forgetKnocks(db, request.ip);
    return allow(found);
  }

  function mount<C extends CommandContract>(
    contract: C,
    act: (
      found: BehindLink,
      input: z.output<C['input']>,
      at: { request: FastifyRequest; reply: FastifyReply },
    ) => Promise<Decision<unknown>>,
  ): void {
    app.post(`/api/v1/${contract.name}`, async (request, reply) => {
      const input = readInput(contract.input, request.body);
      if (!input.ok) return answerRefusal(request, reply, input.refusal);
      const typed = input.change as z.output<C['input']> & { token: string };
      const found = await behind(request, typed.token);
      const done = found.ok ? await act(found.change, typed, { request, reply }) : found;
      return done.ok ? reply.send(done.change) : answerRefusal(request, reply, done.refusal);
    });
  }

  mount(lookAtInvitation, async (found) => allow(lookOf(found)));
  mount(joinByInvitation, async (found, typed, { request, reply }) => {
    const { tenant, timeZone, at, invitation } = found;
    const actor = newcomer(tenant, newId());
    const context = { actor, receivedAt: at, timeZone, request: request.id, newId: () => newId() };
    const joined = await joinWithAccount(db, context, invitation.id, typed);
    if (joined.ok) {
      const { userName: username, password } = typed;
      await signInNow(deps, auth, request, reply, { username, password });
    }
    return joined;
  });
  mount(takeInvitation, async ({ tenant, invitation }, _typed, { request }) => {
    if (!request.actor) return refuse('notSignedIn', {});
    if (request.actor.tenant !== tenant) return invalid;
    return joinSignedIn(db, contextOf(request, request.actor), invitation.id);
  });
}
