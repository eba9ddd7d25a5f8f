import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { withProvince } from '../../../test/province.ts';
import type { Actor } from '../../core/access/roles.ts';
import { lintProgramme } from '../../core/programme/lint.ts';
import { newId } from '../newId.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { designationList } from '../queries/designationList.ts';
import { intakeBoard } from '../queries/intakeBoard.ts';
import { myTasks } from '../queries/myTasks.ts';
import { changeTrack } from './changeTrack.ts';
import { createApplication } from './createApplication.ts';
import { designate } from './designate.ts';
import { keepPipelineEntry } from './keepPipelineEntry.ts';
import { submitApplication } from './submitApplication.ts';

const { app: db } = await freshDatabase();
const unitName = '虚构轴承有限公司';
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let clerk: Actor;
let unit: string;
const before = new Date('2019-08-10T23:30:00+08:00');
const after = new Date('2019-08-11T00:30:00+08:00');
const propose = (leadName: string, track = 'province') =>
  as(db, clerk, before).run(createApplication, { campaign: campaign.id, track, leadName });

beforeAll(async () => {
  campaign = await aCampaign(db, { change: withProvince });
  const body = campaign.bodies.shashi!;
  unit = await aUnit(campaign, body, unitName);
  [city, officer, clerk] = await Promise.all([
    aPerson(campaign, 'cityOfficer'),
    aPerson(campaign, 'bodyOfficer', { body }),
    aPerson(campaign, 'clerk', { unit }),
  ]);
});

test('the track of the province adds no error to the programme', () => {
  const errors = lintProgramme(campaign.programme).filter(({ level }) => level === 'error');
  expect(errors).toEqual([]);
});

test('only studios of earlier years and of this year’s pipeline are proposed (S36)', async () => {
  const refused = await propose('郑远山');
  expect(refusalOf(refused)).toBe('notUpwardCandidate');
  const entry = { unitName, leadName: '郑远山', year: 2019, track: 'standard' };
  const words = { field: '轴承热处理', note: '', progress: 'chosen' };
  yes(await as(db, officer).run(keepPipelineEntry, { campaign: campaign.id, ...entry, ...words }));
  yes(await propose('郑远山'));

  const studio = newId();
  await everywhere(campaign, async (tx) => {
    const of = { tenant: campaign.tenant, pinyin: '', created_at: before };
    await tx
      .insertInto('studio')
      .values({ ...of, id: studio, unit, name: '“金扳手”创新工作室', lead_name: '陈旧' })
      .execute();
    const title = { title: '市级创新工作室', named_on: '2016-05-01', naming_body: '市总工会' };
    await tx
      .insertInto('studio_title')
      .values({ tenant: campaign.tenant, id: newId(), studio, ...title })
      .execute();
  });
  const { application } = yes(await propose('陈旧'));
  const { answers } = yes(await as(db, clerk).ask(applicationDetail, { application }));
  expect(answers).toMatchObject({ studioName: '“金扳手”创新工作室', cityNamedOn: '2016-05-01' });
});

test('a title of this very campaign makes no candidate', async () => {
  const named = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'approved', unit });
  const item = { application: named.id, name: named.studioName };
  yes(await as(db, city).run(designate, { campaign: campaign.id, decidedOn: '2019-08-20', items: [item] }));
  expect(refusalOf(await propose(named.leadName))).toBe('notUpwardCandidate');
});

test('its own day binds it: 8月10日24:00, not the filing; nobody moves one into the other (R28)', async () => {
  const { application } = yes(await propose('郑远山'));
  const detail = yes(await as(db, clerk, before).ask(applicationDetail, { application }));
  expect(detail.deadline).toMatchObject({ due: '2019-08-10', open: true });
  const submit = (at: Date) =>
    as(db, clerk, at).run(submitApplication, { application, version: detail.version });
  expect(refusalOf(await submit(after))).toBe('afterDeadline');
  expect(refusalOf(await submit(before))).toBe('findingsRemain');
  const other = { application, track: 'standard', reason: '改报市级' };
  expect(refusalOf(await as(db, clerk, before).run(changeTrack, other))).toBe('tracksApart');
  // Beside it the same lead applies here as well: that is no second application.
  yes(await propose('郑远山', 'standard'));
});

test('it counts nowhere in the city’s own work, is not named here, and waits to be sent', async () => {
  const body = campaign.bodies.honghu!;
  const board = async () => yes(await as(db, city).ask(intakeBoard, { campaign: campaign.id }));
  const was = await board();
  const one = await anApplication(campaign, { body, state: 'approved', track: 'province' });
  expect(await board()).toEqual(was);
  const list = yes(await as(db, city).ask(designationList, { campaign: campaign.id }));
  expect(list.tracks.map(({ track }) => track)).toEqual(['demonstration', 'standard', 'county']);
  const items = [{ application: one.id, name: one.studioName }];
  const named = await as(db, city).run(designate, { campaign: campaign.id, decidedOn: '2019-08-20', items });
  expect(refusalOf(named)).toBe('namedAbove');
  const { tasks } = yes(await as(db, city).ask(myTasks, { campaign: campaign.id }));
  expect(tasks.find(({ kind }) => kind === 'sendUpward')).toMatchObject({ due: '2019-08-10' });
});
