import type { Kysely } from 'kysely';
import type { Actor } from '../../core/access/roles.ts';
import { today } from '../../core/campaign/today.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../newId.ts';
import { bodyOf } from '../store/bodies.ts';
import { campaignOf } from '../store/campaigns.ts';
import { programmeOf } from '../store/programmes.ts';
import { type NoticeRow, noticeAt, noticeItems } from '../store/publicNotices.ts';

export type NoticeItem = Awaited<ReturnType<typeof noticeItems>>[number];

/** What stands behind a public address: the notice with its list, and the installation's own clock. */
export interface PublicNoticePage {
  readonly context: Context;
  /** Who publishes: the city's union, or the body whose own it is. */
  readonly union: string;
  readonly notice: NoticeRow;
  readonly items: readonly NoticeItem[];
  /** The city's day. */
  readonly day: string;
}

/**
 * The public has no account and no rights. The wall of its transactions is the tenant's: what it is shown was frozen for
 * it, and what it sends concerns whole lists.
 */
const publicActor = (tenant: string): Actor => ({
  user: 'public',
  tenant,
  grants: [{ role: 'systemAdministrator' }],
});

/** A notice by its address, from its first day on; undefined for every other address. */
export async function findNotice(
  db: Kysely<Database>,
  address: string,
  { now, request }: { readonly now: Date; readonly request: string },
): Promise<PublicNoticePage | undefined> {
  if (!/^[0-9a-z-]{6,40}$/.test(address)) return undefined;
  const tenants = await db
    .selectFrom('tenant')
    .select(['id', 'time_zone as timeZone', 'clock_offset_ms as offset'])
    .execute();
  for (const { id: tenant, timeZone, offset } of tenants) {
    const actor = publicActor(tenant);
    const receivedAt = new Date(now.getTime() + offset);
    const context: Context = { actor, receivedAt, timeZone, request, newId: () => newId() };
    const day = today(receivedAt, timeZone);
    const found = await inTenant(db, { actor }, async (tx) => {
      const notice = await noticeAt(tx, tenant, address);
      if (!notice || notice.opens_on > day) return undefined;
      const campaign = (await campaignOf(tx, tenant, notice.campaign))!;
      const body = notice.body === null ? undefined : await bodyOf(tx, tenant, notice.body);
      const union = body?.name ?? (await programmeOf(tx, tenant, campaign.revision)).city.union;
      return { notice, items: await noticeItems(tx, tenant, notice.id), union };
    });
    if (found) return { context, day, ...found };
  }
  return undefined;
}
