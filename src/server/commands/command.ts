import type { z } from 'zod';
import type { CommandContract } from '../../contract/contract.ts';
import type { Action } from '../../core/access/actions.ts';
import type { Subject } from '../../core/access/can.ts';
import type { Decision } from '../../core/refusals.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';

/** What lies outside the transaction: files, and threads that read them. */
export type World = OfficeDeps;

/** Six parts, in one short file per verb. The runner goes through them in this order; none can be forgotten. */
export interface Command<
  I extends z.ZodType,
  O extends z.ZodType,
  L extends { subject: Subject },
  C,
  B = unknown,
> {
  readonly contract: CommandContract<I, O>;
  /** Asked of `can()` by the runner; a function where the action depends on what is loaded. */
  readonly action: Action | ((loaded: L) => Action);
  /** Commands whose versions make a retry harmless by themselves need no client key. */
  readonly keyless?: true;
  /**
   * Only where something must be read that takes its time (an uploaded file): done before the transaction begins, so that it
   * holds nothing open. What it answers goes to `load`.
   */
  readonly before?: (world: () => World, input: z.output<I>, context: Context) => Promise<Decision<B>>;
  /** Reads what the decision needs and takes the locks; a refusal when it is not there. */
  readonly load: (tx: Tx, input: z.output<I>, context: Context, ready?: B) => Promise<Decision<L>>;
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
export type AnyCommand = Command<any, any, any, any, any>;

/** Types the six parts against each other. */
export function defineCommand<
  I extends z.ZodType,
  O extends z.ZodType,
  L extends { subject: Subject },
  C,
  B = unknown,
>(command: Command<I, O, L, C, B>): Command<I, O, L, C, B> {
  return command;
}
