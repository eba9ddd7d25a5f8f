import type { z } from 'zod';
import type { CommandContract } from '../../contract/contract.ts';
import type { Action } from '../../core/access/actions.ts';
import type { Subject } from '../../core/access/can.ts';
import type { Decision } from '../../core/refusals.ts';
import type { Context, EventDraft, Tx } from '../context.ts';

/** Six parts, in one short file per verb. The runner goes through them in this order; none can be forgotten. */
export interface Command<I extends z.ZodType, O extends z.ZodType, L extends { subject: Subject }, C> {
  readonly contract: CommandContract<I, O>;
  /** Asked of `can()` by the runner; a function where the action depends on what is loaded. */
  readonly action: Action | ((loaded: L) => Action);
  /** Commands whose versions make a retry harmless by themselves need no client key. */
  readonly keyless?: true;
  /** Reads what the decision needs and takes the locks; a refusal when it is not there. */
  readonly load: (tx: Tx, input: z.output<I>, context: Context) => Promise<Decision<L>>;
  /** Pure: core decides. */
  readonly decide: (loaded: L, input: z.output<I>, context: Context) => Decision<C>;
  /** Writes the change; may still refuse when an atomic write finds no room (the last place of a quota). */
  readonly save: (
    tx: Tx,
    change: C,
    context: Context,
    loaded: L,
    input: z.output<I>,
  ) => Promise<Decision<z.input<O>>>;
  readonly events: (change: C, loaded: L, input: z.output<I>) => readonly EventDraft[];
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds commands of all shapes; each file is checked by defineCommand
export type AnyCommand = Command<any, any, any, any>;

/** Types the six parts against each other. */
export function defineCommand<I extends z.ZodType, O extends z.ZodType, L extends { subject: Subject }, C>(
  command: Command<I, O, L, C>,
): Command<I, O, L, C> {
  return command;
}
