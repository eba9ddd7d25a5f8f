import { moveDrafts as contract } from '../../contract/revisions.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { findApplication, type LockedApplication, updateApplication } from '../store/applications.ts';
import { type CampaignWithProgramme, loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { noApplication } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { type PlannedMove, planMove, saveMove } from './moving.ts';

export interface ToMove {
  readonly campaign: CampaignWithProgramme;
  readonly applications: readonly LockedApplication[];
}

/** The campaign with its current revision, then the applications in one order, so that two acts never wait for each other. */
export async function loadToMove(
  tx: Tx,
  input: { readonly campaign: string; readonly applications: readonly string[] },
  context: Context,
): Promise<Decision<ToMove>> {
  const { tenant } = context.actor;
  await lockCampaign(tx, tenant, input.campaign);
  const campaign = await loadOpenCampaign(tx, context, input.campaign);
  if (!campaign.ok) return campaign;
  const applications: LockedApplication[] = [];
  for (const id of [...new Set(input.applications)].sort()) {
    const found = await findApplication(tx, tenant, id, true);
    if (found?.row.campaign !== input.campaign) return refuse('notFound', noApplication);
    applications.push(found);
  }
  return allow({ campaign: campaign.change, applications });
}

type Outcome = 'done' | 'already' | 'notDraft' | 'trackGone';
interface Row {
  readonly found: LockedApplication;
  readonly id: string;
  readonly plan: PlannedMove | undefined;
  readonly outcome: Outcome;
}

function outcomeOf({ row }: LockedApplication, current: string, plan: PlannedMove | undefined): Outcome {
  if (row.state !== 'draft') return 'notDraft';
  if (row.revision === current) return 'already';
  return plan === undefined ? 'trackGone' : 'done';
}

/**
 * 移动草稿: only what nobody has submitted yet, and only on this command. Answers without a place go aside and come back
 * with `undoMove`. Asked again it finds them moved.
 */
export const moveDrafts = defineCommand({
  contract,
  action: 'moveDrafts',
  async load(tx, input, context) {
    const loaded = await loadToMove(tx, input, context);
    if (!loaded.ok) return loaded;
    const { tenant } = context.actor;
    const { campaign, applications } = loaded.change;
    const plans = new Map<string, PlannedMove | undefined>();
    for (const found of applications) {
      const before = await programmeOf(tx, tenant, found.row.revision);
      plans.set(found.row.id, await planMove(tx, tenant, found, before, campaign));
    }
    return allow({ subject: {}, campaign, applications, plans });
  },
  decide: ({ campaign, applications, plans }, _input, context) =>
    allow(
      applications.map((found): Row => {
        const plan = plans.get(found.row.id);
        return { found, plan, id: context.newId(), outcome: outcomeOf(found, campaign.revision, plan) };
      }),
    ),
  async save(tx, rows, context) {
    for (const { found, plan, id, outcome } of rows) {
      if (outcome !== 'done' || plan === undefined) continue;
      const columns = await saveMove(tx, context, found, plan, { id, kind: 'draft' });
      await updateApplication(tx, context, found.row.id, columns);
    }
    return allow({
      results: rows.map(({ found: { row }, plan, outcome }) => ({
        ...{ application: row.id, fileNumber: row.file_number, outcome },
        fields: outcome === 'done' ? [...(plan?.words ?? [])] : [],
      })),
    });
  },
  events: (rows) =>
    rows.flatMap(({ found: { row }, plan, id, outcome }) =>
      outcome !== 'done' || plan === undefined
        ? []
        : [
            applicationEvent('moveDrafts', row, {
              ...{ move: id, from: row.revision, to: plan.revision },
              aside: Object.keys(plan.aside),
            }),
          ],
    ),
});
