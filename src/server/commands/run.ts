import type { Kysely } from 'kysely';
import { readInput } from '../../contract/readInput.ts';
import { can, possibleActions } from '../../core/access/can.ts';
import { type Decision, type Refusal, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { writeEvents } from '../store/events.ts';
import { claimKey, keepAnswer, requestDigest, withAnswer } from '../store/idempotency.ts';
import type { AnyCommand } from './command.ts';

/** Rolls the transaction back and carries the refusal out of it. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function orThrow<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.change;
  throw new Refused(decision.refusal);
}

/**
 * Runs one command: parse → key → transaction → load → can → decide → save → events → commit.
 * Answers what the command answers, or a refusal; an exception is a bug.
 */
export async function run(
  db: Kysely<Database>,
  command: AnyCommand,
  rawInput: unknown,
  context: Context,
  key?: string,
): Promise<Decision<unknown>> {
  const input = readInput(command.contract.input, rawInput);
  if (!input.ok) return input;
  if (!command.keyless && !key) return refuse('idempotencyKeyMissing', {});
  try {
    const change = await db
      .transaction()
      .execute((tx) => inTransaction(tx, command, input.change, context, key));
    return { ok: true, change };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.refusal.code === 'notAllowed') await recordDenial(db, command, context);
    return { ok: false, refusal: error.refusal };
  }
}

async function inTransaction(
  tx: Tx,
  command: AnyCommand,
  input: unknown,
  context: Context,
  key: string | undefined,
): Promise<unknown> {
  const { name } = command.contract;
  const keyed = command.keyless ? undefined : key;
  await raiseWall(tx, context.actor);
  if (keyed) {
    const claim = await claimKey(tx, context, name, keyed, requestDigest(input));
    if (claim.kind === 'replay') return claim.answer;
    if (claim.kind === 'reused') throw new Refused({ code: 'idempotencyKeyReused', params: {} });
  }
  // Who may never do this learns nothing of what is there, and locks nothing.
  if (typeof command.action === 'string' && !possibleActions(context.actor).includes(command.action))
    throw new Refused({ code: 'notAllowed', params: { reason: 'role' } });
  const loaded = orThrow(await command.load(tx, input, context));
  const action = typeof command.action === 'function' ? command.action(loaded) : command.action;
  const permission = can(context.actor, action, loaded.subject);
  if (!permission.allowed) throw new Refused({ code: 'notAllowed', params: { reason: permission.reason } });
  const change = orThrow(command.decide(loaded, input, context));
  const answer = orThrow(await command.save(tx, change, context, loaded, input));
  const events = command.events(change, loaded, input);
  const answered = keyed && { command: name, key: keyed, answer };
  // An act that found its work done already has no event.
  if (answered && events.length === 0) await keepAnswer(tx, context, answered);
  else await writeEvents(answered ? withAnswer(tx, context, answered) : tx, context, events);
  return answer;
}

/** A denied attempt is worth a line in the log (等保 8.1.4.3). */
async function recordDenial(db: Kysely<Database>, command: AnyCommand, context: Context): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    await writeEvents(tx, context, [{ action: command.contract.name, subjectKind: 'denied' }], 'refused');
  });
}
