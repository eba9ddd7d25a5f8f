import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import type { Context, EventDraft, Tx } from '../context.ts';

/** Writes the events of a command in its own transaction, each with its own digest; the sealer chains them later. */
export async function writeEvents(
  tx: Tx,
  context: Context,
  drafts: readonly EventDraft[],
  outcome: 'done' | 'refused' = 'done',
): Promise<void> {
  if (drafts.length === 0) return;
  await tx
    .insertInto('event')
    .values(
      drafts.map((draft) => {
        const row = {
          tenant: context.actor.tenant,
          id: context.newId(),
          at: context.receivedAt.toISOString(),
          actor: context.actor.user,
          action: draft.action,
          outcome,
          campaign: draft.campaign ?? null,
          subject_kind: draft.subjectKind,
          subject: draft.subject ?? null,
          request: context.request,
        };
        const detail = draft.detail ?? {};
        return { ...row, detail: JSON.stringify(detail), digest: eventDigest({ ...row, detail }) };
      }),
    )
    .execute();
}

/** SHA-256 over the canonical JSON of everything the event says. */
export function eventDigest(event: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(canonicalJson(event as JsonValue))
    .digest('hex');
}
