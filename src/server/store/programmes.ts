import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { withSelfAssessment } from '../../core/standards/withSelfAssessment.ts';
import type { Tx } from '../context.ts';

const known = new Map<string, Programme>();

/** The id of a revision: the SHA-256 of its canonical JSON. `$schema` helps editors and is no part of it. */
export function revisionId({ $schema: _, ...programme }: Programme): string {
  return createHash('sha256')
    .update(canonicalJson(programme as JsonValue))
    .digest('hex');
}

/** A frozen programme, if this tenant has it. Immutable, so every process keeps what it has read. */
export async function findProgramme(
  tx: Tx,
  tenant: string,
  revision: string,
): Promise<Programme | undefined> {
  const key = `${tenant}/${revision}`;
  const kept = known.get(key);
  if (kept) return kept;
  const row = await tx
    .selectFrom('programme_revision')
    .select('document')
    .where((eb) => eb.and({ tenant, id: revision }))
    .executeTakeFirst();
  if (!row) return undefined;
  const programme = withSelfAssessment(row.document as Programme);
  known.set(key, programme);
  return programme;
}

/** The programme of a revision that something already points to. */
export async function programmeOf(tx: Tx, tenant: string, revision: string): Promise<Programme> {
  const programme = await findProgramme(tx, tenant, revision);
  if (!programme) throw new Error(`programme revision ${revision} is missing`);
  return programme;
}

/** Keeps a revision; the same content is kept once. */
export async function keepRevision(
  tx: Tx,
  tenant: string,
  programme: Programme,
  createdAt: Date,
): Promise<string> {
  const id = revisionId(programme);
  await tx
    .insertInto('programme_revision')
    .values({
      tenant,
      id,
      programme: programme.id,
      document: JSON.stringify(programme),
      created_at: createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}
