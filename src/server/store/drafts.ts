import type { Confirmation, Draft } from '../../core/draft/draft.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import type { CampaignDraftTable } from '../db/tables/campaignTables.ts';

export type DraftOrigin = CampaignDraftTable['origin'];

/** A draft with what surrounds it. */
export interface DraftRow extends Draft {
  readonly id: string;
  readonly origin: DraftOrigin;
  /** The campaign it follows. */
  readonly previous: string | null;
  readonly reading: unknown;
  readonly notice: readonly string[] | null;
  readonly upload: string | null;
  readonly publishedAs: string | null;
  /** The running campaign whose programme it changes. */
  readonly revises: string | null;
}

/** A draft of this installation; `lock`: held until the transaction ends. */
async function draftOf(tx: Tx, tenant: string, id: string, lock: boolean): Promise<DraftRow | undefined> {
  const row = await tx
    .selectFrom('campaign_draft')
    .selectAll()
    .where((eb) => eb.and({ tenant, id }))
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const { origin, previous, versions, reading, notice, upload, revises, published_as: publishedAs } = row;
  return {
    ...{ id, origin, previous, versions, reading, upload, revises, publishedAs },
    notice: notice as readonly string[] | null,
    programme: row.programme as Programme,
    confirmed: row.confirmed as Record<string, Confirmation>,
    ended: publishedAs !== null ? 'published' : row.discarded_at !== null ? 'discarded' : undefined,
  };
}

const found = (row: DraftRow | undefined): Decision<DraftRow> =>
  row ? allow(row) : refuse('notFound', { what: '份草案' });

/** A draft for a question. */
export async function loadDraft(tx: Tx, { actor }: Context, id: string): Promise<Decision<DraftRow>> {
  return found(await draftOf(tx, actor.tenant, id, false));
}

/** A draft for something that changes it: what is done to it goes one after the other. */
export async function lockDraft(tx: Tx, { actor }: Context, id: string): Promise<Decision<DraftRow>> {
  return found(await draftOf(tx, actor.tenant, id, true));
}

export interface NewDraft {
  readonly id: string;
  readonly origin: DraftOrigin;
  readonly previous?: string | undefined;
  readonly programme: Programme;
  readonly reading?: unknown;
  readonly notice?: readonly string[] | undefined;
  readonly upload?: string | undefined;
  readonly revises?: string | undefined;
  /** Steps whose content was looked at before: those of what is already published. */
  readonly confirmed?: Draft['confirmed'] | undefined;
}

export async function insertDraft(tx: Tx, context: Context, draft: NewDraft): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, origin, previous = null, programme, reading, notice, upload = null, revises = null } = draft;
  const at = context.receivedAt;
  await tx
    .insertInto('campaign_draft')
    .values({
      ...{ tenant, id, origin, previous, upload, revises, by_user: user, created_at: at, updated_at: at },
      programme: JSON.stringify(programme),
      versions: '{}',
      confirmed: JSON.stringify(draft.confirmed ?? {}),
      reading: reading === undefined ? null : JSON.stringify(reading),
      notice: notice === undefined ? null : JSON.stringify(notice),
    })
    .execute();
}

export interface DraftChange {
  readonly programme?: Programme;
  readonly versions?: Draft['versions'];
  readonly confirmed?: Draft['confirmed'];
  readonly published_as?: string;
  readonly discarded_at?: Date;
}

/** Writes what changed of a locked draft. */
export async function updateDraft(tx: Tx, context: Context, id: string, change: DraftChange): Promise<void> {
  const { programme, versions, confirmed, ...plain } = change;
  const json = Object.entries({ programme, versions, confirmed }).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, JSON.stringify(value)] as const],
  );
  await tx
    .updateTable('campaign_draft')
    .set({ ...plain, ...Object.fromEntries(json), updated_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, id }))
    .execute();
}

/** Drafts that are worked on, the last changed first, with who began them. */
export async function openDrafts(tx: Tx, tenant: string) {
  const rows = await tx
    .selectFrom('campaign_draft as d')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'd.tenant').onRef('p.user_id', '=', 'd.by_user'),
    )
    .select([
      'd.id',
      'd.origin',
      'd.revises',
      'd.programme',
      'd.versions',
      'd.confirmed',
      'd.updated_at as updatedAt',
    ])
    .select('p.display_name as byName')
    .where('d.tenant', '=', tenant)
    .where('d.published_as', 'is', null)
    .where('d.discarded_at', 'is', null)
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({ ...row, programme: row.programme as Programme }));
}

/** The draft that revises a campaign and is still open, if there is one. */
export async function openRevisionOf(tx: Tx, tenant: string, campaign: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('campaign_draft')
    .select('id')
    .where((eb) => eb.and({ tenant, revises: campaign }))
    .where('published_as', 'is', null)
    .where('discarded_at', 'is', null)
    .executeTakeFirst();
  return row?.id;
}
