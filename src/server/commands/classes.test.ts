import { beforeAll, expect, test } from 'vitest';
import { aCampaign, aPerson, as, refusalOf, type TestCampaign, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import { aRegistered, worked } from '../../../test/watchWorld.ts';
import { becauseSentences } from '../../contract/classWords.zh.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { Classification } from '../../core/programme/classification.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { classCounts } from '../queries/classCounts.ts';
import { classList } from '../queries/classList.ts';
import { classRun } from '../queries/classRun.ts';
import { classRuns } from '../queries/classRuns.ts';
import { followUpCounts } from '../queries/followUpCounts.ts';
import { followUpList } from '../queries/followUpList.ts';
import { studioClasses } from '../queries/studioClasses.ts';
import { classifyStudios } from './classifyStudios.ts';
import { closeFollowUp } from './closeFollowUp.ts';
import { confirmClassRun } from './confirmClassRun.ts';
import { dropClassRun } from './dropClassRun.ts';
import { dropFollowUp } from './dropFollowUp.ts';
import { keepFollowUp } from './keepFollowUp.ts';
import { overrideClass } from './overrideClass.ts';

const { app: db } = await freshDatabase();
const rules: Classification = {
  grades: [
    {
      id: 'a',
      title: 'A类',
      allOf: [
        { fact: 'project', atLeast: 2 },
        { fact: 'funds', atLeast: 0 },
      ],
    },
    {
      id: 'b',
      title: 'B类',
      anyOf: [
        { fact: 'result', atLeast: 1 },
        { fact: 'surveyAnswered', equals: true },
      ],
    },
    { id: 'c', title: 'C类', followUp: { what: '上门走访', withinDays: 30 } },
  ],
};
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let clerk: Actor;
type Studio = Awaited<ReturnType<typeof aRegistered>>;
let good: Studio;
let middle: Studio;
let poor: Studio;

beforeAll(async () => {
  campaign = await aCampaign(db, { change: (programme) => ({ ...programme, classification: rules }) });
  const { shashi, songzi } = campaign.bodies;
  city = await aPerson(campaign, 'cityOfficer', {}, { displayName: '市里' });
  officer = await aPerson(campaign, 'bodyOfficer', { body: shashi! });
  good = await aRegistered(campaign, { body: shashi!, leadName: '方知远', level: 'city' });
  middle = await aRegistered(campaign, { body: songzi!, leadName: '江有为', level: 'county' });
  poor = await aRegistered(campaign, { body: shashi!, leadName: '=石头' });
  await aRegistered(campaign, { body: shashi!, leadName: '已撤销', state: 'revoked' });
  clerk = await aPerson(campaign, 'clerk', { unit: good.unit });
  await worked(campaign, good.id, [
    { counts: 'project', on: '2019-02-01' },
    { counts: 'project', on: '2019-03-01' },
    { counts: 'project', on: '2018-03-01' },
  ]);
  await worked(campaign, middle.id, [{ counts: 'result', on: '2019-05-01' }]);
});
const propose = (who: Actor, year: number) => as(db, who).run(classifyStudios, { year });
const run = async (id: string, more = {}) => yes(await as(db, city).ask(classRun, { run: id, ...more }));
const list = async (who: Actor, filter = {}) => yes(await as(db, who).ask(classList, filter));

test('grades are proposed with frozen reasons, overridden, confirmed, compared with the year before (R7)', async () => {
  expect(refusalOf(await propose(officer, 2019))).toBe('notAllowed');
  const first = yes(await propose(city, 2018));
  expect(first.studios).toBe(3);
  expect(refusalOf(await propose(city, 2019))).toBe('classRunOpen');
  expect(refusalOf(await as(db, officer).ask(classRun, { run: first.run }))).toBe('notAllowed');
  const of2018 = await run(first.run);
  expect(of2018.grades.map(({ title, proposed, count }) => [title, proposed, count])).toEqual([
    ...[
      ['A类', 0, 0],
      ['B类', 0, 0],
      ['C类', 3, 3],
    ],
  ]);
  const why = of2018.studios.find(({ studio }) => studio === good.id)!;
  expect(becauseSentences(why.because, rules.grades, why.proposed, wordsOf(campaign.programme))).toEqual([
    '不是A类：没有达到“立项至少 2 项”（1 项）',
    '不是B类：没有达到“成果至少 1 项”（0 项）；“已答复最近一次摸底调查”没有数据，不算达到',
    'C类：不够其他各档的条件',
  ]);
  yes(await as(db, city).run(confirmClassRun, { run: first.run }));
  expect(refusalOf(await as(db, city).run(confirmClassRun, { run: first.run }))).toBe('classRunEnded');

  const dropped = yes(await propose(city, 2019));
  yes(await as(db, city).run(dropClassRun, { run: dropped.run, reason: '记录还没有补齐' }));
  expect(refusalOf(await as(db, city).run(dropClassRun, { run: dropped.run, reason: '再' }))).toBe(
    'classRunEnded',
  );

  const second = yes(await propose(city, 2019));
  // What is written down afterwards changes nothing of what was looked at.
  await worked(campaign, poor.id, [{ counts: 'result', on: '2019-06-01' }]);
  const change = (studio: string, grade: string, reason = '成果已鉴定，待补记') =>
    as(db, city).run(overrideClass, { run: second.run, studio, grade, reason });
  expect(refusalOf(await change(poor.id, 'c'))).toBe('classUnchanged');
  expect(refusalOf(await change(poor.id, 'z'))).toBe('notFound');
  expect(
    refusalOf(
      await as(db, officer).run(overrideClass, {
        run: second.run,
        studio: poor.id,
        grade: 'b',
        reason: '是',
      }),
    ),
  ).toBe('notAllowed');
  yes(await change(poor.id, 'a', '手滑'));
  yes(await change(poor.id, 'b'));
  const shown = (await run(second.run, { overridden: 'true' })).studios;
  expect(
    shown.map(({ studio, proposed, grade, overrides }) => [
      studio,
      proposed,
      grade,
      overrides.map(({ reason, byName }) => [reason, byName]),
    ]),
  ).toEqual([
    [
      poor.id,
      'c',
      'b',
      [
        ['手滑', '市里'],
        ['成果已鉴定，待补记', '市里'],
      ],
    ],
  ]);
  expect((await run(second.run, { grade: 'b', search: '江有' })).studios).toHaveLength(1);
  expect(yes(await as(db, city).run(confirmClassRun, { run: second.run }))).toEqual({
    studios: 3,
    followUps: 0,
  });
  // A confirmed grade is superseded, never edited; of an older run it can no longer be changed.
  yes(await change(good.id, 'b', '两项立项为同一课题'));
  expect(
    refusalOf(
      await as(db, city).run(overrideClass, { run: dropped.run, studio: good.id, grade: 'a', reason: '是' }),
    ),
  ).toBe('classRunEnded');
  expect(
    yes(await as(db, city).ask(classRuns, {})).runs.map(({ year, state, overridden }) => [
      year,
      state,
      overridden,
    ]),
  ).toEqual([
    [2019, 'confirmed', 2],
    [2019, 'dropped', 0],
    [2018, 'confirmed', 0],
  ]);

  const all = await list(city);
  expect([all.year, all.years, all.grades]).toEqual([2019, [2019, 2018], ['B类']]);
  const lines = new Map(all.studios.map((line) => [line.studio, line]));
  expect(lines.get(good.id)).toMatchObject({
    grade: 'B类',
    change: 'up',
    previous: { year: 2018, grade: 'C类' },
    reason: '两项立项为同一课题',
  });
  expect(all.studios.find(({ state }) => state === 'revoked')).toMatchObject({ grade: null, change: null });
  expect((await list(city, { year: 2018, grade: 'C类' })).studios).toHaveLength(3);
  expect((await list(city, { grade: 'B类', level: 'county' })).studios.map(({ studio }) => studio)).toEqual([
    middle.id,
  ]);
  expect((await list(city, { grade: 'none' })).studios).toHaveLength(1);
  expect((await list(city, { change: 'new' })).studios).toEqual([]);
  expect((await list(officer)).studios.map(({ studio }) => studio).includes(middle.id)).toBe(false);
  const [head] = all.studios;
  const behind = await list(city, { after: ` ${head!.studio}` });
  expect(behind.studios.some(({ studio }) => studio === head!.studio)).toBe(false);
  const counts = yes(await as(db, city).ask(classCounts, {}));
  expect([counts.keys, counts.total]).toEqual([
    ['B类', ''],
    [3, 1],
  ]);
  expect(yes(await as(db, officer).ask(classCounts, { by: 'level' })).keys).toEqual(['city', 'unnamed']);
  expect(refusalOf(await as(db, clerk).ask(classList, {}))).toBe('notAllowed');

  const own = yes(await as(db, officer).ask(studioClasses, { studio: good.id }));
  expect(own.years.map(({ year, title, proposed }) => [year, title, proposed])).toEqual([
    [2019, 'B类', 'a'],
    [2018, 'C类', 'c'],
  ]);
  expect(refusalOf(await as(db, officer).ask(studioClasses, { studio: middle.id }))).toBe('notAllowed');
});

test('what a class leaves to do is done by its body, with proof, or dropped with a reason', async () => {
  const open = async (who: Actor, filter = {}) => yes(await as(db, who).ask(followUpList, filter));
  // Of 2018, everyone was in the lowest grade.
  const mine = await open(officer);
  expect(
    mine.followUps
      .map(({ studio, what, dueOn, grade, ownerName }) => [studio, what, dueOn, grade, ownerName])
      .sort(),
  ).toEqual(
    [good.id, poor.id].sort().map((studio) => [studio, '上门走访', '2019-10-02', 'C类', '沙市区总工会']),
  );
  expect((await open(city)).counts).toEqual({ open: 3, overdue: 0, closed: 0 });
  const [task, other] = mine.followUps;
  const upload = (await anUpload(db, officer)).id;
  const input = {
    followUp: task!.id,
    version: 1,
    closedOn: '2019-09-02',
    done: '看了车间',
    uploads: [upload],
  };
  const close = (who: Actor, more = {}) => as(db, who).run(closeFollowUp, { ...input, ...more });
  expect(refusalOf(await close(clerk))).toBe('notAllowed');
  expect(refusalOf(await close(officer, { closedOn: '2019-09-03' }))).toBe('followUpInFuture');
  expect(refusalOf(await close(officer, { version: 2 }))).toBe('followUpChanged');
  expect(refusalOf(await close(city)), 'somebody else’s file').toBe('uploadUnknown');
  yes(await close(officer));
  expect(refusalOf(await close(officer))).toBe('followUpEnded');
  expect((await open(officer, { state: 'closed' })).followUps[0]?.closed).toMatchObject({
    done: '看了车间',
    files: [{ upload }],
  });
  const keep = (who: Actor, more = {}) =>
    as(db, who).run(keepFollowUp, { studio: middle.id, what: '帮助申请专利', dueOn: '2019-09-20', ...more });
  expect(refusalOf(await keep(officer)), 'of another body').toBe('notAllowed');
  expect(refusalOf(await keep(city, { dueOn: '2019-09-01' }))).toBe('followUpDuePast');
  const { followUp } = yes(await keep(city, { ofCity: true }));
  const songzi = await aPerson(campaign, 'bodyOfficer', { body: middle.body });
  expect(refusalOf(await as(db, songzi).run(dropFollowUp, { followUp, version: 1, reason: '不用' }))).toBe(
    'notAllowed',
  );
  expect((await open(songzi)).followUps.map(({ what, allowed }) => [what, allowed])).toEqual([
    ['帮助申请专利', []],
    ['上门走访', ['keepFollowUps']],
  ]);
  yes(await as(db, city).run(dropFollowUp, { followUp, version: 1, reason: '改由县里办' }));
  yes(await as(db, officer).run(dropFollowUp, { followUp: other!.id, version: 1, reason: '已经走访过' }));
  const later = as(db, songzi, new Date('2019-10-03T10:00:00+08:00'));
  expect(yes(await later.ask(followUpCounts, {}))).toEqual({ open: 1, overdue: 1, closed: 0 });
});
