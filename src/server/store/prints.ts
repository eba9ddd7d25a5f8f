import { sql } from 'kysely';
import type { OpinionBox } from '../../core/paper/opinionBox.ts';
import type { MarkedPaper } from '../../core/paper/pageMark.ts';
import type { Context, Tx } from '../context.ts';

/** What makes two prints the same: owner, paper, version, and the digest of the whole page tree. */
export interface PrintKey {
  readonly campaign: string;
  readonly body: string;
  readonly application: string | null;
  readonly paper: MarkedPaper;
  readonly version: string;
  readonly digest: string;
}

export interface PrintRow {
  readonly id: string;
  readonly campaign: string;
  readonly body: string;
  readonly application: string | null;
  readonly paper: MarkedPaper;
  readonly version: string;
  readonly pages: number;
  readonly boxes: readonly OpinionBox[];
  /** Names of files that a booklet could not print. */
  readonly unprintable: readonly string[];
  readonly upload: string;
  /** SHA-256 of the stored bytes. */
  readonly hash: string;
  /** Of the file, with its ending. */
  readonly name: string;
  readonly by_user: string;
  readonly at: Date;
}

function select(tx: Tx, tenant: string) {
  return tx
    .selectFrom('print')
    .innerJoin('upload', (join) =>
      join.onRef('upload.tenant', '=', 'print.tenant').onRef('upload.id', '=', 'print.upload'),
    )
    .select(['print.id', 'print.campaign', 'print.body', 'print.application', 'print.paper', 'print.version'])
    .select(['print.pages', 'print.boxes', 'print.upload', 'upload.hash', 'upload.name', 'print.by_user'])
    .select(['print.at', 'print.unprintable'])
    .where('print.tenant', '=', tenant)
    .$narrowType<{ paper: MarkedPaper; boxes: OpinionBox[] }>();
}

export async function printOf(tx: Tx, tenant: string, id: string): Promise<PrintRow | undefined> {
  return select(tx, tenant).where('print.id', '=', id).executeTakeFirst();
}

/** The print that was made of exactly this, if it was. */
export async function findPrint(tx: Tx, tenant: string, key: PrintKey): Promise<PrintRow | undefined> {
  const { body, application, paper, version, digest } = key;
  return select(tx, tenant)
    .where('print.body', '=', body)
    .where('print.application', application === null ? 'is' : '=', application)
    .where('print.paper', '=', paper)
    .where('print.version', '=', version)
    .where('print.digest', '=', digest)
    .executeTakeFirst();
}

/** All prints of an application with who made them, latest first. */
export async function printsOf(
  tx: Tx,
  tenant: string,
  application: string,
): Promise<(PrintRow & { readonly by_name: string })[]> {
  return select(tx, tenant)
    .leftJoin('person', (join) =>
      join.onRef('person.tenant', '=', 'print.tenant').onRef('person.user_id', '=', 'print.by_user'),
    )
    .select((eb) => eb.fn.coalesce('person.display_name', sql<string>`''`).as('by_name'))
    .where('print.application', '=', application)
    .orderBy('print.at', 'desc')
    .orderBy('print.id', 'desc')
    .execute();
}

/** The content version of an application as it was last submitted. */
export async function contentOf(tx: Tx, tenant: string, application: string): Promise<string | null> {
  const row = await tx
    .selectFrom('application')
    .select('content_version')
    .where('tenant', '=', tenant)
    .where('id', '=', application)
    .executeTakeFirst();
  return row?.content_version ?? null;
}

/** Records a print; false when somebody else recorded the same one meanwhile. */
export async function addPrint(
  tx: Tx,
  context: Context,
  row: PrintKey & {
    id: string;
    upload: string;
    pages: number;
    boxes: readonly OpinionBox[];
    unprintable?: readonly string[];
  },
): Promise<boolean> {
  const { tenant, user } = context.actor;
  const made = await tx
    .insertInto('print')
    .values({
      ...{ ...row, unprintable: [...(row.unprintable ?? [])], boxes: JSON.stringify(row.boxes) },
      ...{ tenant, by_user: user, at: context.receivedAt },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}
