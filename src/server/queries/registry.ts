import type { AnyQuery } from './query.ts';

/** All queries; routes and OpenAPI are made from this list. */
export const queries: readonly AnyQuery[] = [];
