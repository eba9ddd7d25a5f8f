import { eventLog } from './eventLog.ts';
import { me } from './me.ts';
import type { AnyQuery } from './query.ts';
import { userList } from './userList.ts';

/** All queries; routes and OpenAPI are made from this list. */
export const queries: readonly AnyQuery[] = [me, userList, eventLog];
