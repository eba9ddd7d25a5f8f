import type { Contact } from '../../core/campaign/withContact.ts';
import type { Context, Tx } from '../context.ts';

/** The contact the city set for a campaign; undefined while the programme's own holds. */
export async function contactOf(
  tx: Tx,
  tenant: string,
  campaign: string,
): Promise<(Contact & { readonly at: Date }) | undefined> {
  return tx
    .selectFrom('campaign_contact')
    .select(['name', 'phone', 'email', 'at'])
    .where((eb) => eb.and({ tenant, campaign }))
    .executeTakeFirst();
}

export async function saveContact(
  tx: Tx,
  context: Context,
  campaign: string,
  contact: Contact,
): Promise<void> {
  const { tenant, user } = context.actor;
  const values = { ...contact, by_user: user, at: context.receivedAt };
  await tx
    .insertInto('campaign_contact')
    .values({ tenant, campaign, ...values })
    .onConflict((conflict) => conflict.columns(['tenant', 'campaign']).doUpdateSet(values))
    .execute();
}
