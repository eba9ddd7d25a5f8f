import type { AnyCommand } from './command.ts';

/** All commands; routes, OpenAPI and the permission test are made from this list. */
export const commands: readonly AnyCommand[] = [];
