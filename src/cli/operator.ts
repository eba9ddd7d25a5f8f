import type { Kysely } from 'kysely';
import type { Context } from '../server/context.ts';
import type { Database } from '../server/db/tables.ts';
import { newId } from '../server/newId.ts';
import { StartRefusal } from '../server/startRefusal.ts';

/** What a command of the operator does is in the log under this name; it stands for both account administrators. */
export async function operatorContext(db: Kysely<Database>): Promise<Context> {
  const tenants = await db
    .selectFrom('tenant')
    .select(['id', 'time_zone as timeZone', 'clock_offset_ms as offset'])
    .execute();
  if (tenants.length !== 1) throw new StartRefusal('数据库里还没有单位，请先用 npm start 启动一次。');
  const { id: tenant, timeZone, offset } = tenants[0]!;
  const grants = [{ role: 'systemAdministrator' as const }, { role: 'securityAdministrator' as const }];
  const receivedAt = new Date(Date.now() + offset);
  return {
    actor: { user: 'operator', tenant, grants },
    receivedAt,
    timeZone,
    request: 'cli',
    newId: () => newId(),
  };
}
