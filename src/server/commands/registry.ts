import { addUser } from './addUser.ts';
import type { AnyCommand } from './command.ts';
import { designate } from './designate.ts';
import { disableUser } from './disableUser.ts';
import { endGrant } from './endGrant.ts';
import { extendDeadline } from './extendDeadline.ts';
import { fileCandidates } from './fileCandidates.ts';
import { fileNil } from './fileNil.ts';
import { giveUpPlaces } from './giveUpPlaces.ts';
import { grantReserve } from './grantReserve.ts';
import { grantRole } from './grantRole.ts';
import { supplementFiling } from './supplementFiling.ts';
import { swapFiling } from './swapFiling.ts';
import { transferQuota } from './transferQuota.ts';

/** All commands; routes, OpenAPI and the permission test are made from this list. */
export const commands: readonly AnyCommand[] = [
  addUser,
  disableUser,
  grantRole,
  endGrant,
  designate,
  extendDeadline,
  fileCandidates,
  fileNil,
  giveUpPlaces,
  grantReserve,
  supplementFiling,
  swapFiling,
  transferQuota,
];
