import { sql } from 'kysely';
import type { PairSight } from '../../core/access/pairSight.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { inSight } from './pairs.ts';

export interface WaitingSheetRow {
  readonly pair: string;
  readonly number: string;
  readonly startsOn: string;
  readonly state: 'drafted' | 'changed';
  readonly studioName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly mentorName: string;
  readonly apprenticeName: string;
  readonly printed: boolean;
  /** What somebody saw missing, and on which page. */
  readonly seenOn: string | null;
  readonly note: string | null;
}

/** Agreements that wait for their signed and sealed sheet (R11), the oldest first; `next` opens the page behind. */
export async function waitingSheets(
  tx: Tx,
  tenant: string,
  sight: PairSight,
  of: {
    readonly pair?: string | undefined;
    readonly body?: string | undefined;
    readonly after?: string | undefined;
    readonly size: number;
  },
): Promise<{ readonly rows: readonly WaitingSheetRow[]; readonly next: string | null }> {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/.exec(of.after ?? '') ?? [];
  const conditions = [
    sql`p.tenant = ${tenant} and p.state in ('drafted', 'changed') and ${inSight(sight)}`,
    ...(of.pair ? [sql`p.id = ${of.pair}`] : []),
    ...(of.body ? [sql`p.body = ${of.body}`] : []),
    ...(day && id ? [sql`(p.starts_on, p.id) > (${day}::date, ${id}::uuid)`] : []),
  ];
  const { rows } = await sql<WaitingSheetRow>`
    select p.id as pair, p.number, p.starts_on as "startsOn", p.state, s.name as "studioName",
      s.unit_name as "unitName", ${bodyName} as "bodyName", p.mentor_name as "mentorName",
      p.apprentice_name as "apprenticeName", k.scan_page as "seenOn", k.note,
      exists (select from pair_print r where r.tenant = p.tenant and r.pair = p.id and r.paper = 'agreement'
        and r.version = p.agreement_version) as printed
    from mentor_pair p join studio s on s.tenant = p.tenant and s.id = p.studio
      join body b on b.tenant = p.tenant and b.id = p.body
      left join lateral (select k.scan_page, k.note from seal_check k where k.tenant = p.tenant and k.pair = p.id
        and not k.sealed and k.superseded_at is null order by k.at desc limit 1) k on true
    where ${sql.join(conditions, sql` and `)} order by p.starts_on, p.id limit ${of.size + 1}`.execute(tx);
  const shown = rows.slice(0, of.size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > of.size && last ? `${last.startsOn} ${last.pair}` : null };
}

/** How many wait in all, exact up to 10,000. */
export async function countWaitingSheets(
  tx: Tx,
  tenant: string,
  sight: PairSight,
  body: string | undefined,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from mentor_pair p
    where p.tenant = ${tenant} and p.state in ('drafted', 'changed') and ${inSight(sight)}
      ${body ? sql`and p.body = ${body}` : sql``} limit 10000) c`.execute(tx);
  return rows[0]!.count;
}
