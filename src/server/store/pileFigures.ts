import { sql } from 'kysely';
import type { Programme } from '../../core/programme/programme.ts';
import { askedPapers } from '../../core/receipt/expectedPapers.ts';
import type { Tx } from '../context.ts';
import { withNotAsked } from './listMembers.ts';
import { due, filingOf, tracksOf } from './paperReceipts.ts';

/** A body's pile in figures. */
export interface PileFigures {
  readonly body: string;
  readonly applications: number;
  /** Papers that are due, and how many of them are complete. */
  readonly papers: number;
  readonly complete: number;
}

/** The piles of all bodies that have something due: one grouped statement, counted as `paperStand` counts. */
export async function pileFigures(
  tx: Tx,
  tenant: string,
  campaign: string,
  programme: Programme,
): Promise<PileFigures[]> {
  const asked = JSON.stringify(askedPapers(programme));
  const not = JSON.stringify(await notAskedOf(tx, tenant, campaign, programme));
  const nobody = sql`'00000000-0000-0000-0000-000000000000'::uuid`;
  const { rows } = await sql<PileFigures>`
    with asked as (select * from jsonb_to_recordset(${asked}::jsonb)
        as asked (track text, material text, copies int, originals int)),
      due as (select a.body, a.id, a.track from application a ${filingOf}
        where a.tenant = ${tenant} and a.campaign = ${campaign} and ${tracksOf(programme)} and ${due}),
      wanted as (
        select due.body, due.id, asked.material, asked.copies, asked.originals
          from due join asked on asked.track = due.track
          where not exists (select 1 from jsonb_to_recordset(${not}::jsonb) as n (id uuid, material text)
            where n.id = due.id and n.material = asked.material)
        union all
        select bodies.body, ${nobody}, asked.material, asked.copies, asked.originals
          from (select distinct body from due) bodies cross join asked where asked.track is null),
      got as (select body, coalesce(application, ${nobody}) as id, material, sum(copies) as copies,
          sum(originals) as originals
        from paper_entry where tenant = ${tenant} and campaign = ${campaign} and kind = 'received'
          and superseded_at is null group by 1, 2, 3)
    select w.body, count(distinct nullif(w.id, ${nobody}))::int as applications, count(*)::int as papers,
      (count(*) filter (where coalesce(g.copies, 0) >= w.copies and coalesce(g.originals, 0) >= w.originals))::int
        as complete
    from wanted w left join got g on g.body = w.body and g.id = w.id and g.material = w.material
    group by w.body`.execute(tx);
  return rows;
}

/** Materials that applications are not asked for, since they hang on answers not given (F44). */
async function notAskedOf(tx: Tx, tenant: string, campaign: string, programme: Programme) {
  if (programme.materials.every(({ when }) => when === undefined)) return [];
  const { rows } = await sql<{ id: string }>`
    select a.id from application a ${filingOf}
    where a.tenant = ${tenant} and a.campaign = ${campaign} and ${tracksOf(programme)} and ${due}`.execute(
    tx,
  );
  const all = await withNotAsked(tx, tenant, programme, rows);
  return all.flatMap(({ id, notAsked = [] }) => notAsked.map((material) => ({ id, material })));
}

/** What lies here of each body: copies, originals, receipts, and the earliest 补件日期 still open. */
export async function receivedFigures(tx: Tx, tenant: string, campaign: string) {
  const { rows } = await sql<{
    body: string;
    copies: number;
    originalsHere: number;
    receipts: number;
    lastDeliveredOn: string | null;
    supplementBy: string | null;
  }>`
    select e.body, coalesce(sum(e.copies) filter (where e.kind = 'received'), 0)::int as copies,
      coalesce(sum(case e.kind when 'received' then e.originals when 'returned' then -e.originals else 0 end), 0)::int
        as "originalsHere",
      count(distinct e.receipt) filter (where e.kind = 'received' and e.copies > 0)::int as receipts,
      max(r.delivered_on) filter (where e.kind = 'received' and e.copies > 0) as "lastDeliveredOn",
      min(e.supplement_by) filter (where e.kind = 'missing' and e.copies + e.originals > 0) as "supplementBy"
    from paper_entry e left join paper_receipt r on r.tenant = e.tenant and r.id = e.receipt
    where e.tenant = ${tenant} and e.campaign = ${campaign} and e.superseded_at is null
    group by e.body`.execute(tx);
  return rows;
}
