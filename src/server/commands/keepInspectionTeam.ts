import { keepInspectionTeam as contract } from '../../contract/inspectionPlans.ts';
import { twiceOnDay } from '../../core/inspection/checkRoute.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { busyDays, inspectorsOf } from '../store/inspectionPlans.ts';
import { visitsOf } from '../store/inspections.ts';
import { defineCommand } from './command.ts';
import { openInspectionPlan, planEvent } from './openInspectionPlan.ts';

/** A team and its people (R32). Whoever is in another team on one of its days cannot be in this one. */
export const keepInspectionTeam = defineCommand({
  contract,
  action: 'planInspection',
  load: async (tx, input, context) => {
    const open = await openInspectionPlan(tx, context, input.plan);
    if (!open.ok) return open;
    const { tenant } = context.actor;
    const team = open.change.teams.find(({ id }) => id === input.team);
    if (input.team && !team) return refuse('notFound', { what: '个验收组' });
    const visits = await visitsOf(tx, tenant, { campaign: open.change.plan.campaign });
    const own = visits.filter((visit) => team && visit.team === team.id);
    const users = input.members.map(({ user }) => user);
    const busy = await busyDays(
      tx,
      tenant,
      users,
      own.map(({ visit }) => visit),
    );
    return allow({ ...open.change, team, own, busy, inspectors: await inspectorsOf(tx, context) });
  },
  decide: ({ plan, team, own, busy, inspectors }, { members }, context) => {
    if (plan.closed) return refuse('inspectionPlanClosed', {});
    const names = new Map(inspectors.map(({ user, name }) => [user, name]));
    const others = members.filter(({ user }) => !names.has(user));
    const known = new Map(team?.members.map(({ user, name }) => [user, name]));
    if (others.length > 0)
      return refuse('notAnInspector', { names: others.map(({ user }) => known.get(user) ?? '所选人员') });
    if (members.length === 0 && own.length > 0)
      return refuse('teamWithoutPeople', { team: team?.title ?? '' });
    const id = team?.id ?? context.newId();
    const days = own.flatMap(({ plannedOn: on }) =>
      members.map(({ user }) => ({ user, name: names.get(user) ?? '', team: id, on })),
    );
    const twice = twiceOnDay([...busy, ...days]);
    return twice ? refuse('inspectorTwice', { name: twice.name, date: twice.on }) : allow({ id });
  },
  save: async (tx, { id }, context, { plan, team, teams }, { title, members }) => {
    const { tenant } = context.actor;
    if (team)
      await tx
        .updateTable('inspection_team')
        .set({ title })
        .where((eb) => eb.and({ tenant, id }))
        .execute();
    else
      await tx
        .insertInto('inspection_team')
        .values({ tenant, id, plan: plan.id, title, position: teams.length + 1 })
        .execute();
    await tx
      .deleteFrom('inspection_member')
      .where((eb) => eb.and({ tenant, team: id }))
      .execute();
    const rows = new Map(
      members.map(({ user, leads }) => [user, { tenant, team: id, user_id: user, leads }]),
    );
    if (rows.size > 0)
      await tx
        .insertInto('inspection_member')
        .values([...rows.values()])
        .execute();
    return allow({ team: id });
  },
  events: ({ id }, { plan }, { members }) => [
    planEvent('keepInspectionTeam', plan, { team: id, members: members.map(({ user }) => user) }),
  ],
});
