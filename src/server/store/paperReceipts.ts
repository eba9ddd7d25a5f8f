import { sql } from 'kysely';
import { today } from '../../core/campaign/today.ts';
import type { Deadline, Programme } from '../../core/programme/programme.ts';
import { filingMaterials } from '../../core/receipt/bodyPapers.ts';
import type { PiledApplication } from '../../core/receipt/expectedPapers.ts';
import type { EntryKind, PaperEntry } from '../../core/receipt/paperEntry.ts';
import { paperTracks } from '../../core/receipt/paperTracks.ts';
import type { Context, Tx } from '../context.ts';
import { withNotAsked } from './listMembers.ts';

interface Whose {
  readonly campaign: string;
  readonly body: string;
}

/** An application of the pile with what a desk shows of it. */
export interface PiledRow extends PiledApplication {
  readonly body: string;
  readonly fileNumber: string;
  readonly studioName: string;
  readonly hostUnit: string;
  readonly state: string;
  readonly step: string | null;
  readonly version: string | null;
}

/** Applications whose papers are awaited: in the filing that holds, or recommended before it, or approved without any. */
export const due = sql<boolean>`a.state not in ('withdrawn', 'declined') and case when f.id is null
  then a.state in ('awaitingFiling', 'approved', 'designated') else i.application is not null end`;
/** The filing of an application's body that holds (`f`), and the application's place in it (`i`). */
export const filingOf = sql`left join filing f on f.tenant = a.tenant and f.campaign = a.campaign and f.body = a.body
    and f.superseded_at is null
  left join filing_item i on i.tenant = f.tenant and i.filing = f.id and i.application = a.id`;
/** Tracks whose papers come to the desk. */
export const tracksOf = (programme: Programme) => sql`a.track = any(${[...paperTracks(programme)]}::text[])`;

/**
 * The applications of a body's pile in the order of its summary: filed or recommended ones, those under way while nothing is
 * filed, and whatever else has paper here.
 */
export async function piledApplications(
  tx: Tx,
  tenant: string,
  { campaign, body }: Whose,
  programme: Programme,
): Promise<PiledRow[]> {
  const { rows } = await sql<PiledRow>`
    select a.id, a.track, a.body, a.file_number as "fileNumber", a.studio_name as "studioName",
      a.unit_name as "hostUnit", a.state, a.step, a.content_version as version, ${due} as due
    from application a ${filingOf}
    where a.tenant = ${tenant} and a.campaign = ${campaign} and a.body = ${body} and ${tracksOf(programme)}
      and (i.application is not null or a.state in ('awaitingFiling', 'filed', 'approved', 'designated')
        or (f.id is null and a.state in ('atStep', 'returned'))
        or exists (select 1 from paper_entry e where e.tenant = a.tenant and e.application = a.id
          and e.superseded_at is null))
    order by i.position nulls last, a.file_number`.execute(tx);
  return withNotAsked(tx, tenant, programme, rows);
}

/** An entry with what the records show of it. */
export interface EntryRow extends PaperEntry {
  readonly body: string;
  readonly supersedes: string | null;
  readonly supersededAt: Date | null;
  readonly correction: string | null;
  readonly handedTo: string | null;
  readonly handedOn: string | null;
  readonly slip: string | null;
  readonly slipNumber: number | null;
  readonly backBy: string | null;
}

const entryColumns = [
  'id',
  'body',
  'receipt',
  'application',
  'material',
  'kind',
  'copies',
  'originals',
  'shelf',
  'supplement_by as supplementBy',
  'note',
  'supersedes',
  'superseded_at as supersededAt',
  'correction',
  'handed_to as handedTo',
  'handed_on as handedOn',
  'slip',
  'slip_number as slipNumber',
  'back_by as backBy',
] as const;

/** All entries of a campaign or of one body, superseded ones too, in the order in which they were written. */
export async function paperEntries(
  tx: Tx,
  tenant: string,
  { campaign, body }: { readonly campaign: string; readonly body?: string | undefined },
): Promise<EntryRow[]> {
  const rows = await tx
    .selectFrom('paper_entry')
    .select(entryColumns)
    .where((eb) => eb.and({ tenant, campaign }))
    .$if(body !== undefined, (query) => query.where('body', '=', body!))
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as EntryKind }));
}

/** Whose an entry is; undefined when it is not there or was superseded. */
export async function currentEntry(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('paper_entry')
    .select(['id', 'campaign', 'body'])
    .where((eb) => eb.and({ tenant, id }))
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
}

/** The receipts of a body, newest first. */
export async function receiptsOf(tx: Tx, tenant: string, { campaign, body }: Whose) {
  return tx
    .selectFrom('paper_receipt as r')
    .leftJoin('person as p', (join) =>
      join.onRef('p.tenant', '=', 'r.tenant').onRef('p.user_id', '=', 'r.by_user'),
    )
    .select(['r.id', 'r.number', 'r.handed_in_by', 'r.delivered_on', 'r.reason', 'r.note', 'r.at'])
    .select('p.display_name as byName')
    .where('r.tenant', '=', tenant)
    .where('r.campaign', '=', campaign)
    .where('r.body', '=', body)
    .orderBy('r.number', 'desc')
    .execute();
}

/** Campaign and body of a receipt, for its paper. */
export async function receiptOf(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('paper_receipt')
    .select(['id', 'campaign', 'body'])
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
}

/** Campaign and body of a return slip. */
export async function slipOf(tx: Tx, tenant: string, slip: string) {
  return tx
    .selectFrom('paper_entry')
    .select(['campaign', 'body'])
    .where((eb) => eb.and({ tenant, slip }))
    .limit(1)
    .executeTakeFirst();
}

/**
 * The earliest 送达日期 of a body's own paper (3.7): its summary where the programme lists one, else any paper. What was
 * corrected to nothing did not come.
 */
export async function bodyPaperOn(
  tx: Tx,
  tenant: string,
  { campaign, body }: Whose,
  programme: Programme,
): Promise<string | undefined> {
  const own = filingMaterials(programme);
  const row = await tx
    .selectFrom('paper_entry as e')
    .innerJoin('paper_receipt as r', (join) =>
      join.onRef('r.tenant', '=', 'e.tenant').onRef('r.id', '=', 'e.receipt'),
    )
    .select('r.delivered_on')
    .where('e.tenant', '=', tenant)
    .where('e.campaign', '=', campaign)
    .where('e.body', '=', body)
    .where('e.superseded_at', 'is', null)
    .where('e.kind', '=', 'received')
    .where('e.copies', '>', 0)
    .$if(own !== undefined, (query) =>
      query.where('e.application', 'is', null).where('e.material', 'in', [...own!]),
    )
    .orderBy('r.delivered_on')
    .limit(1)
    .executeTakeFirst();
  return row?.delivered_on;
}

/** The same for a deadline of an application, asked only when its day is over. */
export async function paperAfterDue(
  tx: Tx,
  { actor, receivedAt, timeZone }: Context,
  deadline: Deadline | undefined,
  { campaign, body }: Whose,
  programme: Programme,
): Promise<string | undefined> {
  const due = deadline?.due;
  if (due === undefined || today(receivedAt, timeZone) <= due) return undefined;
  return bodyPaperOn(tx, actor.tenant, { campaign, body }, programme);
}
