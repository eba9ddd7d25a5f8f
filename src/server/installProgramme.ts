import { sql } from 'kysely';
import type { Programme } from '../core/programme/programme.ts';
import type { Tx } from './context.ts';
import { keepBodies } from './store/bodies.ts';
import { sendCircular } from './store/circularReceipts.ts';
import { keepRevision } from './store/programmes.ts';
import { insertQuota } from './store/quotaRows.ts';
import { insertCampaignRevision } from './store/revisions.ts';

export interface Installation {
  readonly tenant: string;
  readonly programme: Programme;
  readonly newId: () => string;
  readonly now: Date;
  /** Id of the campaign, where somebody decided it before. */
  readonly campaign?: string | undefined;
  /** Who published it, and from which draft; nobody where the operator opens it. */
  readonly by?: { readonly user: string; readonly draft: string } | undefined;
}

/**
 * Publishes a programme as a campaign: frozen revision, campaign, bodies with dated names, quota rows with cells and
 * holders, and the circular handed to every body. Answers the campaign and the id of each body by its code in the programme.
 */
export async function installProgramme(
  tx: Tx,
  { tenant, programme, newId, now, by, campaign = newId() }: Installation,
): Promise<{ campaign: string; revision: string; bodies: Record<string, string> }> {
  await sql`select set_config('app.tenant', ${tenant}, true)`.execute(tx);
  const revision = await keepRevision(tx, tenant, programme, now);
  const { year, title } = programme;
  await tx
    .insertInto('campaign')
    .values({ tenant, id: campaign, revision, year, title, created_at: now })
    .execute();
  const first = { number: 1, revision, user: by?.user ?? null, draft: by?.draft ?? null, at: now };
  await insertCampaignRevision(tx, tenant, campaign, first);
  const bodies = await keepBodies(tx, tenant, programme.bodies, programme.circular.issuedOn, newId);
  await insertQuota(tx, tenant, campaign, programme.quota, bodies, newId);
  await sendCircular(tx, tenant, campaign, Object.values(bodies), now);
  return { campaign, revision, bodies };
}
