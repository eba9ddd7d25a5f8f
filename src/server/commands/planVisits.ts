import { planVisits as contract } from '../../contract/inspectionPlans.ts';
import { checkRoute, keptReasons } from '../../core/inspection/checkRoute.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { awayFrom, busyDays, inspectables, lastPositions } from '../store/inspectionPlans.ts';
import { visitsOf } from '../store/inspections.ts';
import { defineCommand } from './command.ts';
import { openInspectionPlan, planEvent } from './openInspectionPlan.ts';

/** Who is visited by which team on which day (R32); a re-inspection follows a visit that did not pass. */
export const planVisits = defineCommand({
  contract,
  action: 'planInspection',
  load: async (tx, input, context) => {
    const open = await openInspectionPlan(tx, context, input.plan);
    if (!open.ok) return open;
    const { tenant } = context.actor;
    const { plan, campaign, teams } = open.change;
    const tracks = campaign.programme.tracks.filter(({ inspection }) => inspection).map(({ id }) => id);
    const ids = input.visits.map(({ application }) => application);
    const applications = await inspectables(tx, tenant, { campaign: plan.campaign, tracks, ids });
    const users = teams.flatMap(({ members }) => members.map(({ user }) => user));
    return allow({
      ...open.change,
      applications: new Map(applications.map((one) => [one.id, one])),
      visits: await visitsOf(tx, tenant, { campaign: plan.campaign }),
      conflicts: await awayFrom(tx, tenant, users, applications),
      busy: await busyDays(tx, tenant, users, []),
      last: await lastPositions(tx, tenant, plan.id),
    });
  },
  decide: (
    { plan, teams, applications, visits, conflicts, busy },
    input,
    context,
  ): Decision<{ ids: string[]; reasons: (string | null)[] }> => {
    if (input.visits.some(({ application }) => !applications.has(application)))
      return refuse('notToInspect', { names: unfit(input.visits, applications, visits) });
    const wanted = input.visits.map((visit) => ({
      ...visit,
      reason: visit.reason,
      studioName: applications.get(visit.application)!.studioName,
    }));
    const twice = new Set<string>();
    const planned = wanted.filter(({ application, follows }) => {
      const again = twice.has(application);
      twice.add(application);
      const taken = follows
        ? visits.some((visit) => visit.follows === follows)
        : applications.get(application)!.planned;
      return again || taken;
    });
    if (planned.length > 0)
      return refuse('visitPlannedAlready', { names: planned.map(({ studioName }) => studioName) });
    const open = wanted.every(({ application, follows }) => {
      const before = visits.find(({ visit }) => visit === follows);
      const failed = before?.result === 'rectify' || before?.result === 'failed';
      return follows === undefined || (failed && before.application === application);
    });
    if (!open) return refuse('nothingToRectify', {});
    const checked = checkRoute({ plan, teams, conflicts, busy }, wanted);
    return checked.ok
      ? allow({ ids: wanted.map(() => context.newId()), reasons: keptReasons({ teams, conflicts }, wanted) })
      : checked;
  },
  save: async (tx, { ids, reasons }, context, { plan, last }, input) => {
    const { tenant, user } = context.actor;
    const rows = input.visits.map(({ application, team, on, follows }, at) => {
      const key = `${team} ${on}`;
      const position = (last.get(key) ?? 0) + 1;
      last.set(key, position);
      return {
        ...{ tenant, id: ids[at]!, plan: plan.id, team, application, planned_on: on, position },
        ...{ follows: follows ?? null, override_reason: reasons[at] ?? null, by_user: user },
        ...{ at: context.receivedAt, cancelled_at: null, cancelled_because: null },
      };
    });
    await tx.insertInto('inspection_visit').values(rows).execute();
    return allow({ visits: ids });
  },
  events: ({ ids, reasons }, { plan }) => [
    planEvent('planVisits', plan, {
      visits: ids,
      inSpiteOfConflict: ids.filter((_, at) => reasons[at]),
    }),
  ],
});

/** The names of those that are not to be inspected, as far as they are known here. */
function unfit(
  wanted: readonly { readonly application: string }[],
  fit: ReadonlyMap<string, unknown>,
  visits: readonly { readonly application: string; readonly studioName: string }[],
): string[] {
  const names = new Map(visits.map(({ application, studioName }) => [application, studioName]));
  const out = wanted.filter(({ application }) => !fit.has(application));
  return [...new Set(out.map(({ application }) => names.get(application) ?? '所选的申报'))];
}
