import { moveVisits as contract } from '../../contract/inspectionPlans.ts';
import { checkRoute, keptReasons } from '../../core/inspection/checkRoute.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { applicationsByIds } from '../store/applications.ts';
import { awayFrom, busyDays } from '../store/inspectionPlans.ts';
import { visitsOf } from '../store/inspections.ts';
import { defineCommand } from './command.ts';
import { openInspectionPlan, planEvent } from './openInspectionPlan.ts';

/** Another team, another day, another place on the route (R32). What was already seen stays where it was. */
export const moveVisits = defineCommand({
  contract,
  action: 'planInspection',
  load: async (tx, input, context) => {
    const open = await openInspectionPlan(tx, context, input.plan);
    if (!open.ok) return open;
    const { tenant } = context.actor;
    const { plan, teams } = open.change;
    const all = await visitsOf(tx, tenant, { campaign: plan.campaign });
    const visits = new Map(
      all.filter((visit) => visit.plan === plan.id).map((visit) => [visit.visit, visit]),
    );
    const users = teams.flatMap(({ members }) => members.map(({ user }) => user));
    const moved = input.visits.flatMap(({ visit }) => visits.get(visit)?.application ?? []);
    const applications = await applicationsByIds(tx, tenant, moved);
    return allow({
      ...open.change,
      visits,
      conflicts: await awayFrom(tx, tenant, users, applications),
      busy: await busyDays(
        tx,
        tenant,
        users,
        input.visits.map(({ visit }) => visit),
      ),
    });
  },
  decide: ({ plan, teams, visits, conflicts, busy }, input) => {
    const wanted = input.visits.map((wish) => ({ wish, now: visits.get(wish.visit) }));
    if (wanted.some(({ now }) => !now)) return refuse('notFound', { what: '次验收' });
    const seen = wanted.some(
      ({ wish, now }) => now?.sheet && (now.team !== wish.team || now.plannedOn !== wish.on),
    );
    if (seen) return refuse('visitHasSheet', {});
    const route = wanted.map(({ wish, now }) => ({
      ...{ application: now!.application, studioName: now!.studioName, team: wish.team, on: wish.on },
      // The reason that was given for this team holds on.
      reason: wish.reason || (now!.team === wish.team ? (now!.overrideReason ?? undefined) : undefined),
    }));
    const checked = checkRoute({ plan, teams, conflicts, busy }, route);
    return checked.ok ? allow({ reasons: keptReasons({ teams, conflicts }, route) }) : checked;
  },
  save: async (tx, { reasons }, context, _, input) => {
    const { tenant } = context.actor;
    for (const [at, { visit, team, on, position }] of input.visits.entries())
      await tx
        .updateTable('inspection_visit')
        .set({ team, planned_on: on, position, override_reason: reasons[at] ?? null })
        .where((eb) => eb.and({ tenant, id: visit }))
        .execute();
    return allow({});
  },
  events: (_, { plan }, input) => [
    planEvent('moveVisits', plan, {
      visits: input.visits.map(({ visit, team, on }) => ({ visit, team, on })),
    }),
  ],
});
