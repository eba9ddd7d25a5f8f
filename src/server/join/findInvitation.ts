import type { Kysely } from 'kysely';
import type { Words } from '../../core/programme/words.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { readInvitationToken } from '../identity/invitationToken.ts';
import { invitationOf, type ShownInvitation } from '../store/invitations.ts';
import { wordsNow } from '../words.ts';
import { newcomer } from './takeInvitation.ts';

/** An invitation behind a link, with its installation and that installation's clock. */
export interface BehindLink {
  readonly invitation: ShownInvitation;
  readonly tenant: string;
  readonly installation: string;
  readonly timeZone: string;
  readonly at: Date;
  readonly words: Words;
}

/**
 * Whose invitation a token names. Forged, mangled and unknown tokens take the same way through the database as real
 * ones and come to nothing at its end.
 */
export async function findInvitation(
  db: Kysely<Database>,
  secret: string,
  token: string,
  now: Date,
): Promise<BehindLink | undefined> {
  const { id, ours } = readInvitationToken(secret, token);
  const tenants = await db
    .selectFrom('tenant')
    .select(['id', 'name', 'time_zone as timeZone', 'clock_offset_ms as offset'])
    .execute();
  let found: BehindLink | undefined;
  for (const { id: tenant, name: installation, timeZone, offset } of tenants) {
    const actor = newcomer(tenant, 'newcomer');
    const at = new Date(now.getTime() + offset);
    const [invitation, words] = await inTenant(db, { actor }, async (tx) => [
      await invitationOf(tx, tenant, id),
      await wordsNow(tx, { actor, receivedAt: at, timeZone }),
    ]);
    if (invitation) found = { invitation, tenant, installation, timeZone, at, words };
  }
  return ours ? found : undefined;
}
