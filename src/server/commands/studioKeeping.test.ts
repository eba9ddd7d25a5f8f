import { beforeAll, expect, test } from 'vitest';
import { aCampaign, aPerson, as, aUnit, refusalOf, type TestCampaign, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aStudio } from '../../../test/studios.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { studioFile } from '../queries/studioFile.ts';
import { studioList } from '../queries/studioList.ts';
import { studioTimeline } from '../queries/studioTimeline.ts';
import { appointLead } from './appointLead.ts';
import { correctStudio } from './correctStudio.ts';
import { enterTitle } from './enterTitle.ts';
import { keepMember } from './keepMember.ts';
import { moveStudio } from './moveStudio.ts';
import { recordLeadLeft } from './recordLeadLeft.ts';
import { registerStudio } from './registerStudio.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let other: Actor;
let clerk: Actor;
let studio: string;

beforeAll(async () => {
  campaign = await aCampaign(db);
  const { shashi, songzi } = campaign.bodies;
  const unit = await aUnit(campaign, shashi!, '江汉精密机械有限公司');
  city = await aPerson(campaign, 'cityOfficer');
  officer = await aPerson(campaign, 'bodyOfficer', { body: shashi! });
  other = await aPerson(campaign, 'bodyOfficer', { body: songzi! });
  clerk = await aPerson(campaign, 'clerk', { unit });
  studio = await aStudio(campaign, { leadName: '单雄信', unit, trade: '机械' });
});
const file = async (of = studio) => yes(await as(db, city).ask(studioFile, { studio: of }));

test('a body writes down its own studio, is told of one that is alike, and may say that it is another', async () => {
  const asked = {
    unitName: '江汉精密机械有限公司',
    name: '王安石创新工作室',
    leadName: '王安石',
    trade: '焊接',
  };
  const made = yes(await as(db, officer).run(registerStudio, asked));
  expect(await file(made.studio)).toMatchObject({
    ...{ bodyName: '沙市区总工会', trade: '焊接', registeredOn: '2019-09-02', lastSignOn: '2019-09-02' },
    names: [{ leadName: '王安石', from: '2019-09-02' }],
    units: [{ unitName: '江汉精密机械有限公司', from: '2019-09-02' }],
  });
  const again = { ...asked, name: '王安石 创新工作室', unitName: '另一家公司' };
  const refused = await as(db, officer).run(registerStudio, again);
  expect(refused).toMatchObject({
    refusal: { code: 'studioAlike', params: { names: [expect.stringContaining('王安石')] } },
  });
  yes(await as(db, officer).run(registerStudio, { ...again, although: true }));
  expect(yes(await as(db, officer).ask(studioList, { search: '王安' })).count).toBe(2);
  expect(
    refusalOf(await as(db, officer).run(registerStudio, { ...asked, body: campaign.bodies.songzi })),
  ).toBe('notAllowed');
  expect(refusalOf(await as(db, clerk).run(registerStudio, asked))).toBe('notAllowed');
  expect(refusalOf(await as(db, city).run(registerStudio, asked))).toBe('inputInvalid');
  // Signs that nobody sees are left out; those that turn a line around are refused.
  const unseen = { ...asked, unitName: '看不见公司', name: '苏\u200b轼创新工作室', leadName: '\ufeff苏轼' };
  const { studio: clean } = yes(await as(db, officer).run(registerStudio, unseen));
  expect(await file(clean)).toMatchObject({ name: '苏轼创新工作室', leadName: '苏轼' });
  for (const leadName of ['\u202e轼苏', '苏\n轼', '\u200b'])
    expect(refusalOf(await as(db, officer).run(registerStudio, { ...unseen, leadName }))).toBe(
      'inputInvalid',
    );
});

test('two at once: different fields both stand, of one field the second sees both values', async () => {
  const change = (who: Actor, field: string, from: string, to: string) =>
    as(db, who).run(correctStudio, { studio, changes: [{ field, from, to }] });
  const both = await Promise.all([
    change(city, 'specialty', '', '数控加工'),
    change(officer, 'results', '', '刀具修磨法'),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const race = await Promise.all([
    change(city, 'trade', '机械', '机械制造'),
    change(officer, 'trade', '机械', '装备制造'),
  ]);
  expect(race.filter(({ ok }) => ok)).toHaveLength(1);
  const now = await file();
  expect(now).toMatchObject({ specialty: '数控加工', results: '刀具修磨法' });
  const yours = now.trade === '机械制造' ? '装备制造' : '机械制造';
  expect(race.find(({ ok }) => !ok)).toMatchObject({
    refusal: {
      code: 'studioValueChanged',
      params: { conflicts: [{ field: 'trade', yours, theirs: now.trade }] },
    },
  });
  expect(refusalOf(await change(other, 'trade', now.trade, '甲'))).toBe('notAllowed');
  expect(refusalOf(await change(city, 'trade', now.trade, now.trade))).toBe('studioUnchanged');
  expect(yes(await as(db, city).ask(studioList, { search: '刀具' })).count).toBe(1);
});

test('the lead leaves, another comes; names and state keep the history', async () => {
  const left = { studio, on: '2019-08-01', reason: '退休' };
  expect(refusalOf(await as(db, officer).run(recordLeadLeft, { ...left, on: '2030-01-01' }))).toBe(
    'dayAhead',
  );
  yes(await as(db, officer).run(recordLeadLeft, left));
  expect(refusalOf(await as(db, officer).run(recordLeadLeft, left))).toBe('leadGone');
  expect(await file()).toMatchObject({ state: 'leadLeft', stateSince: '2019-08-01' });
  const next = { studio, leadName: '罗成', name: '罗成创新工作室', on: '2019-08-20', reason: '原负责人退休' };
  expect(refusalOf(await as(db, other).run(appointLead, next))).toBe('notAllowed');
  yes(await as(db, officer).run(appointLead, next));
  expect(await file()).toMatchObject({ state: 'active', name: '罗成创新工作室', leadName: '罗成' });
  const { lines } = yes(await as(db, city).ask(studioTimeline, { studio }));
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'act',
        on: '2019-08-01',
        facts: expect.objectContaining({ act: 'leadLeft' }),
      }),
      expect.objectContaining({
        kind: 'name',
        on: '2019-08-20',
        facts: expect.objectContaining({ lead: '罗成' }),
      }),
    ]),
  );
});

test('history goes forward: nothing begins before what it follows, and the first line began when the studio was made', async () => {
  const made = { unitName: '倒叙公司', name: '沈括创新工作室', leadName: '沈括' };
  const { studio: late } = yes(await as(db, officer).run(registerStudio, made));
  const next = { studio: late, leadName: '毕昇', name: '毕昇创新工作室', on: '2018-05-01', reason: '接任' };
  const move = { studio: late, unitName: '倒叙股份公司', on: '2018-04-01', reason: '改制' };
  const left = { studio: late, on: '2018-03-01', reason: '退休' };
  expect(refusalOf(await as(db, officer).run(appointLead, next))).toBe('dayBehind');
  expect(refusalOf(await as(db, officer).run(moveStudio, move))).toBe('dayBehind');
  expect(refusalOf(await as(db, officer).run(recordLeadLeft, left))).toBe('dayBehind');
  const changes = [{ field: 'establishedOn', from: '', to: '2012-02-03' }];
  yes(await as(db, officer).run(correctStudio, { studio: late, changes }));
  expect(await file(late)).toMatchObject({
    names: [{ from: '2012-02-03' }],
    units: [{ from: '2012-02-03' }],
  });
  yes(await as(db, officer).run(recordLeadLeft, left));
  expect(refusalOf(await as(db, officer).run(appointLead, { ...next, on: '2018-02-01' }))).toBe('dayBehind');
  yes(await as(db, officer).run(appointLead, next));
  yes(await as(db, officer).run(moveStudio, move));
  const old = { ...made, unitName: '倒叙二厂', establishedOn: '2010-01-01', although: true };
  const { studio: early } = yes(await as(db, officer).run(registerStudio, old));
  expect(await file(early)).toMatchObject({
    names: [{ from: '2010-01-01' }],
    units: [{ from: '2010-01-01' }],
  });
});

test('another unit, and with it another body where the city says so', async () => {
  const move = { studio, unitName: '江汉精工股份公司', on: '2019-08-30', reason: '改制' };
  expect(refusalOf(await as(db, officer).run(moveStudio, { ...move, body: campaign.bodies.songzi }))).toBe(
    'notAllowed',
  );
  yes(await as(db, officer).run(moveStudio, move));
  expect(refusalOf(await as(db, officer).run(moveStudio, move))).toBe('studioUnchanged');
  expect((await file()).unitName).toBe('江汉精工股份公司');
  yes(
    await as(db, city).run(moveStudio, {
      ...move,
      body: campaign.bodies.songzi,
      on: '2019-09-01',
      reason: '划转',
    }),
  );
  const now = await file();
  expect(now.bodyName).toBe('松滋市总工会');
  expect(now.units).toHaveLength(2);
  expect(refusalOf(await as(db, officer).ask(studioFile, { studio }))).toBe('notAllowed');
  yes(
    await as(db, city).run(moveStudio, {
      ...move,
      body: campaign.bodies.shashi,
      on: '2019-09-02',
      reason: '划回',
    }),
  );
});

test('titles of former years count for the level; the same one is entered once', async () => {
  const title = {
    ...{ studio, title: '省示范性工作室', level: 'province', namingBody: '省总工会', namedOn: '2017-05-01' },
    documentNumber: '省工〔2017〕3号',
  };
  yes(await as(db, officer).run(enterTitle, title));
  yes(
    await as(db, officer).run(enterTitle, {
      ...title,
      title: '县里的',
      level: 'county',
      namedOn: '2018-05-01',
    }),
  );
  expect(refusalOf(await as(db, officer).run(enterTitle, title))).toBe('titleThere');
  expect(refusalOf(await as(db, officer).run(enterTitle, { ...title, namedOn: '2030-01-01' }))).toBe(
    'dayAhead',
  );
  expect(refusalOf(await as(db, officer).run(enterTitle, { ...title, paper: newId() }))).toBe(
    'uploadUnknown',
  );
  expect(refusalOf(await as(db, other).run(enterTitle, title))).toBe('notAllowed');
  expect(await file()).toMatchObject({ level: 'province', title: '省示范性工作室', namedOn: '2017-05-01' });
  expect((await file()).titles.map(({ byHand }) => byHand)).toEqual([true, true]);
});

test('members: the studio keeps its own list', async () => {
  const { unit } = await file();
  const own = await aPerson(campaign, 'clerk', { unit });
  const { member } = yes(
    await as(db, own).run(keepMember, { studio, name: '秦琼', birthYear: 1980, duty: '工艺' }),
  );
  yes(
    await as(db, own).run(keepMember, {
      studio,
      member,
      name: '秦琼',
      birthYear: 1981,
      from: '2018-01-01',
      to: '2019-01-01',
    }),
  );
  expect((await file()).members).toMatchObject([{ name: '秦琼', birthYear: 1981, to: '2019-01-01' }]);
  const keep = (who: Actor, input: object) =>
    as(db, who).run(keepMember, { studio, name: '程咬金', ...input });
  expect(refusalOf(await keep(other, {}))).toBe('notAllowed');
  expect(refusalOf(await keep(own, { member: newId() }))).toBe('notFound');
  expect(refusalOf(await keep(own, { from: '2019-02-01', to: '2019-01-01' }))).toBe('inputInvalid');
});

test('a merged file is read, not written', async () => {
  const { unit } = await file();
  const gone = await aStudio(campaign, { leadName: '尉迟恭', unit, merged_into: studio, state: 'merged' });
  const correct = { studio: gone, changes: [{ field: 'trade', from: '', to: '机械' }] };
  expect(refusalOf(await as(db, city).run(correctStudio, correct))).toBe('studioMerged');
  expect(refusalOf(await as(db, city).run(correctStudio, { ...correct, studio: newId() }))).toBe('notFound');
});
