import type { Kysely } from 'kysely';
import { readInput } from '../../contract/readInput.ts';
import { can, possibleActions } from '../../core/access/can.ts';
import { allow, type Decision, type Refusal, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { tellOfActs } from '../outbox/tellOfActs.ts';
import { writeEvents } from '../store/events.ts';
import { claimKey, keepAnswer, requestDigest, withAnswer } from '../store/idempotency.ts';
import { watchAfterActs } from '../watch/watchAfterActs.ts';
import type { AnyCommand, World } from './command.ts';

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
 * Runs one command: parse → key → (before) → transaction → load → can → decide → save → events → commit.
 * Answers what the command answers, or a refusal; an exception is a bug.
 */
export async function run(
  db: Kysely<Database>,
  command: AnyCommand,
  rawInput: unknown,
  context: Context,
  key?: string,
  world?: World,
): Promise<Decision<unknown>> {
  const input = readInput(command.contract.input, rawInput);
  if (!input.ok) return input;
  if (!command.keyless && !key) return refuse('idempotencyKeyMissing', {});
  const ready = await before(command, input.change, context, world);
  if (!ready.ok) return ready;
  try {
    const change = await db
      .transaction()
      .execute((tx) =>
        inTransaction(tx, command, { input: input.change, ready: ready.change }, context, key),
      );
    return { ok: true, change };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.refusal.code === 'notAllowed') await recordDenial(db, command, context);
    return { ok: false, refusal: error.refusal };
  }
}

/** Who may never do this learns nothing of what is there, locks nothing, and has no file read. */
function mayNever({ action }: AnyCommand, { actor }: Context): boolean {
  return typeof action === 'string' && !possibleActions(actor).includes(action);
}

/** What must be read before the transaction begins; nothing for those who are refused in it. */
async function before(
  command: AnyCommand,
  input: unknown,
  context: Context,
  world: World | undefined,
): Promise<Decision<unknown>> {
  if (command.before === undefined || mayNever(command, context)) return allow(undefined);
  const given = () => {
    if (world === undefined) throw new Error(`${command.contract.name} reads files, and none were given`);
    return world;
  };
  return command.before(given, input, context);
}

async function inTransaction(
  tx: Tx,
  command: AnyCommand,
  { input, ready }: { readonly input: unknown; readonly ready: unknown },
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
  if (mayNever(command, context)) throw new Refused({ code: 'notAllowed', params: { reason: 'role' } });
  const loaded = orThrow(await command.load(tx, input, context, ready));
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
  await watchAfterActs(tx, context, events);
  await tellOfActs(tx, context, events);
  return answer;
}

/** A denied attempt is worth a line in the log (等保 8.1.4.3). */
async function recordDenial(db: Kysely<Database>, command: AnyCommand, context: Context): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    await writeEvents(tx, context, [{ action: command.contract.name, subjectKind: 'denied' }], 'refused');
  });
}
