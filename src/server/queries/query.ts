import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { QueryContract } from '../../contract/contract.ts';
import { readInput } from '../../contract/readInput.ts';
import type { Action } from '../../core/access/actions.ts';
import { can, possibleActions, type Subject } from '../../core/access/can.ts';
import { type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';

/** A question. `subject` finds whose it is (a refusal when it is not there); lists scope themselves and have none. */
export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly contract: QueryContract<I, O>;
  readonly action: Action;
  readonly subject?: (tx: Tx, input: z.output<I>, context: Context) => Promise<Decision<Subject>>;
  readonly answer: (tx: Tx, input: z.output<I>, context: Context) => Promise<Decision<z.input<O>>>;
}
// biome-ignore lint/suspicious/noExplicitAny: the registry holds queries of all shapes
export type AnyQuery = Query<any, any>;

export function defineQuery<I extends z.ZodType, O extends z.ZodType>(query: Query<I, O>): Query<I, O> {
  return query;
}

/** Runs a query in a read-only transaction behind the same walls as commands. Without a subject, any grant of the action will do. */
export async function ask(
  db: Kysely<Database>,
  query: AnyQuery,
  rawInput: unknown,
  context: Context,
): Promise<Decision<unknown>> {
  const input = readInput(query.contract.input, rawInput);
  if (!input.ok) return input;
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await raiseWall(tx, context.actor);
      const permitted = await permission(tx, query, input.change, context);
      return permitted.ok ? query.answer(tx, input.change, context) : permitted;
    });
}

async function permission(
  tx: Tx,
  query: AnyQuery,
  input: unknown,
  context: Context,
): Promise<Decision<Subject>> {
  if (!query.subject) return somewhere(query.action, context);
  if (!possibleActions(context.actor).includes(query.action)) return refuse('notAllowed', { reason: 'role' });
  const subject = await query.subject(tx, input, context);
  if (!subject.ok) return subject;
  const permission = can(context.actor, query.action, subject.change);
  return permission.allowed ? subject : refuse('notAllowed', { reason: permission.reason });
}

function somewhere(action: Action, context: Context): Decision<Subject> {
  const allowed = context.actor.grants.some((grant) => {
    const { role: _role, ...own } = grant;
    return can(context.actor, action, own).allowed;
  });
  return allowed ? { ok: true, change: {} } : refuse('notAllowed', { reason: 'role' });
}
