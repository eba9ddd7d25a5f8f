import { sql } from 'kysely';
import { can } from '../../core/access/can.ts';
import type { FiledScan } from '../../core/scan/understandPage.ts';
import type { Context, Tx } from '../context.ts';
import type { FoundPaper } from './knownPapers.ts';
import { idArray } from './scopeSql.ts';

interface Owner {
  readonly id: string;
  readonly number: string;
  readonly body: string;
  readonly unit: string;
  readonly studio: string;
  readonly version: string;
  readonly decidedAt: Date | null;
}

/**
 * The agreement of a pair, by the number in its code or by the pair that a person names, if it is in the reach of who scans
 * (R11); the pair is locked, so that two scans of one page go one after the other. Of any year: a pair is of no campaign.
 */
export async function agreementPaper(
  tx: Tx,
  context: Context,
  which: { readonly number: string } | { readonly id: string },
): Promise<FoundPaper | undefined> {
  const { tenant } = context.actor;
  const { rows } = await sql<Owner>`
    select p.id, p.number, p.body, p.unit, p.studio, p.agreement_version as version,
      greatest((select g.sealed_at from pair_agreement g where g.tenant = p.tenant and g.pair = p.id and g.number = p.agreement),
        (select max(k.at) from seal_check k where k.tenant = p.tenant and k.pair = p.id)) as "decidedAt"
    from mentor_pair p where p.tenant = ${tenant}
      and ${'id' in which ? sql`p.id = ${which.id}` : sql`p.number = ${which.number}`}
    for no key update of p`.execute(tx);
  const [pair] = rows;
  if (!pair) return undefined;
  const { id, number, body, unit, studio, version, decidedAt } = pair;
  const subject = { body, unit, studio };
  if (!can(context.actor, 'scanPapers', subject).allowed) return undefined;
  const prints = await tx
    .selectFrom('pair_print')
    .select('pages')
    .where((eb) => eb.and({ tenant, pair: id, paper: 'agreement', version }))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const { rows: scans } = await sql<FiledScan>`
    select s.page, s.generation, s.at, coalesce(u.hash, '') as picture
    from scan_page s left join upload u on u.tenant = s.tenant and u.id = s.picture
    where s.tenant = ${tenant} and s.pair = ${id} and s.version = ${version} and s.state = 'filed'`.execute(
    tx,
  );
  const paper = { paper: 'agreement' as const, number, application: null, pair: id, body, version };
  return {
    subject,
    known: { ...paper, prints: prints.map(({ pages }) => ({ pages, boxes: [] })), scans, decidedAt },
  };
}

/** The newest scan of a page of an agreement. */
export interface AgreementPage {
  readonly id: string;
  readonly pair: string;
  readonly batch: string;
  readonly page: number;
  readonly pages: number;
  readonly picture: string | null;
}

/** The newest scans of every page of the agreements of now, brought in whichever piles. */
export async function agreementPages(
  tx: Tx,
  tenant: string,
  pairs: readonly string[],
): Promise<AgreementPage[]> {
  if (pairs.length === 0) return [];
  const { rows } = await sql<AgreementPage>`
    select distinct on (s.pair, s.page) s.id, s.pair, s.batch, s.page, s.pages, s.picture
    from scan_page s join mentor_pair p on p.tenant = s.tenant and p.id = s.pair and p.agreement_version = s.version
    where s.tenant = ${tenant} and s.pair = any(${idArray(pairs)}) and s.state = 'filed'
    order by s.pair, s.page, s.generation desc, s.at desc`.execute(tx);
  return rows;
}

/** A pair behind scanned pages, with what was seen of its sheet. */
export interface ScannedPair {
  readonly id: string;
  readonly number: string;
  readonly studio: string;
  readonly body: string;
  readonly unit: string;
  readonly studioName: string;
  readonly mentorName: string;
  readonly apprenticeName: string;
  readonly state: string;
  readonly version: string;
  readonly signedOn: string | null;
  readonly sealed: boolean;
  /** The page on which somebody saw that a signature or the seal is missing. */
  readonly seenMissing: readonly string[];
}

export async function scannedPairs(tx: Tx, tenant: string, pairs: readonly string[]): Promise<ScannedPair[]> {
  if (pairs.length === 0) return [];
  const { rows } = await sql<ScannedPair>`
    select p.id, p.number, p.studio, p.body, p.unit, coalesce(s.name, '') as "studioName", p.mentor_name as "mentorName",
      p.apprentice_name as "apprenticeName", p.state, p.agreement_version as version, g.signed_on as "signedOn",
      g.sealed_at is not null as sealed,
      coalesce((select array_agg(k.scan_page) from seal_check k where k.tenant = p.tenant and k.pair = p.id
        and not k.sealed and k.superseded_at is null), '{}') as "seenMissing"
    from mentor_pair p join pair_agreement g on g.tenant = p.tenant and g.pair = p.id and g.number = p.agreement
      left join studio s on s.tenant = p.tenant and s.id = p.studio
    where p.tenant = ${tenant} and p.id = any(${idArray(pairs)})`.execute(tx);
  return rows;
}

/** Writes what a person saw on the sheet of a pair; what was seen before no longer counts. */
export async function recordPairCheck(
  tx: Tx,
  context: Context,
  check: {
    readonly scanPage: string;
    readonly pair: string;
    readonly sealed: boolean;
    readonly note: string | null;
  },
): Promise<void> {
  const { tenant, user } = context.actor;
  const { scanPage: scan_page, pair, sealed, note } = check;
  const at = context.receivedAt;
  await tx
    .updateTable('seal_check')
    .set({ superseded_at: at })
    .where((eb) => eb.and({ tenant, pair }))
    .where('superseded_at', 'is', null)
    .execute();
  const seen = { scan_page, application: null, pair, step: '', sealed, note };
  await tx
    .insertInto('seal_check')
    .values({ ...{ tenant, id: context.newId(), by_user: user, at }, ...seen })
    .execute();
}
