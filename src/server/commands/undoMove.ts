import { undoMove as contract } from '../../contract/revisions.ts';
import { fieldWords } from '../../core/answers/fieldAt.ts';
import { returnedVersions, touchedPaths } from '../../core/application/moveAnswers.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { replaceAnswers } from '../store/answers.ts';
import { type LockedApplication, updateApplication } from '../store/applications.ts';
import { programmeOf } from '../store/programmes.ts';
import { type LastMove, lastMoves, layEvidenceAside, markUndone } from '../store/revisionMoves.ts';
import { applicationEvent } from './applicationEvent.ts';
import { changedColumns } from './changedColumns.ts';
import { defineCommand } from './command.ts';
import { loadToMove } from './moveDrafts.ts';

type Outcome = 'done' | 'noMove' | 'notDraft' | 'touched';
interface Row {
  readonly found: LockedApplication;
  readonly move: LastMove | undefined;
  readonly outcome: Outcome;
  readonly touched: readonly string[];
}

function judge(found: LockedApplication, move: LastMove | undefined): Row {
  const { row, versions } = found;
  const of = (outcome: Outcome, touched: readonly string[] = []) => ({ found, move, outcome, touched });
  if (row.state !== 'draft') return of('notDraft');
  if (move?.kind !== 'draft' || move.to_revision !== row.revision) return of('noMove');
  const touched = touchedPaths(move.behind, versions);
  return touched.length > 0 ? of('touched', touched) : of('done');
}

/** Brings back answers, proofs, form and revision as they were. */
async function restore(tx: Tx, context: Context, { row, versions }: LockedApplication, move: LastMove) {
  const { tenant } = context.actor;
  const programme = await programmeOf(tx, tenant, move.from_revision);
  const form = programme.forms.find(({ id }) => id === move.from_form);
  if (!form) throw new Error(`form ${move.from_form} is not in revision ${move.from_revision}`);
  const back = returnedVersions(move.aside, versions, move.before);
  const changes = Object.entries(move.aside).map(([path, value]) => ({
    ...{ path, value },
    version: back[path] ?? 1,
  }));
  await replaceAnswers(tx, context, row.id, { answers: move.answers, versions: back, changes });
  await layEvidenceAside(tx, context, move.evidence, false);
  await markUndone(tx, context, move.id);
  const columns = changedColumns(row, { programme, form }, move.answers);
  await updateApplication(tx, context, row.id, { ...columns, revision: move.from_revision, form: form.id });
}

/** 撤销移动: as if it had not been moved, for each draft in which nobody has typed since. */
export const undoMove = defineCommand({
  contract,
  action: 'undoMove',
  async load(tx, input, context) {
    const loaded = await loadToMove(tx, input, context);
    if (!loaded.ok) return loaded;
    const moves = await lastMoves(tx, context.actor.tenant, input.campaign, input.applications);
    return allow({ subject: {}, ...loaded.change, moves });
  },
  decide: ({ applications, moves }) =>
    allow(
      applications.map((found) =>
        judge(
          found,
          moves.find((one) => one.application === found.row.id),
        ),
      ),
    ),
  async save(tx, rows, context) {
    const results = [];
    for (const { found, move, outcome, touched } of rows) {
      const { row } = found;
      const { forms } = await programmeOf(tx, context.actor.tenant, row.revision);
      const fields = fieldWords(forms.find(({ id }) => id === row.form)!, touched);
      results.push({ application: row.id, fileNumber: row.file_number, outcome, fields });
      if (outcome === 'done' && move) await restore(tx, context, found, move);
    }
    return allow({ results });
  },
  events: (rows) =>
    rows.flatMap(({ found: { row }, move, outcome }) =>
      outcome !== 'done' || !move
        ? []
        : [
            applicationEvent('undoMove', row, {
              ...{ move: move.id, from: row.revision, to: move.from_revision },
            }),
          ],
    ),
});
