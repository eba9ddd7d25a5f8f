import type { Updateable } from 'kysely';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { type Sealing, sealOpinion } from '../../core/application/sealOpinion.ts';
import type { Move } from '../../core/application/stand.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import type { OpinionTable } from '../db/tables/applicationTables.ts';
import { recordDigest } from '../digests.ts';
import type { OpenApplication } from '../store/openApplication.ts';
import { type OpinionRow, updateOpinion } from '../store/opinions.ts';
import { closeNotes } from '../store/returnNotes.ts';
import type { Upload } from '../store/uploads.ts';
import { applyMove } from './applyMove.ts';

/** What sealing changes: the way, and which draft becomes binding. */
export interface Sealed {
  readonly move: Move;
  readonly opinion: OpinionRow;
  readonly enteredFor: boolean;
}

/** Decides about sealing the draft of a step, in one of the three ways. */
export function decideSealing(
  open: OpenApplication,
  step: string,
  sealing: Sealing,
  context: Context,
): Decision<Sealed> {
  const move = sealOpinion(open.stand, step, sealing, today(context.receivedAt, context.timeZone));
  if (!move.ok) return move;
  const opinion = open.opinions.find((one) => one.step === step)!;
  const enteredFor = actsForAnother(context.actor, open.subject.level ?? 'city', open.subject);
  return allow({ move: move.change, opinion, enteredFor });
}

/** The opinion's own digest (design 1.4): over what was written, the content it stands on and the sealed sheet. */
export function opinionDigest(opinion: OpinionRow, seal: string, scanHash: string | null): string {
  const { application, step, positive, text, signatory, paper_date, content_version } = opinion;
  const written = { application, step, positive, text, signatory, paperDate: paper_date };
  return recordDigest({ ...written, contentVersion: content_version, seal, scan: scanHash });
}

/** Makes the draft binding and moves the application on; refused when the quota has no place left. */
export async function saveSealing(
  tx: Tx,
  context: Context,
  open: OpenApplication,
  sealed: Sealed,
  seal: { readonly how: 'scan' | 'online' | 'follows'; readonly scan?: Upload } & Omit<
    Updateable<OpinionTable>,
    'scan'
  >,
) {
  const { how, scan, ...extra } = seal;
  await updateOpinion(tx, context, sealed.opinion.id, {
    ...extra,
    seal: how,
    scan: scan?.id ?? null,
    sealed_at: context.receivedAt,
    digest: opinionDigest(sealed.opinion, how, scan?.hash ?? null),
  });
  await closeNotes(tx, context, open.row.id);
  const state = await applyMove(tx, context, open, sealed.move);
  return state.ok ? allow({ state: state.change }) : state;
}
