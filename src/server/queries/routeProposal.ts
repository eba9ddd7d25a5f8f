import { routeProposal as contract } from '../../contract/inspectionPlans.ts';
import { addDays, isWorkday } from '../../core/calendar/workdays.ts';
import { proposeRoute } from '../../core/inspection/proposeRoute.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { awayFrom, busyDays, inspectables, planById, teamsOf } from '../store/inspectionPlans.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { defineQuery } from './query.ts';

/** A route to begin with for those who are not planned yet (R32); the officer may change everything. */
export const routeProposal = defineQuery({
  contract,
  action: 'planInspection',
  answer: async (tx, { plan: id, perDay }, context) => {
    const { tenant } = context.actor;
    const plan = await planById(tx, tenant, id);
    const loaded = plan && (await loadCampaign(tx, context, plan.campaign));
    if (!plan || !loaded?.ok) return refuse('notFound', { what: '批验收安排' });
    const { tracks } = loaded.change.programme;
    const inspected = tracks.filter(({ inspection }) => inspection).map((track) => track.id);
    const all = await inspectables(tx, tenant, { campaign: plan.campaign, tracks: inspected });
    const open = all.filter(({ planned }) => !planned);
    const teams = (await teamsOf(tx, tenant, [id])).filter(({ members }) => members.length > 0);
    const users = teams.flatMap(({ members }) => members.map(({ user }) => user));
    const away = await awayFrom(tx, tenant, users, open);
    const taken = new Set((await busyDays(tx, tenant, users, [])).map(({ on }) => on));
    const years = [...new Set([plan.from, plan.to].map((day) => Number(day.slice(0, 4))))];
    const calendar = await workCalendarOf(tx, tenant, years);
    const days: string[] = [];
    for (let day = plan.from; day <= plan.to && days.length < 200; day = addDays(day, 1))
      // Days on which somebody is on the way already are the officer's to fill.
      if (isWorkday(calendar, day) && !taken.has(day)) days.push(day);
    const visits = proposeRoute(
      open.map(({ id: application, body }) => ({
        ...{ application, body },
        away: away.filter((one) => one.application === application).map(({ user }) => user),
      })),
      {
        days,
        perDay,
        teams: teams.map(({ id: team, members }) => ({ id: team, users: members.map(({ user }) => user) })),
      },
    );
    return allow({ visits });
  },
});
