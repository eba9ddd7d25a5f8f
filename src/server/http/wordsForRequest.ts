import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Words } from '../../core/programme/words.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { neutralWords, wordsAbout } from '../words.ts';
import { contextOf } from './mountContracts.ts';

/** The words in which a request is answered: of the campaign or application that its address or body names. */
export function wordsForRequest(db: Kysely<Database>, request: FastifyRequest): Promise<Words> {
  const { actor, body, query, params } = request;
  if (!actor) return neutralWords();
  const context = contextOf(request, actor);
  return inTenant(db, context, (tx) => wordsAbout(tx, context, body, query, params));
}
