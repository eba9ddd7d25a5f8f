import { addUser } from './addUser.ts';
import type { AnyCommand } from './command.ts';
import { disableUser } from './disableUser.ts';
import { endGrant } from './endGrant.ts';
import { grantRole } from './grantRole.ts';

/** All commands; routes, OpenAPI and the permission test are made from this list. */
export const commands: readonly AnyCommand[] = [addUser, disableUser, grantRole, endGrant];
