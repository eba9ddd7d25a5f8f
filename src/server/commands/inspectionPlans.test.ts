import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { SheetDocument } from '../../core/inspection/sheetDocument.ts';
import { readXlsx } from '../../documents/read/readXlsx.ts';
import { exportInspections } from '../exports/exportInspections.ts';
import { adviceLetter, routesPaper } from '../inspectionPapers.ts';
import { remindRectifications } from '../outbox/remindRectifications.ts';
import { inspectionBoard } from '../queries/inspectionBoard.ts';
import { inspectionDesk } from '../queries/inspectionDesk.ts';
import { inspectionOf } from '../queries/inspectionOf.ts';
import { inspectionVisit } from '../queries/inspectionVisit.ts';
import { messageList } from '../queries/messageList.ts';
import { routeProposal } from '../queries/routeProposal.ts';
import { inspectionStands } from '../store/inspectionResults.ts';
import { cancelVisit } from './cancelVisit.ts';
import { closeInspectionPlan } from './closeInspectionPlan.ts';
import { keepInspectionPlan } from './keepInspectionPlan.ts';
import { keepInspectionTeam } from './keepInspectionTeam.ts';
import { moveVisits } from './moveVisits.ts';
import { planVisits } from './planVisits.ts';
import { reportRectification } from './reportRectification.ts';
import { sendInspection } from './sendInspection.ts';
import { settleQuarantine } from './settleQuarantine.ts';

const { app: db } = await freshDatabase();
const campaign = await aCampaign(db);
const body = campaign.bodies.shashi!;
const on = new Date('2019-11-20T10:00:00+08:00');
const city = await aPerson(campaign, 'cityOfficer');
const first = await aPerson(campaign, 'inspector');
const second = await aPerson(campaign, 'inspector');
const asCity = as(db, city, on);
const anEntry = () =>
  anApplication(campaign, { body, track: 'demonstration', state: 'filed', places: false });

async function aPlan() {
  const dates = { title: '年底验收', from: '2019-11-18', to: '2019-11-29' };
  const { plan } = yes(await asCity.run(keepInspectionPlan, { campaign: campaign.id, ...dates }));
  return plan;
}
async function aTeam(plan: string, ...members: Actor[]) {
  const people = members.map(({ user }, at) => ({ user, leads: at === 0 }));
  return asCity.run(keepInspectionTeam, { plan, title: '第一组', members: people });
}
async function sheetFor(visit: string, who: Actor, change: Partial<SheetDocument> = {}) {
  const files = [await anUpload(db, who), await anUpload(db, who)];
  const photos = files.map(({ hash }) => ({ id: randomUUID(), item: 'signature', sha256: hash }));
  const document: SheetDocument = {
    ...{
      format: 1,
      visit,
      revision: campaign.revision,
      visitedOn: '2019-11-20',
      marks: {},
      result: 'passed',
    },
    ...{ findings: '', advice: '', photos, finishedAt: '2019-11-20T10:00:00+08:00' },
    signatures: [
      { side: 'inspector', name: '验收人', photo: photos[0]!.id },
      { side: 'host', name: '负责人', photo: photos[1]!.id },
    ],
    ...change,
  };
  const uploads = photos.map(({ id }, at) => ({ photo: id, upload: files[at]!.id }));
  return yes(await as(db, who, on).run(sendInspection, { sheet: randomUUID(), document, uploads }));
}
const board = async () => yes(await asCity.ask(inspectionBoard, { campaign: campaign.id }));

describe('the plan (R32, F22)', () => {
  test('plan, teams, a proposed route, moving, cancelling, closing; what is refused', async () => {
    const { id: application } = await anEntry();
    const plan = await aPlan();
    const bad = { campaign: campaign.id, plan, title: '反了', from: '2019-11-29', to: '2019-11-18' };
    expect(refusalOf(await asCity.run(keepInspectionPlan, bad))).toBe('planEndsEarlier');
    expect(refusalOf(await as(db, first, on).run(keepInspectionPlan, bad))).toBe('notAllowed');
    const { team } = yes(await aTeam(plan, first));
    expect(refusalOf(await aTeam(plan, city))).toBe('notAnInspector');
    expect((await board()).unplanned.map((one) => one.application)).toContain(application);
    const { visits: proposed } = yes(await asCity.ask(routeProposal, { plan }));
    expect(proposed.find((one) => one.application === application)).toEqual({
      application,
      team,
      on: '2019-11-18',
    });
    const visit = { application, team, on: '2019-11-20' };
    const outside = { ...visit, on: '2019-12-01' };
    expect(refusalOf(await asCity.run(planVisits, { plan, visits: [outside] }))).toBe('visitOutsidePlan');
    const draft = await anApplication(campaign, { body, track: 'demonstration' });
    const unfit = { ...visit, application: draft.id };
    expect(refusalOf(await asCity.run(planVisits, { plan, visits: [unfit] }))).toBe('notToInspect');
    // Two officers plan the same at the same moment: one does.
    const both = await Promise.all([1, 2].map(() => asCity.run(planVisits, { plan, visits: [visit] })));
    expect(both.map(refusalOf).sort()).toEqual(['allowed', 'visitPlannedAlready']);
    const [line] = yes(await as(db, first, on).ask(inspectionDesk, { campaign: campaign.id })).visits;
    expect(line).toMatchObject({ application, plannedOn: '2019-11-20', position: 1 });
    expect(yes(await as(db, second, on).ask(inspectionDesk, { campaign: campaign.id })).visits).toEqual([]);

    const other = yes(
      await asCity.run(keepInspectionTeam, { plan, title: '第二组', members: [{ user: second.user }] }),
    );
    const move = { visit: line!.visit, team: other.team, on: '2019-11-21', position: 1 };
    yes(await asCity.run(moveVisits, { plan, visits: [move] }));
    expect(yes(await as(db, first, on).ask(inspectionDesk, { campaign: campaign.id })).visits).toEqual([]);
    // The first one is in another plan on that day, so cannot join this team.
    const elsewhere = await aPlan();
    const far = yes(await aTeam(elsewhere, first)).team;
    const { id: neighbour } = await anEntry();
    const there = { application: neighbour, team: far, on: '2019-11-21' };
    yes(await asCity.run(planVisits, { plan: elsewhere, visits: [there] }));
    const joined = { plan, team: other.team, title: '第二组', members: [{ user: first.user }] };
    expect(refusalOf(await asCity.run(keepInspectionTeam, joined))).toBe('inspectorTwice');

    expect(refusalOf(await asCity.run(moveVisits, { plan, visits: [{ ...move, on: '2019-12-24' }] }))).toBe(
      'visitOutsidePlan',
    );
    const pages = yes(await routesPaper(db, contextOf(city, on), plan));
    expect(JSON.stringify(pages.paper)).toContain('第二组');
    expect(refusalOf(await routesPaper(db, contextOf(first, on), plan))).toBe('notAllowed');
    const file = yes(await exportInspections(db, contextOf(city, on), { campaign: campaign.id }));
    const book = await readXlsx(new Uint8Array(await new Response(file.stream).arrayBuffer()));
    expect(JSON.stringify(book)).toContain('第二组');
    expect(refusalOf(await exportInspections(db, contextOf(first, on), { campaign: campaign.id }))).toBe(
      'notAllowed',
    );
    yes(await asCity.run(cancelVisit, { visit: line!.visit, reason: '单位搬迁' }));
    expect(refusalOf(await asCity.run(cancelVisit, { visit: line!.visit, reason: '再次' }))).toBe(
      'visitIsCancelled',
    );
    // Who comes with a sheet all the same does not lose it.
    expect(await sheetFor(line!.visit, second)).toMatchObject({ state: 'quarantined' });
    yes(await asCity.run(closeInspectionPlan, { plan }));
    expect(refusalOf(await asCity.run(closeInspectionPlan, { plan }))).toBe('inspectionPlanClosed');
    expect(refusalOf(await asCity.run(planVisits, { plan, visits: [visit] }))).toBe('inspectionPlanClosed');
  });

  test('nobody to the own body or unit, unless a reason is given and logged (回避)', async () => {
    const { id: application } = await anEntry();
    const colleague = await aPerson(campaign, 'inspector', {}, { grants: [{ role: 'bodyOfficer', body }] });
    const plan = await aPlan();
    const { team } = yes(await aTeam(plan, colleague));
    const visit = { application, team, on: '2019-11-25' };
    expect(refusalOf(await asCity.run(planVisits, { plan, visits: [visit] }))).toBe('inspectorConflict');
    const { visits } = yes(
      await asCity.run(planVisits, { plan, visits: [{ ...visit, reason: '别无他人' }] }),
    );
    const line = (await board()).visits.find((one) => one.visit === visits[0]);
    expect(line).toMatchObject({ overrideReason: '别无他人' });
    const events = await everywhere(campaign, (tx) =>
      tx
        .selectFrom('event')
        .select('detail')
        .where('action', '=', 'planVisits')
        .where('subject', '=', plan)
        .execute(),
    );
    expect(JSON.stringify(events)).toContain(`"inSpiteOfConflict":["${visits[0]}"]`);
  });
});

test('rectify by a date: letter, message, report, reminder, re-inspection; a waiting sheet is settled (R33)', async () => {
  const entry = await anEntry();
  const clerk = await aPerson(campaign, 'clerk', { unit: entry.unit });
  const stranger = await aPerson(campaign, 'clerk', { unit: randomUUID() });
  const plan = await aPlan();
  const third = await aPerson(campaign, 'inspector');
  const { team } = yes(await aTeam(plan, third));
  const visit = { application: entry.id, team, on: '2019-11-20' };
  const [planned] = yes(await asCity.run(planVisits, { plan, visits: [visit] })).visits;
  const wrong = await sheetFor(planned!, third, { visitedOn: '2019-11-22' });
  const asked = {
    result: 'rectify' as const,
    rectifyBy: '2019-11-27',
    findings: '制度没有上墙',
    advice: '公开四项制度',
  };
  const sheet = await sheetFor(planned!, third, asked);
  expect([wrong.state, sheet.state]).toEqual(['quarantined', 'kept']);

  const settle = { sheet: wrong.sheet, stands: true, reason: '日期写错，以此为准' };
  expect(refusalOf(await as(db, third, on).run(settleQuarantine, settle))).toBe('notAllowed');
  // Two officers settle it at the same moment.
  const aside = { ...settle, stands: false };
  const settled = await Promise.all([1, 2].map(() => asCity.run(settleQuarantine, aside)));
  expect(settled.map(refusalOf).sort()).toEqual(['allowed', 'sheetSettled']);
  const again = await sheetFor(planned!, third, { ...asked, findings: '另一位填的' });
  yes(await asCity.run(settleQuarantine, { ...settle, sheet: again.sheet }));
  const opened = yes(await asCity.ask(inspectionVisit, { visit: planned! }));
  expect(opened.sheets.map(({ state }) => state).sort()).toEqual(['aside', 'standing', 'superseded']);
  expect(opened.sheets[0]).toMatchObject({ sheet: again.sheet, findings: '另一位填的' });
  expect(opened.sheets[0]!.signatures.every(({ url }) => url)).toBe(true);
  expect(refusalOf(await asCity.run(cancelVisit, { visit: planned!, reason: '不要了' }))).toBe(
    'visitHasSheet',
  );

  const letter = yes(await adviceLetter(db, contextOf(clerk, on), planned!));
  expect(letter.name).toContain('整改意见书');
  for (const words of ['2019年11月27日', '公开四项制度'])
    expect(JSON.stringify(letter.paper)).toContain(words);
  expect((await adviceLetter(db, contextOf(stranger, on), planned!)).ok).toBe(false);
  const told = async () =>
    yes(await as(db, clerk, on).ask(messageList, {})).messages.map(({ title }) => title);
  expect((await told()).join()).toContain('限期整改');

  const remind = (day: string) =>
    everywhere(campaign, (tx) =>
      remindRectifications(tx, contextOf(city, new Date(`${day}T09:00:00+08:00`)), campaign.id),
    );
  await remind('2019-11-21');
  expect((await told()).join()).not.toContain('整改期限');
  for (const day of ['2019-11-25', '2019-11-26']) await remind(day);
  expect((await told()).filter((title) => title.includes('整改期限'))).toHaveLength(1);

  const file = await anUpload(db, clerk);
  const report = { visit: planned!, text: '四项制度已上墙', uploads: [file.id] };
  expect(refusalOf(await as(db, stranger, on).run(reportRectification, report))).not.toBe('allowed');
  expect(
    refusalOf(await as(db, clerk, on).run(reportRectification, { ...report, uploads: [randomUUID()] })),
  ).toBe('uploadUnknown');
  yes(await as(db, clerk, on).run(reportRectification, report));
  const seen = yes(await as(db, clerk, on).ask(inspectionOf, { application: entry.id })).visits;
  expect(seen).toMatchObject([
    { result: 'rectify', reports: [{ text: '四项制度已上墙' }], allowed: ['reportRectification'] },
  ]);

  const follow = { ...visit, on: '2019-11-28', follows: planned! };
  const [second] = yes(await asCity.run(planVisits, { plan, visits: [follow] })).visits;
  expect(refusalOf(await asCity.run(planVisits, { plan, visits: [follow] }))).toBe('visitPlannedAlready');
  await sheetFor(second!, third);
  expect(refusalOf(await as(db, clerk, on).run(reportRectification, report))).toBe('nothingToRectify');
  const stands = await everywhere(campaign, (tx) => inspectionStands(tx, campaign.tenant, [entry.id]));
  expect(stands.get(entry.id)).toMatchObject({ result: 'passed' });
});
