import { beforeEach, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { intakeBoard } from '../queries/intakeBoard.ts';
import { pipelineList } from '../queries/pipelineList.ts';
import { applyFromPipeline } from './applyFromPipeline.ts';
import { dropFromPipeline } from './dropFromPipeline.ts';
import { keepPipelineEntry } from './keepPipelineEntry.ts';
import { recordVisit } from './recordVisit.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
beforeEach(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
  officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
});

const words = {
  ...{ unitName: '虚构轴承有限公司', leadName: '郑远山', year: 2019, track: 'standard' },
  ...{ field: '轴承热处理', note: '', progress: 'chosen' },
};
const keep = (who: Actor, input = {}) =>
  as(db, who).run(keepPipelineEntry, { campaign: campaign.id, ...words, ...input });
const list = async (who: Actor, input = {}) =>
  yes(await as(db, who).ask(pipelineList, { campaign: campaign.id, ...input }));
const board = async () => yes(await as(db, city).ask(intakeBoard, { campaign: campaign.id }));

test('a body keeps its own list; the city sees all; others see nothing (R26)', async () => {
  const { entry, version } = yes(await keep(officer));
  expect(version).toBe(1);
  const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  yes(await keep(city, { body: campaign.bodies.songzi!, leadName: '周其昌' }));
  expect((await list(officer)).entries.map(({ leadName }) => leadName)).toEqual(['郑远山']);
  expect((await list(other)).entries.map(({ leadName }) => leadName)).toEqual(['周其昌']);
  const seen = await list(city);
  expect([seen.count, seen.entries.map(({ bodyName }) => bodyName)]).toEqual([
    2,
    ['沙市区总工会', '松滋市总工会'],
  ]);
  expect((await list(city, { search: '轴承 郑' })).entries.map(({ id }) => id)).toEqual([entry]);
  expect((await list(city, { year: 2020 })).count).toBe(0);
  expect(refusalOf(await keep(other, { entry, version: 1 })), 'of another body').toBe('notFound');
  expect(refusalOf(await keep(other, { body: campaign.bodies.shashi! }))).toBe('notAllowed');
  const clerk = await aPerson(campaign, 'clerk', { unit: await aUnit(campaign, campaign.bodies.shashi!) });
  expect(refusalOf(await keep(clerk))).toBe('notAllowed');
  expect(refusalOf(await as(db, clerk).ask(pipelineList, { campaign: campaign.id }))).toBe('notAllowed');
});

test('one lead of one unit stands once, also when two write at once; an old view never wins silently', async () => {
  const twice = await Promise.all([keep(officer), keep(city, { body: campaign.bodies.shashi! })]);
  expect(twice.map(refusalOf).sort()).toEqual(['allowed', 'alreadyInPipeline']);
  const { id, version } = (await list(officer)).entries[0]!;
  yes(await keep(officer, { entry: id, version, progress: 'building' }));
  expect(refusalOf(await keep(city, { entry: id, version, note: '旧页面' }))).toBe('pipelineChanged');
  const second = yes(await keep(officer, { leadName: '何大庆' }));
  expect(refusalOf(await keep(officer, { entry: second.entry, version: 1 }))).toBe('alreadyInPipeline');
  expect(refusalOf(await keep(officer, { leadName: '某人', track: 'moon' }))).toBe('notFound');
});

test('visits are noted by day, never in the future, and move the progress (R17)', async () => {
  const { entry } = yes(await keep(officer));
  const visit = (input = {}) =>
    as(db, officer).run(recordVisit, {
      ...{ entry, visitedOn: '2019-08-30', visitors: '王干事', found: '场地已腾出', advice: '尽快上墙制度' },
      ...input,
    });
  yes(await visit({ progress: 'building', followUpBy: '2019-09-15' }));
  yes(await visit({ visitedOn: '2019-07-02', found: '团队5人' }));
  expect(refusalOf(await visit({ visitedOn: '2019-09-03' }))).toBe('visitInFuture');
  expect(refusalOf(await visit({ followUpBy: '2019-08-01' }))).toBe('inputInvalid');
  expect(refusalOf(await visit({ entry: newId() }))).toBe('notFound');
  const [only] = (await list(officer)).entries;
  expect([only?.progress, only?.visits.map(({ on }) => on)]).toEqual([
    'building',
    ['2019-08-30', '2019-07-02'],
  ]);
  expect(only?.visits[0]?.followUpBy).toBe('2019-09-15');
});

test('one press makes the application; a second finds it done; then the entry stays as it is', async () => {
  const { entry } = yes(await keep(officer));
  const apply = (who: Actor) => as(db, who).run(applyFromPipeline, { campaign: campaign.id, entry });
  const answers = await Promise.all([apply(officer), apply(city)]);
  expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'pipelineApplied']);
  const made = answers.find((one) => one.ok)!;
  const [only] = (await list(officer)).entries;
  expect([only?.application, only?.progress]).toEqual([yes(made).application, 'created']);
  expect(only?.unit).not.toBeNull();
  expect(refusalOf(await keep(officer, { entry, version: only!.version }))).toBe('pipelineApplied');
  expect(refusalOf(await as(db, officer).run(dropFromPipeline, { entry, reason: '重复' }))).toBe(
    'pipelineApplied',
  );
  const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect(refusalOf(await apply(other))).toBe('notFound');
});

test('what is taken off is gone from the list and may come again', async () => {
  const { entry } = yes(await keep(officer));
  const drop = (reason: string) => as(db, officer).run(dropFromPipeline, { entry, reason });
  expect(refusalOf(await drop(' ')), 'a reason is asked').toBe('inputInvalid');
  yes(await drop('单位改制'));
  expect(refusalOf(await drop('再一次'))).toBe('notFound');
  expect((await list(officer)).count).toBe(0);
  yes(await keep(officer));
});

test('“created” on the board counts teams of the pipeline and begun applications, each once (R2)', async () => {
  const shashi = campaign.bodies.shashi!;
  await anApplication(campaign, { body: shashi, leadName: '高启明', unitName: '虚构纺织有限公司' });
  yes(await keep(officer, { progress: 'created' }));
  yes(await keep(officer, { leadName: '吴又可', progress: 'building' }));
  yes(await keep(officer, { leadName: '高启明', unitName: '虚构纺织有限公司', progress: 'created' }));
  yes(await keep(officer, { leadName: '明年的人', progress: 'created', year: 2020 }));
  const { rows, totals } = await board();
  const row = rows.find(({ bodies }) => bodies.some(({ body }) => body === shashi))!;
  expect([row.created, row.drafted, totals.created]).toEqual([2, 1, 2]);
});
