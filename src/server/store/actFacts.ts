import { sql } from 'kysely';
import type { Tx } from '../context.ts';

/** What a message about an application needs: whose it is and what it is called. */
export interface ToldApplication {
  readonly id: string;
  readonly campaign: string;
  readonly name: string;
  readonly body: string;
  readonly unit: string;
  readonly studio: string;
  readonly revision: string;
}

export async function toldApplication(
  tx: Tx,
  tenant: string,
  id: string,
): Promise<ToldApplication | undefined> {
  const { rows } = await sql<ToldApplication>`
    select id, campaign, coalesce(nullif(studio_name, ''), nullif(lead_name, ''), file_number) as name, body, unit,
      studio, revision
    from application where tenant = ${tenant} and id = ${id}`.execute(tx);
  return rows[0];
}

export async function returnReason(tx: Tx, tenant: string, note: string): Promise<string> {
  const { rows } = await sql<{ reason: string }>`
    select reason from return_note where tenant = ${tenant} and id = ${note}`.execute(tx);
  return rows[0]?.reason ?? '';
}

/** A row of the quota table with the bodies that share it. */
export async function toldQuotaRow(
  tx: Tx,
  tenant: string,
  row: string,
): Promise<{ label: string; holders: string[] } | undefined> {
  const { rows } = await sql<{ label: string; holders: string[] }>`
    select r.label, coalesce(array_agg(h.body) filter (where h.body is not null), '{}') as holders
    from quota_row r left join quota_holder h on h.tenant = r.tenant and h.row_id = r.id
    where r.tenant = ${tenant} and r.id = ${row} group by r.label`.execute(tx);
  return rows[0];
}

/** The campaign of an application, for the words of what is said about it. */
export async function campaignOfApplication(tx: Tx, tenant: string, id: string): Promise<string | undefined> {
  return (await toldApplication(tx, tenant, id))?.campaign;
}
