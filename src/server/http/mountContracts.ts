import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Actor } from '../../core/access/roles.ts';
import type { AnyCommand, World } from '../commands/command.ts';
import { run } from '../commands/run.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../newId.ts';
import { type AnyQuery, ask } from '../queries/query.ts';
import { answerRefusal } from './answerRefusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The server's time when the headers arrived; on the installation's clock once the actor is known. */
    receivedAt: Date;
    /** Who is signed in; undefined = nobody. */
    actor: Actor | undefined;
    /** Of the actor's installation. */
    timeZone: string;
  }
}

/** What a command or query is told about its request. */
export function contextOf(request: FastifyRequest, actor: Actor): Context {
  const { receivedAt, timeZone } = request;
  return { actor, receivedAt, timeZone, request: request.id, newId: () => newId() };
}

export interface Mounted {
  readonly db: Kysely<Database>;
  readonly commands: readonly AnyCommand[];
  readonly queries: readonly AnyQuery[];
  readonly world: World;
}

type Answer = (context: Context, request: FastifyRequest) => ReturnType<typeof run>;

function handle(answer: Answer) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const decision = await answer(contextOf(request, request.actor), request);
    return decision.ok ? reply.send(decision.change) : answerRefusal(request, reply, decision.refusal);
  };
}

/** Mounts `POST /api/v1/<command>` and `GET /api/v1/<query>` from the two registries. */
export function mountContracts(app: FastifyInstance, { db, commands, queries, world }: Mounted): void {
  for (const command of commands) {
    const answer: Answer = (context, request) => {
      const key = request.headers['idempotency-key'];
      const given = typeof key === 'string' ? key.slice(0, 100) : undefined;
      return run(db, command, request.body, context, given, world);
    };
    app.post(`/api/v1/${command.contract.name}`, handle(answer));
  }
  for (const query of queries) {
    const answer: Answer = (context, request) => ask(db, query, request.query, context);
    app.get(`/api/v1/${query.contract.name}`, handle(answer));
  }
}
