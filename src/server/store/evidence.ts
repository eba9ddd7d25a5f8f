import type { EvidenceItem } from '../../core/answers/checkEvidence.ts';
import type { EvidenceDigest } from '../../core/answers/contentDocument.ts';
import type { Context, Tx } from '../context.ts';

export interface Evidence extends EvidenceDigest, EvidenceItem {
  readonly id: string;
  readonly path: string;
  readonly kind: 'copy' | 'original';
  readonly stamp: 'none' | 'seal' | 'financeSeal';
  readonly upload: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: Date;
}

/** The evidence that lies in the file now, oldest first. */
export async function evidenceOf(tx: Tx, tenant: string, application: string): Promise<Evidence[]> {
  const rows = await tx
    .selectFrom('evidence as e')
    .innerJoin('upload as u', (join) =>
      join.onRef('u.tenant', '=', 'e.tenant').onRef('u.id', '=', 'e.upload'),
    )
    .innerJoin('file as f', (join) => join.onRef('f.tenant', '=', 'u.tenant').onRef('f.hash', '=', 'u.hash'))
    .select(['e.id', 'e.path', 'e.kind', 'e.stamp', 'e.upload', 'e.at', 'u.name', 'u.hash as sha256'])
    .select(['f.size', 'f.media_type as mediaType'])
    .where('e.tenant', '=', tenant)
    .where('e.application', '=', application)
    .where('e.removed_at', 'is', null)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  return rows as Evidence[];
}

export interface NewEvidence {
  readonly id: string;
  readonly application: string;
  readonly path: string;
  readonly kind: string;
  readonly stamp: string;
  readonly upload: string;
}

export async function insertEvidence(
  tx: Tx,
  context: Context,
  evidence: readonly NewEvidence[],
): Promise<void> {
  if (evidence.length === 0) return;
  const { tenant, user } = context.actor;
  const rows = evidence.map((one) => ({ ...one, tenant, by_user: user, at: context.receivedAt }));
  await tx.insertInto('evidence').values(rows).execute();
}

/** Takes a proof out of the file; the row stays. False when it is not there. */
export async function removeEvidence(
  tx: Tx,
  context: Context,
  application: string,
  id: string,
): Promise<boolean> {
  const removed = await tx
    .updateTable('evidence')
    .set({ removed_at: context.receivedAt })
    .where((eb) => eb.and({ tenant: context.actor.tenant, application, id }))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return removed.numUpdatedRows === 1n;
}
