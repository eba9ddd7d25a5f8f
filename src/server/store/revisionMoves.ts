import type { Answers } from '../../core/answers/answers.ts';
import type { Versions } from '../../core/application/saveAnswers.ts';
import type { Context, Tx } from '../context.ts';

/** An application on its way from one revision to another. */
export interface NewMove {
  readonly id: string;
  readonly campaign: string;
  readonly application: string;
  readonly kind: 'draft' | 'correction';
  readonly from: { readonly revision: string; readonly form: string };
  readonly to: string;
  readonly aside: Answers;
  /** Proofs of what went aside. */
  readonly evidence: readonly string[];
  /** Answers and versions as they stood before. */
  readonly answers: Answers;
  readonly before: Versions;
  /** Versions behind the move. */
  readonly behind: Versions;
  readonly reason?: string | undefined;
}

export async function insertMove(tx: Tx, context: Context, move: NewMove): Promise<void> {
  const { tenant, user } = context.actor;
  const { id, campaign, application, kind, from, to, aside, evidence, reason = null } = move;
  await tx
    .insertInto('revision_move')
    .values({
      ...{ tenant, id, campaign, application, kind, reason, by_user: user, at: context.receivedAt },
      ...{ from_revision: from.revision, from_form: from.form, to_revision: to },
      aside: JSON.stringify(aside),
      evidence: [...evidence],
      answers: JSON.stringify({ answers: move.answers, versions: move.before }),
      versions: JSON.stringify(move.behind),
    })
    .execute();
}

/** The last move of each application of a campaign that was not undone; all of them, or of those named. */
export async function lastMoves(tx: Tx, tenant: string, campaign: string, applications?: readonly string[]) {
  const rows = await tx
    .selectFrom('revision_move as m')
    .innerJoin('application as a', (join) =>
      join.onRef('a.tenant', '=', 'm.tenant').onRef('a.id', '=', 'm.application'),
    )
    .innerJoin('application_answers as w', (join) =>
      join.onRef('w.tenant', '=', 'm.tenant').onRef('w.application', '=', 'm.application'),
    )
    .distinctOn('m.application')
    .select(['m.id', 'm.application', 'm.kind', 'm.from_revision', 'm.to_revision', 'm.from_form', 'm.at'])
    .select(['m.aside', 'm.evidence', 'm.answers', 'm.versions as behind', 'w.versions as now'])
    .select(['a.file_number', 'a.studio_name', 'a.unit_name', 'a.state', 'a.revision', 'a.form'])
    .where('m.tenant', '=', tenant)
    .where('m.campaign', '=', campaign)
    .where('m.undone_at', 'is', null)
    .$if(applications !== undefined, (query) => query.where('m.application', 'in', [...applications!]))
    .orderBy('m.application')
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .execute();
  return rows.map(({ aside, answers, behind, now, ...row }) => {
    const before = answers as { readonly answers: Answers; readonly versions: Versions };
    const kept = { aside: aside as Answers, behind: behind as Versions, now: now as Versions };
    return { ...row, ...kept, answers: before.answers, before: before.versions };
  });
}
export type LastMove = Awaited<ReturnType<typeof lastMoves>>[number];

export async function markUndone(tx: Tx, context: Context, move: string): Promise<void> {
  const { tenant, user } = context.actor;
  await tx
    .updateTable('revision_move')
    .set({ undone_at: context.receivedAt, undone_by: user })
    .where((eb) => eb.and({ tenant, id: move }))
    .execute();
}

/** Lays proofs aside with the answers they prove, or brings them back. */
export async function layEvidenceAside(
  tx: Tx,
  context: Context,
  evidence: readonly string[],
  aside: boolean,
): Promise<void> {
  if (evidence.length === 0) return;
  await tx
    .updateTable('evidence')
    .set({ removed_at: aside ? context.receivedAt : null })
    .where('tenant', '=', context.actor.tenant)
    .where('id', 'in', [...evidence])
    .execute();
}
