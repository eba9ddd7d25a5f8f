import type { Move } from '../../core/application/stand.ts';
import type { Context, Tx } from '../context.ts';
import { recordDigest } from '../digests.ts';
import type { OpenApplication } from '../store/openApplication.ts';
import { insertOpinion, supersedeOpinions } from '../store/opinions.ts';
import { applyMove } from './applyMove.ts';

/** What a level said no with. */
export interface Declined {
  readonly step: string;
  readonly reason: string;
  readonly move: Move;
  readonly opinion: string;
  readonly enteredFor: boolean;
  /** 落款日期, where a meeting decided. */
  readonly paperDate?: string;
}

/** The level's negative opinion with its reason stands, the application ends, its places go back. */
export async function saveDeclined(tx: Tx, context: Context, open: OpenApplication, declined: Declined) {
  const { step, reason, move, opinion, enteredFor, paperDate = null } = declined;
  const { id, content_version } = open.row;
  await supersedeOpinions(tx, context, id, [step], 'declined');
  const contentVersion = content_version ?? '';
  const written = { application: id, step, positive: false, text: reason, signatory: null };
  const digest = recordDigest({ ...written, paperDate, contentVersion, seal: 'none', scan: null });
  const columns = { paper_date: paperDate, content_version: contentVersion, entered_for: enteredFor, digest };
  await insertOpinion(tx, context, opinion, { ...written, ...columns });
  return applyMove(tx, context, open, move);
}
