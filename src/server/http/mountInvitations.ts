import type { FastifyInstance } from 'fastify';
import { invitationLink as contract } from '../../contract/invitations.ts';
import { readInput } from '../../contract/readInput.ts';
import type { AppDeps } from '../app.ts';
import { invitationLink } from '../invitations.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

/** `GET /api/v1/invitationLink`: the one question about invitations that takes the installation's secret. */
export function mountInvitations(app: FastifyInstance, deps: AppDeps): void {
  app.get(`/api/v1/${contract.name}`, async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const input = readInput(contract.input, request.query);
    if (!input.ok) return answerRefusal(request, reply, input.refusal);
    const link = await invitationLink(deps, contextOf(request, request.actor), input.change.invitation);
    return link.ok ? reply.send(link.change) : answerRefusal(request, reply, link.refusal);
  });
}
