import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import { aRegistered } from '../../../test/watchWorld.ts';
import type { Actor } from '../../core/access/roles.ts';
import { alliance } from '../queries/alliance.ts';
import { allianceList } from '../queries/allianceList.ts';
import { studioAlliances } from '../queries/studioAlliances.ts';
import { addAllianceCharter } from './addAllianceCharter.ts';
import { endAlliance } from './endAlliance.ts';
import { joinAlliance } from './joinAlliance.ts';
import { keepAlliance } from './keepAlliance.ts';
import { leaveAlliance } from './leaveAlliance.ts';
import { recordAllianceResult } from './recordAllianceResult.ts';
import { setAllianceHost } from './setAllianceHost.ts';
import { withdrawAllianceResult } from './withdrawAllianceResult.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let stranger: Actor;
let clerk: Actor;
type Studio = Awaited<ReturnType<typeof aRegistered>>;
let here: Studio;
let there: Studio;
let applied: Awaited<ReturnType<typeof anApplication>>;

beforeAll(async () => {
  campaign = await aCampaign(db, {
    change: (programme) => ({
      ...programme,
      alliances: { kinds: ['同工种', '跨工种'], resultsAYear: 1 },
      tracks: programme.tracks.map((track) =>
        track.id === 'demonstration' ? { ...track, applicant: 'alliance' as const } : track,
      ),
    }),
  });
  const { shashi, songzi, jingzhou } = campaign.bodies;
  const third = jingzhou ?? Object.values(campaign.bodies).find((id) => id !== shashi && id !== songzi);
  city = await aPerson(campaign, 'cityOfficer');
  officer = await aPerson(campaign, 'bodyOfficer', { body: shashi! });
  stranger = await aPerson(campaign, 'bodyOfficer', { body: third! });
  here = await aRegistered(campaign, { body: shashi!, leadName: '方知远' });
  there = await aRegistered(campaign, { body: songzi!, leadName: '江有为' });
  clerk = await aPerson(campaign, 'clerk', { unit: there.unit });
  const track = campaign.programme.tracks.find(({ applicant }) => applicant === 'alliance')!;
  applied = await anApplication(campaign, { body: shashi!, track: track.id });
});
const words = { name: '焊接创新联盟', kind: '同工种', secretariat: '总装厂工会', foundedOn: '2018-05-01' };
const keep = (who: Actor, more = {}) => as(db, who).run(keepAlliance, { ...words, ...more });

test('an alliance with members, charter, hosts and results is kept, and its members see it (F38)', async () => {
  expect(refusalOf(await keep(clerk))).toBe('notAllowed');
  expect(refusalOf(await keep(city, { kind: '随便' }))).toBe('allianceKindUnknown');
  expect(refusalOf(await keep(city, { foundedOn: '2019-09-03' }))).toBe('allianceDayFuture');
  const plain = await anApplication(campaign, { body: here.body, track: 'standard' });
  expect(refusalOf(await keep(city, { application: plain.id }))).toBe('notAllianceApplication');
  const { alliance: id } = yes(await keep(city));
  const other = yes(await keep(officer, { name: '钳工联盟', application: applied.id })).alliance;
  expect(refusalOf(await keep(city, { alliance: id, version: 1, application: applied.id }))).toBe(
    'allianceApplicationTaken',
  );
  expect(refusalOf(await keep(city, { alliance: id, version: 2 }))).toBe('allianceChanged');
  yes(await keep(city, { alliance: id, version: 1, secretariat: '市总装厂工会' }));
  expect(refusalOf(await keep(officer, { alliance: id, version: 2 })), 'the city keeps it').toBe(
    'notAllowed',
  );

  const join = (who: Actor, studio: string, of = id, from = '2018-06-01') =>
    as(db, who).run(joinAlliance, { alliance: of, studio, from });
  expect(refusalOf(await join(officer, there.id, other)), 'of another body').toBe('notFound');
  expect(refusalOf(await join(city, there.id, id, '2018-04-30'))).toBe('allianceDayEarly');
  const mine = yes(await join(city, here.id));
  yes(await join(city, there.id));
  expect(refusalOf(await join(city, there.id))).toBe('allianceMemberAlready');

  const host = (studio: string, reason = '') =>
    as(db, city).run(setAllianceHost, { alliance: id, year: 2019, studio, reason });
  yes(await host(here.id));
  expect(refusalOf(await host(here.id))).toBe('hostAlready');
  expect(refusalOf(await host(there.id))).toBe('hostReasonMissing');
  expect(refusalOf(await host(applied.studio))).toBe('hostNotMember');
  yes(await host(there.id, '搬迁'));

  const list = async (who: Actor, filter = {}) => yes(await as(db, who).ask(allianceList, filter));
  const names = async (who: Actor, filter = {}) =>
    (await list(who, filter)).alliances.map(({ name }) => name);
  expect(await names(city)).toEqual(['焊接创新联盟', '钳工联盟']);
  expect(await names(city, { missing: 'true', kind: '同工种', search: '焊接' })).toEqual(['焊接创新联盟']);
  const upload = (await anUpload(db, city)).id;
  const result = (more = {}) =>
    as(db, city).run(recordAllianceResult, {
      ...{ alliance: id, title: '窄间隙焊接工艺', on: '2019-08-01', studios: [here.id, there.id] },
      ...{ uploads: [upload], ...more },
    });
  expect(refusalOf(await result({ studios: [applied.studio] }))).toBe('hostNotMember');
  const made = yes(await result());
  const charter = (who: Actor, file: string) =>
    as(db, who).run(addAllianceCharter, { alliance: id, upload: file, from: '2018-05-01' });
  expect(refusalOf(await charter(city, (await anUpload(db, officer)).id))).toBe('uploadUnknown');
  yes(await charter(city, (await anUpload(db, city, { name: '章程.pdf' })).id));
  expect(await names(city, { missing: 'true', search: '焊接' })).toEqual([]);

  const seen = yes(await as(db, clerk).ask(alliance, { alliance: id }));
  expect(seen.alliance).toMatchObject({ members: 2, hostName: '江有为创新工作室', results: 1, version: 2 });
  expect(seen.hosts.map(({ name, reason, former }) => [name, reason, former])).toEqual([
    ['江有为创新工作室', '搬迁', false],
    ['方知远创新工作室', null, true],
  ]);
  expect(seen.results[0]?.studios.map(({ studio }) => studio).sort()).toEqual([here.id, there.id].sort());
  expect([seen.charters[0]?.name, seen.allowed]).toEqual(['章程.pdf', []]);
  expect(refusalOf(await as(db, stranger).ask(alliance, { alliance: id }))).toBe('notFound');
  expect(yes(await as(db, officer).ask(alliance, { alliance: other })).application?.id).toBe(applied.id);

  const leave = (to: string) =>
    as(db, city).run(leaveAlliance, { alliance: id, member: mine.member, to, reason: '工作室合并' });
  expect(refusalOf(await leave('2018-05-31'))).toBe('allianceDayEarly');
  yes(await leave('2019-08-31'));
  expect(refusalOf(await leave('2019-08-31'))).toBe('notFound');
  const withdraw = () =>
    as(db, city).run(withdrawAllianceResult, { alliance: id, result: made.result, reason: '重复' });
  yes(await withdraw());
  expect(refusalOf(await withdraw())).toBe('notFound');
  const own = yes(await as(db, clerk).ask(studioAlliances, { studio: there.id })).alliances;
  expect(own.map(({ name, hosted, results, to }) => [name, hosted, results, to])).toEqual([
    ['焊接创新联盟', [2019], 0, null],
  ]);
  const end = (who: Actor, on = '2019-09-01') =>
    as(db, who).run(endAlliance, { alliance: id, on, reason: '任务完成' });
  expect(refusalOf(await end(officer))).toBe('notAllowed');
  expect(refusalOf(await end(city, '2018-01-01'))).toBe('allianceDayEarly');
  yes(await end(city));
  expect(refusalOf(await join(city, here.id))).toBe('allianceEnded');
  expect(await names(city, { state: 'ended' })).toEqual(['焊接创新联盟']);
  expect(yes(await as(db, city).ask(alliance, { alliance: id })).members.every(({ to }) => to !== null)).toBe(
    true,
  );
});
