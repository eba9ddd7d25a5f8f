import { inspectionBoard as contract } from '../../contract/inspectionPlans.ts';
import { quarantineSentence } from '../../contract/quarantineReasons.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { reasonsOf } from '../../core/inspection/quarantine.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { awayFrom, inspectables, inspectorsOf, plansOf, teamsOf } from '../store/inspectionPlans.ts';
import { waitingSheets } from '../store/inspectionSheets.ts';
import { visitsOf } from '../store/inspections.ts';
import { reportsOf } from '../store/rectifications.ts';
import { boardVisit } from './boardVisit.ts';
import { defineQuery } from './query.ts';

const offered: readonly string[] = ['planInspection', 'settleQuarantine'];

/** 验收 (R32): plans and routes, who is not planned yet, results, overdue rectifications, and what waits for a person. */
export const inspectionBoard = defineQuery({
  contract,
  action: 'seeInspection',
  answer: async (tx, input, context) => {
    const loaded = await loadCampaign(tx, context, input.campaign);
    if (!loaded.ok) return loaded;
    const { programme, closed, id: campaign } = loaded.change;
    const { tenant } = context.actor;
    const plans = await plansOf(tx, tenant, campaign);
    const teams = await teamsOf(
      tx,
      tenant,
      plans.map(({ id }) => id),
    );
    const visits = await visitsOf(tx, tenant, { campaign });
    const reports = await reportsOf(
      tx,
      tenant,
      visits.map(({ visit }) => visit),
    );
    const tracks = programme.tracks.filter(({ inspection }) => inspection).map(({ id }) => id);
    const open = (await inspectables(tx, tenant, { campaign, tracks })).filter(({ planned }) => !planned);
    const inspectors = await inspectorsOf(tx, context);
    const away = await awayFrom(
      tx,
      tenant,
      inspectors.map(({ user }) => user),
      open,
    );
    const title = (track: string) => programme.tracks.find(({ id }) => id === track)?.title ?? '';
    const on = today(context.receivedAt, context.timeZone);
    return allow({
      today: on,
      plans: plans.map(({ id: plan, campaign: _, ...rest }) => ({
        ...{ plan, ...rest },
        teams: teams
          .filter((team) => team.plan === plan)
          .map(({ id: team, title: name, members }) => ({ team, title: name, members: [...members] })),
      })),
      visits: visits.map((row) => {
        const said = reports.filter(({ visit }) => visit === row.visit).length;
        return boardVisit(row, { trackTitle: title(row.track), visits, reports: said, today: on });
      }),
      unplanned: open.map(({ id: application, studioName, unitName, bodyName, track }) => ({
        ...{ application, studioName, unitName, bodyName, trackTitle: title(track) },
        away: away.filter((one) => one.application === application).map(({ user, kind }) => ({ user, kind })),
      })),
      inspectors,
      waiting: (await waitingSheets(tx, tenant, campaign)).map(({ because, receivedAt, ...row }) => ({
        ...row,
        receivedAt: receivedAt.toISOString(),
        because: quarantineSentence(reasonsOf(because)),
      })),
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => offered.includes(action)),
    });
  },
});
