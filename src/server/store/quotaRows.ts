import { sql } from 'kysely';
import type { QuotaCell, QuotaTable } from '../../core/programme/quotaTable.ts';
import { bindingPlaces } from '../../core/quota/bindingPlaces.ts';
import type { LiveCell, PlacesMoved } from '../../core/quota/movePlaces.ts';
import type { Context, Tx } from '../context.ts';

export interface QuotaRowLive {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly reserve: boolean;
  readonly holders: readonly string[];
  readonly cells: Readonly<Record<string, LiveCell & { readonly cell: QuotaCell | null }>>;
}

/** All rows of a campaign with holders and live cells, in the printed order: one statement. */
export async function quotaRows(tx: Tx, tenant: string, campaign: string): Promise<QuotaRowLive[]> {
  const rows = await tx
    .selectFrom('quota_row as r')
    .select([
      'r.id',
      'r.code',
      'r.label',
      'r.reserve',
      sql<
        string[]
      >`array(select h.body::text from quota_holder h join body b on b.tenant = h.tenant and b.id = h.body
        where h.tenant = r.tenant and h.row_id = r.id order by b.position)`.as('holders'),
      sql<
        QuotaRowLive['cells']
      >`coalesce((select jsonb_object_agg(c.tier, jsonb_build_object('places', c.places,
        'used', c.used, 'cap', c.cap, 'cell', c.cell)) from quota_cell c
        where c.tenant = r.tenant and c.row_id = r.id), '{}')`.as('cells'),
    ])
    .where('r.tenant', '=', tenant)
    .where('r.campaign', '=', campaign)
    .orderBy('r.position')
    .execute();
  return rows;
}

/** Locks the cells of rows in a fixed order, so that a move of places sees what is free and nobody deadlocks. */
export async function lockCells(tx: Tx, tenant: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .selectFrom('quota_cell')
    .select('tier')
    .where('tenant', '=', tenant)
    .where('row_id', 'in', [...rows])
    .orderBy('tier')
    .orderBy('row_id')
    .forUpdate()
    .execute();
}

/** Writes rows, cells and holders of a new campaign. A tier that is only a target does not hold back (cap false). */
export async function insertQuota(
  tx: Tx,
  tenant: string,
  campaign: string,
  table: QuotaTable,
  bodies: Readonly<Record<string, string>>,
  newId: () => string,
): Promise<void> {
  const caps = new Map(table.tiers.map((tier) => [tier.id, tier.binds !== 'target']));
  const rows = table.rows.map((row, position) => ({ row, position, id: newId() }));
  await tx
    .insertInto('quota_row')
    .values(
      rows.map(({ row, position, id }) => {
        const { id: code, label, reserve = false } = row;
        return { tenant, campaign, id, code, label, position, reserve };
      }),
    )
    .execute();
  const cells = rows.flatMap(({ row, id }) =>
    Object.entries(row.cells).map(([tier, cell]) => ({
      tenant,
      row_id: id,
      tier,
      cell: JSON.stringify(cell),
      places: bindingPlaces(cell),
      cap: caps.get(tier) ?? true,
    })),
  );
  if (cells.length > 0) await tx.insertInto('quota_cell').values(cells).execute();
  const holders = rows.flatMap(({ row, id }) =>
    row.holders.map((code) => ({ tenant, row_id: id, campaign, body: bodies[code]! })),
  );
  if (holders.length > 0) await tx.insertInto('quota_holder').values(holders).execute();
}

export interface PlacesMovedBecause extends PlacesMoved {
  readonly campaign: string;
  readonly kind: 'reserve' | 'transfer' | 'giveUp';
  readonly caps: ReadonlyMap<string, boolean>;
  readonly reason: string;
  /** What was agreed by telephone: the day and who called. */
  readonly agreed: { readonly on: string; readonly with: string } | undefined;
}

/** Moves places and writes why. A blank cell that receives a place becomes one. */
export async function savePlacesMoved(tx: Tx, context: Context, moved: PlacesMovedBecause): Promise<void> {
  const { tenant, user } = context.actor;
  const { campaign, kind, from, to, count, reason, agreed } = moved;
  for (const tier of moved.tiers) {
    await tx
      .updateTable('quota_cell')
      .set({ places: sql`places - ${count}` })
      .where((eb) => eb.and({ tenant, row_id: from, tier }))
      .execute();
    if (to === null) continue;
    const cap = moved.caps.get(tier) ?? true;
    await tx
      .insertInto('quota_cell')
      .values({ tenant, row_id: to, tier, cell: 'null', places: count, cap })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant', 'row_id', 'tier'])
          .doUpdateSet({ places: sql`quota_cell.places + ${count}` }),
      )
      .execute();
  }
  const change = { tenant, id: context.newId(), campaign, kind, from_row: from, to_row: to };
  await tx
    .insertInto('quota_change')
    .values({
      ...{ ...change, tier: moved.tiers[0]!, count, reason, by_user: user, at: context.receivedAt },
      ...{ agreed_on: agreed?.on ?? null, agreed_with: agreed?.with ?? null },
    })
    .execute();
}

/** Grants, transfers and given-up places of a campaign, newest first. */
export async function quotaChanges(tx: Tx, tenant: string, campaign: string) {
  return tx
    .selectFrom('quota_change as c')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'c.tenant').onRef('p.user_id', '=', 'c.by_user'),
    )
    .select(['c.at', 'c.kind', 'c.tier', 'c.count', 'c.from_row', 'c.to_row', 'c.reason', 'p.display_name'])
    .select(['c.agreed_on', 'c.agreed_with'])
    .where('c.tenant', '=', tenant)
    .where('c.campaign', '=', campaign)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
}
