import { sql } from 'kysely';
import { can, type Subject } from '../../core/access/can.ts';
import { filingTracks } from '../../core/filing/filingTracks.ts';
import { summaryRows } from '../../core/filing/summaryRows.ts';
import type { OpinionBox } from '../../core/paper/opinionBox.ts';
import type { CodedPaper, MarkedPaper, PageMark } from '../../core/paper/pageMark.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { FiledScan, KnownPaper } from '../../core/scan/understandPage.ts';
import type { Context, Tx } from '../context.ts';
import { summaryVersion } from '../digests.ts';
import { currentFiling, recommended } from './filings.ts';
import { agreementPaper } from './pairScans.ts';

/** A paper that may be meant, with whose it is. */
export interface FoundPaper {
  readonly subject: Subject;
  readonly known: KnownPaper;
}
interface Owner {
  readonly paper: MarkedPaper;
  readonly number: string;
  readonly application: string | null;
  readonly body: string;
  readonly version: string | null;
}

/** Stored prints and filed scans of the version that holds now. */
async function withPapers(tx: Tx, tenant: string, campaign: string, owner: Owner): Promise<KnownPaper> {
  const { application, body, paper, version } = owner;
  const prints = await tx
    .selectFrom('print')
    .select(['pages', 'boxes'])
    .where((eb) => eb.and({ tenant, campaign, body, paper, version: version ?? '' }))
    .where('application', application === null ? 'is' : '=', application)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const { rows: scans } = await sql<FiledScan>`
    select p.page, p.generation, p.at, coalesce(u.hash, '') as picture
    from scan_page p left join upload u on u.tenant = p.tenant and u.id = p.picture
    where p.tenant = ${tenant} and p.state = 'filed' and p.body = ${body} and p.paper = ${paper}
      and p.application is not distinct from ${application}::uuid and p.version = ${version}`.execute(tx);
  return {
    ...owner,
    prints: prints.map(({ pages, boxes }) => ({ pages, boxes: boxes as readonly OpinionBox[] })),
    scans,
    decidedAt: await decidedAt(tx, tenant, campaign, owner),
  };
}

/** When it was last sealed, or a seal seen missing; of a summary: when the body last filed. */
async function decidedAt(
  tx: Tx,
  tenant: string,
  campaign: string,
  { application, body }: Owner,
): Promise<Date | null> {
  const { rows } = await (application === null
    ? sql<{ at: Date | null }>`select max(received_at) as at from filing
          where tenant = ${tenant} and campaign = ${campaign} and body = ${body}`
    : sql<{ at: Date | null }>`select max(at) as at from (
          select greatest(sealed_at, seal_supplied_at) as at from opinion
            where tenant = ${tenant} and application = ${application} and superseded_at is null
          union all select at from seal_check where tenant = ${tenant} and application = ${application}) d`
  ).execute(tx);
  return rows[0]?.at ?? null;
}

const applicationColumns = ['id', 'file_number', 'body', 'unit', 'studio', 'content_version'] as const;

function applications(tx: Tx, tenant: string, campaign: string) {
  return tx
    .selectFrom('application')
    .select(applicationColumns)
    .where((eb) => eb.and({ tenant, campaign }))
    .forNoKeyUpdate();
}
type FoundApplication = NonNullable<Awaited<ReturnType<ReturnType<typeof applications>['executeTakeFirst']>>>;

async function applicationPaper(
  tx: Tx,
  context: Context,
  campaign: string,
  paper: MarkedPaper,
  row: FoundApplication | undefined,
): Promise<FoundPaper | undefined> {
  if (!row) return undefined;
  const { id: application, file_number: number, body, unit, studio, content_version: version } = row;
  const subject = { body, unit, studio };
  if (!can(context.actor, 'scanPapers', subject).allowed) return undefined;
  const owner = { paper, number, application, body, version };
  return { subject, known: await withPapers(tx, context.actor.tenant, campaign, owner) };
}

/** The rows of a body's summary: as filed, or as they stand. */
async function rowsNow(
  tx: Tx,
  tenant: string,
  whose: { campaign: string; body: string },
  programme: Programme,
) {
  const filed = await currentFiling(tx, tenant, whose);
  if (filed) return filed.rows;
  return summaryRows(programme, await recommended(tx, tenant, whose, filingTracks(programme)));
}

async function summaryPaper(
  tx: Tx,
  context: Context,
  campaign: { readonly id: string; readonly programme: Programme },
  which: { readonly code: string } | { readonly id: string },
): Promise<FoundPaper | undefined> {
  const { tenant } = context.actor;
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from body where tenant = ${tenant}
      and ${'code' in which ? sql`upper(code) = ${which.code}` : sql`id = ${which.id}`}
    for no key update`.execute(tx);
  const [found] = rows;
  if (!found || !can(context.actor, 'scanPapers', { body: found.id }).allowed) return undefined;
  const { id: body, code: number } = found;
  const version = summaryVersion(
    body,
    await rowsNow(tx, tenant, { campaign: campaign.id, body }, campaign.programme),
  );
  const owner = { paper: 'summary' as const, number, application: null, body, version };
  return { subject: { body }, known: await withPapers(tx, tenant, campaign.id, owner) };
}

interface InCampaign {
  readonly id: string;
  readonly programme: Programme;
}

/**
 * The paper that a code names, if it is in the reach of the actor; what is not there and what is somebody else's look alike.
 * Its owner is locked: two scans of one page go one after the other.
 */
export async function paperOfMark(
  tx: Tx,
  context: Context,
  campaign: InCampaign,
  { paper, number }: PageMark,
): Promise<FoundPaper | undefined> {
  if (paper === 'agreement') return agreementPaper(tx, context, { number });
  if (paper === 'summary') return summaryPaper(tx, context, campaign, { code: number });
  const { tenant } = context.actor;
  const row = await applications(tx, tenant, campaign.id)
    .where('file_number', '=', number)
    .executeTakeFirst();
  return applicationPaper(tx, context, campaign.id, paper, row);
}

/** The paper that a person names, likewise. */
export async function paperById(
  tx: Tx,
  context: Context,
  campaign: InCampaign,
  named: { readonly paper: CodedPaper; readonly id: string },
): Promise<FoundPaper | undefined> {
  const { paper, id } = named;
  if (paper === 'agreement') return agreementPaper(tx, context, { id });
  if (paper === 'summary') return summaryPaper(tx, context, campaign, { id });
  const row = await applications(tx, context.actor.tenant, campaign.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return applicationPaper(tx, context, campaign.id, paper, row);
}
