import { correctRevision as contract } from '../../contract/revisions.ts';
import { labelAt } from '../../core/answers/fieldAt.ts';
import { applicationFindings } from '../../core/application/applicationFindings.ts';
import { correctedMove } from '../../core/application/correctRevision.ts';
import { figures } from '../../core/application/figures.ts';
import type { Move } from '../../core/application/stand.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { contentVersion } from '../digests.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { applicationFile } from '../store/applicationFile.ts';
import { type LockedApplication, updateApplication } from '../store/applications.ts';
import { factsInFile } from '../store/findingFacts.ts';
import { type OpenApplication, opened, referenceTexts } from '../store/openApplication.ts';
import type { OpinionRow } from '../store/opinions.ts';
import { programmeOf } from '../store/programmes.ts';
import { insertSubmission } from '../store/submissions.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { defineCommand } from './command.ts';
import { loadToMove } from './moveDrafts.ts';
import { type PlannedMove, planMove, saveMove } from './moving.ts';

/** A file as it would lie under the current revision, and what its checks find there. */
interface Corrected {
  readonly plan: PlannedMove;
  readonly open: OpenApplication;
  readonly content: string;
  readonly errors: readonly string[];
  readonly sheet: Parameters<typeof applicationFindings>[0];
}

async function corrected(
  tx: Tx,
  context: Context,
  found: LockedApplication,
  campaign: Parameters<typeof planMove>[4],
): Promise<Corrected | undefined> {
  const { tenant } = context.actor;
  const before = await programmeOf(tx, tenant, found.row.revision);
  const plan = await planMove(tx, tenant, found, before, campaign);
  if (plan === undefined) return undefined;
  const { programme, form, track, answers, kept } = plan;
  const file = (await applicationFile(tx, tenant, found.row.id))!;
  const current = file.opinions.filter((opinion) => opinion.superseded_at === null);
  const row = { ...found.row, revision: plan.revision, form: form.id };
  const locked = { ...found, row, programme, answers };
  const open = opened(locked, current as unknown as OpinionRow[], file.holds_places);
  const names = { body: file.body_name, unit: row.unit_name, studio: row.studio_name };
  const sheet = { programme, form, answers, references: referenceTexts(form, names) };
  const facts = { ...factsInFile(file, context), evidence: kept };
  const findings = applicationFindings(sheet, track, facts).filter(({ level }) => level === 'error');
  const errors = [...new Set(findings.flatMap(({ path }) => (path ? labelAt(form, path) : [])))];
  return { plan, open, sheet, errors, content: contentVersion(row, answers, kept) };
}

type Outcome = 'done' | 'already' | 'notSubmitted' | 'decided' | 'trackGone' | 'findings';
interface Row {
  readonly found: LockedApplication;
  readonly id: string;
  readonly as: Corrected | undefined;
  readonly outcome: Outcome;
  readonly move: Move | undefined;
}

function judge(
  found: LockedApplication,
  as: Corrected | undefined,
  current: string,
): Omit<Row, 'found' | 'id'> {
  const of = (outcome: Outcome, move?: Move) => ({ as, outcome, move });
  if (found.row.revision === current) return of('already');
  if (as === undefined) return of('trackGone');
  const decided = correctedMove(as.open.stand, as.content);
  if (decided === 'notSubmitted' || decided === 'decided') return of(decided);
  return as.errors.length > 0 && decided.resubmitted ? of('findings') : of('done', decided.move);
}

async function save(tx: Tx, context: Context, row: Row, reason: string): Promise<Decision<unknown>> {
  const { found, as, id, move } = row;
  if (as === undefined || move === undefined) return allow({});
  const columns = await saveMove(tx, context, found, as.plan, { id, kind: 'correction', reason });
  if (found.row.state === 'returned') {
    await updateApplication(tx, context, found.row.id, columns);
    return allow({});
  }
  await insertSubmission(tx, context, {
    ...{ application: found.row.id, contentVersion: as.content, answers: as.plan.answers },
    ...{ evidence: as.plan.kept, figures: figures(as.sheet) },
  });
  return applyMove(tx, context, as.open, move, { ...columns, content_version: as.content });
}

/**
 * 更正: a mistake in a published revision, mended for files that were submitted with it. Each is frozen anew under the
 * current revision; the content version names the revision (design 1.4), so every level that sealed is asked again. What
 * was decided keeps its own for ever, and a file the new form finds fault with goes back to its applicant first.
 */
export const correctRevision = defineCommand({
  contract,
  action: 'correctRevision',
  async load(tx, input, context) {
    const loaded = await loadToMove(tx, input, context);
    if (!loaded.ok) return loaded;
    const { campaign, applications } = loaded.change;
    const files = new Map<string, Corrected | undefined>();
    for (const found of applications) files.set(found.row.id, await corrected(tx, context, found, campaign));
    return allow({ subject: {}, campaign, applications, files });
  },
  decide: ({ campaign, applications, files }, _input, context) =>
    allow(
      applications.map(
        (found): Row => ({
          ...{ found, id: context.newId() },
          ...judge(found, files.get(found.row.id), campaign.revision),
        }),
      ),
    ),
  async save(tx, rows, context, _loaded, { reason }) {
    for (const row of rows) {
      const saved = row.outcome === 'done' ? await save(tx, context, row, reason) : allow({});
      if (!saved.ok) return saved;
    }
    return allow({
      results: rows.map(({ found: { row }, as, outcome }) => {
        const fields = outcome === 'findings' ? as?.errors : outcome === 'done' ? as?.plan.words : [];
        return { application: row.id, fileNumber: row.file_number, outcome, fields: [...(fields ?? [])] };
      }),
    });
  },
  events: (rows) =>
    rows.flatMap(({ found: { row }, as, id, outcome, move }) =>
      outcome !== 'done' || !as || !move
        ? []
        : [
            applicationEvent('correctRevision', row, {
              ...{ move: id, from: row.revision, to: as.plan.revision, aside: Object.keys(as.plan.aside) },
              ...{ contentBefore: row.content_version, contentVersion: as.content },
              ...{ superseded: move.supersede, state: stateAnswer(move.state) },
            }),
          ],
    ),
});
