import type { Kysely } from 'kysely';
import { can } from '../core/access/can.ts';
import { today } from '../core/campaign/today.ts';
import { markWords } from '../core/inspection/markWords.ts';
import type { SheetDocument } from '../core/inspection/sheetDocument.ts';
import type { Standard } from '../core/programme/standard.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { standardLeaves, standardOf } from '../core/standards/standardLeaves.ts';
import { inspectionAdvice, inspectionRoutes, type ShownRoute } from '../documents/papers/inspectionAdvice.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import type { OrderedPaper } from './papers.ts';
import { applicationSubject } from './queries/applicationSubject.ts';
import { loadCampaign } from './store/campaigns.ts';
import { planById, teamsOf } from './store/inspectionPlans.ts';
import { sheetById } from './store/inspectionSheets.ts';
import { membersOf, visitsOf } from './store/inspections.ts';
import { programmeOf } from './store/programmes.ts';

const noPaper = refuse('notFound', { what: '张表' });

/** Items that were answered with no, or of which a state is missing. */
function lackingOf(standard: Standard | undefined, document: SheetDocument) {
  return (standard ? standardLeaves(standard) : []).flatMap(({ id, title, heads, item }) => {
    const given = document.marks[id];
    const short = (given?.states?.length ?? 0) < (item.states?.length ?? 0) && given?.states !== undefined;
    if (!given || (given.value !== 'no' && !short)) return [];
    return [
      { item: [...heads, title].join('·'), found: markWords(item, given) || '缺', note: given.note ?? '' },
    ];
  });
}

/** 验收意见书 or 整改意见书 from the sheet that stands, for whoever may see the application. */
export async function adviceLetter(
  db: Kysely<Database>,
  context: Context,
  visit: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(visit)) return noPaper;
  return inTenant(db, context, async (tx): Promise<Decision<OrderedPaper>> => {
    const { tenant } = context.actor;
    const [row] = await visitsOf(tx, tenant, { visit });
    const sheet = row?.sheet ? await sheetById(tx, tenant, row.sheet) : undefined;
    const subject = row && (await applicationSubject(tx, row, context));
    if (!row || !sheet || !subject?.ok || !row.receivedAt) return noPaper;
    const permission = can(context.actor, 'seeApplication', subject.change);
    if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
    const programme = await programmeOf(tx, tenant, row.revision);
    const track = programme.tracks.find(({ id }) => id === row.track);
    const { document } = sheet;
    const paper = inspectionAdvice({
      ...{ issuer: programme.city.union, unitName: row.unitName, studioName: row.studioName },
      ...{ visitedOn: document.visitedOn, result: document.result, rectifyBy: document.rectifyBy ?? null },
      ...{ findings: document.findings, advice: document.advice },
      lacking: lackingOf(track && standardOf(programme, track), document),
      inspectors: await membersOf(tx, tenant, row.team),
      issuedOn: today(row.receivedAt, context.timeZone),
    });
    return allow({ paper, name: paper.title });
  });
}

/** 验收安排: the routes of a plan by day and team, for the bodies. */
export async function routesPaper(
  db: Kysely<Database>,
  context: Context,
  id: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(id)) return noPaper;
  return inTenant(db, context, async (tx): Promise<Decision<OrderedPaper>> => {
    const { tenant } = context.actor;
    const permission = can(context.actor, 'seeInspection', {});
    if (!permission.allowed) return refuse('notAllowed', { reason: permission.reason });
    const plan = await planById(tx, tenant, id);
    const campaign = plan && (await loadCampaign(tx, context, plan.campaign));
    if (!plan || !campaign?.ok) return noPaper;
    const teams = new Map((await teamsOf(tx, tenant, [id])).map((team) => [team.id, team]));
    const routes = new Map<string, ShownRoute & { visits: ShownRoute['visits'][number][] }>();
    for (const row of await visitsOf(tx, tenant, { campaign: plan.campaign })) {
      if (row.plan !== id) continue;
      const key = `${row.plannedOn} ${row.team}`;
      const members = teams.get(row.team)?.members.map(({ name }) => name) ?? [];
      const route = routes.get(key) ?? { team: row.teamTitle, on: row.plannedOn, members, visits: [] };
      route.visits.push({ ...row, again: row.follows !== null });
      routes.set(key, route);
    }
    const paper = inspectionRoutes({
      ...{ issuer: campaign.change.programme.city.union, title: plan.title, from: plan.from, to: plan.to },
      ...{ note: plan.note, issuedOn: today(context.receivedAt, context.timeZone) },
      routes: [...routes.values()],
    });
    return allow({ paper, name: paper.title });
  });
}
