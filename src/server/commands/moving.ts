import type { Updateable } from 'kysely';
import { fieldWords } from '../../core/answers/fieldAt.ts';
import { hasPlace, type MovedAnswers, moveAnswers } from '../../core/application/moveAnswers.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import type { Context, Tx } from '../context.ts';
import type { ApplicationTable } from '../db/tables/applicationTables.ts';
import { replaceAnswers } from '../store/answers.ts';
import type { LockedApplication } from '../store/applications.ts';
import { type Evidence, evidenceOf } from '../store/evidence.ts';
import { insertMove, layEvidenceAside } from '../store/revisionMoves.ts';
import { changedColumns } from './changedColumns.ts';

export interface PlannedMove extends MovedAnswers {
  readonly track: Track;
  readonly form: Form;
  readonly programme: Programme;
  readonly revision: string;
  /** Proofs that stay with their answers, and those that go aside with theirs. */
  readonly kept: readonly Evidence[];
  readonly laid: readonly Evidence[];
  /** Fields whose answers go aside, in the words of the form they were written in. */
  readonly words: readonly string[];
}

/** How an application would lie under another revision; undefined where that has no such category. */
export async function planMove(
  tx: Tx,
  tenant: string,
  { row, answers, versions }: LockedApplication,
  before: Programme,
  to: { readonly programme: Programme; readonly revision: string },
): Promise<PlannedMove | undefined> {
  const { programme, revision } = to;
  const was = before.forms.find(({ id }) => id === row.form);
  const track = programme.tracks.find(({ id }) => id === row.track);
  const form = programme.forms.find(({ id }) => id === track?.form);
  if (!was || !track || !form) return undefined;
  const moved = moveAnswers(was, form, answers, versions);
  const evidence = await evidenceOf(tx, tenant, row.id);
  const kept = evidence.filter(({ path }) => hasPlace(was, form, path));
  const laid = evidence.filter((one) => !kept.includes(one));
  const words = fieldWords(was, [...Object.keys(moved.aside), ...laid.map(({ path }) => path)]);
  return { ...moved, ...to, track, form, programme, revision, kept, laid, words };
}

/** Writes a planned move: the answers and what went aside. Answers what of the row is to be changed. */
export async function saveMove(
  tx: Tx,
  context: Context,
  { row, answers, versions }: LockedApplication,
  plan: PlannedMove,
  of: { readonly id: string; readonly kind: 'draft' | 'correction'; readonly reason?: string },
): Promise<Updateable<ApplicationTable>> {
  await replaceAnswers(tx, context, row.id, plan);
  await layEvidenceAside(
    tx,
    context,
    plan.laid.map(({ id }) => id),
    true,
  );
  await insertMove(tx, context, {
    ...of,
    ...{ campaign: row.campaign, application: row.id, from: row, to: plan.revision, aside: plan.aside },
    ...{ evidence: plan.laid.map(({ id }) => id), answers, before: versions, behind: plan.versions },
  });
  return { revision: plan.revision, form: plan.form.id, ...changedColumns(row, plan, plan.answers) };
}
