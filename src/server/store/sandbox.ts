import { sql } from 'kysely';
import type { PartVersions } from '../../core/draft/draft.ts';
import type { SandboxReport } from '../../core/sandbox/sandboxReport.ts';
import type { Context, Tx } from '../context.ts';
import type { SandboxPaperTable } from '../db/tables/sandboxTables.ts';

/** A trial of a draft. */
export interface SandboxRun {
  readonly id: string;
  readonly draft: string;
  readonly at: Date;
  readonly byName: string;
  readonly versions: PartVersions | null;
  readonly report: SandboxReport | null;
  /** Of the ZIP, once it is there. */
  readonly hash: string | null;
  readonly bytes: number | null;
}
export interface SandboxPaper extends Pick<SandboxPaperTable, 'position' | 'folder' | 'title' | 'format'> {
  readonly hash: string;
  readonly bytes: number;
}

async function runsWhere(tx: Tx, tenant: string, by: { id?: string; draft?: string }): Promise<SandboxRun[]> {
  const { rows } = await sql<SandboxRun>`
    select r.id, r.draft, r.at, coalesce(p.display_name, '') as "byName", r.versions, r.report, f.hash, f.size as bytes
    from sandbox_run r
      left join person p on p.tenant = r.tenant and p.user_id = r.by_user
      left join upload u on u.tenant = r.tenant and u.id = r.upload
      left join file f on f.tenant = u.tenant and f.hash = u.hash
    where r.tenant = ${tenant} and (${by.id ?? null}::uuid is null or r.id = ${by.id ?? null})
      and (${by.draft ?? null}::uuid is null or r.draft = ${by.draft ?? null})
    order by r.at desc, r.id desc limit 1`.execute(tx);
  return rows;
}

export async function sandboxRun(tx: Tx, tenant: string, id: string): Promise<SandboxRun | undefined> {
  return (await runsWhere(tx, tenant, { id }))[0];
}

/** The latest trial of a draft. */
export async function sandboxOfDraft(tx: Tx, tenant: string, draft: string): Promise<SandboxRun | undefined> {
  return (await runsWhere(tx, tenant, { draft }))[0];
}

export async function insertSandboxRun(tx: Tx, context: Context, id: string, draft: string): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .insertInto('sandbox_run')
    .values({ tenant, id, draft, by_user: user, at: context.receivedAt })
    .execute();
}

/** The trials of a draft go, with their papers; the sweep takes the files. */
export async function dropSandboxRuns(tx: Tx, tenant: string, draft: string): Promise<void> {
  await tx
    .deleteFrom('sandbox_run')
    .where((eb) => eb.and({ tenant, draft }))
    .execute();
}

/** What came of a trial; false when it was dropped meanwhile. */
export async function finishSandboxRun(
  tx: Tx,
  tenant: string,
  id: string,
  made: { readonly versions: PartVersions; readonly report: SandboxReport; readonly upload: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('sandbox_run')
    .set({
      versions: JSON.stringify(made.versions),
      report: JSON.stringify(made.report),
      upload: made.upload,
    })
    .where((eb) => eb.and({ tenant, id }))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function insertSandboxPaper(
  tx: Tx,
  tenant: string,
  paper: Omit<SandboxPaperTable, 'tenant'>,
): Promise<void> {
  await tx
    .insertInto('sandbox_paper')
    .values({ tenant, ...paper })
    .execute();
}

/** The papers of a trial in order; of one position when named. */
export async function sandboxPapers(
  tx: Tx,
  tenant: string,
  run: string,
  position?: number,
): Promise<SandboxPaper[]> {
  const { rows } = await sql<SandboxPaper>`
    select s.position, s.folder, s.title, s.format, f.hash, f.size as bytes from sandbox_paper s
      join upload u on u.tenant = s.tenant and u.id = s.upload
      join file f on f.tenant = u.tenant and f.hash = u.hash
    where s.tenant = ${tenant} and s.run = ${run} and (${position ?? null}::int is null or s.position = ${position ?? null})
    order by s.position`.execute(tx);
  return rows;
}
