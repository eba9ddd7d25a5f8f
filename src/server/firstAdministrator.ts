import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { raiseWall } from './db/settings.ts';
import type { Database } from './db/tables.ts';
import { hashPassword } from './identity/passwords.ts';
import { newId } from './newId.ts';
import { addAccount } from './store/accounts.ts';
import { writeEvents } from './store/events.ts';
import { addGrant } from './store/people.ts';

const USER_NAME = 'admin';
const TENANT = { name: '本级工会', time_zone: 'Asia/Shanghai' };

/** A password nobody can guess, in groups that can be read out. */
export function randomPassword(): string {
  return randomBytes(15).toString('hex').match(/.{6}/g)!.join('-');
}

/**
 * For an installation without demo data: the tenant and one system administrator with a random password, answered once
 * and kept only as its hash. Security administrator and log auditor are other people (`user add`). Undefined when there is
 * somebody already.
 */
export async function firstAdministrator(
  db: Kysely<Database>,
): Promise<{ userName: string; password: string } | undefined> {
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (tx) => {
    const someone = await tx.selectFrom('tenant').select('id').limit(1).executeTakeFirst();
    if (someone) return undefined;
    const [tenant, user, receivedAt] = [newId(), newId(), new Date()];
    await tx
      .insertInto('tenant')
      .values({ id: tenant, ...TENANT, created_at: receivedAt })
      .execute();
    const actor = { user, tenant, grants: [] };
    await raiseWall(tx, actor);
    await addAccount(tx, { tenant, user, userName: USER_NAME, displayName: '系统管理员', passwordHash });
    const context = {
      actor,
      receivedAt,
      timeZone: TENANT.time_zone,
      request: 'first start',
      newId: () => newId(),
    };
    await addGrant(tx, context, newId(), { role: 'systemAdministrator', user });
    await writeEvents(tx, context, [{ action: 'addUser', subjectKind: 'person', subject: user }]);
    return { userName: USER_NAME, password };
  });
}
