import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aCampaign, aPerson, everywhere, type TestCampaign } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aRegistered, worked } from '../../../test/watchWorld.ts';
import { systemActor } from '../../core/access/systemActor.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { newId } from '../newId.ts';
import { signsOf } from '../store/standingSigns.ts';
import { watchStudio, watchStudios } from './watchStudios.ts';

const { app: db } = await freshDatabase();
const strict = (programme: Programme): Programme => ({
  ...programme,
  watch: { ...programme.watch!, silentMonths: 6, reviewYears: 3, annualReport: '01-31' },
});
const at = (campaign: TestCampaign, day: string): Context => ({
  ...{ actor: systemActor(campaign.tenant), receivedAt: new Date(`${day}T10:00:00+08:00`) },
  ...{ timeZone: 'Asia/Shanghai', request: 'test', newId: () => newId() },
});
const lines = (campaign: TestCampaign, studio: string) =>
  everywhere(campaign, async (tx) => {
    const { rows } = await sql<{
      line: string;
    }>`select kind || ' ' || about || ' ' || since || coalesce(' bis ' || until, '')
        || coalesce(' ' || (facts->>'have'), '') as line
      from standing_sign where studio = ${studio} order by kind, about, at, until nulls last`.execute(tx);
    return rows.map(({ line }) => line);
  });

test('signs rise and fall with the log, and no line is edited (R77, R78, S30)', async () => {
  const campaign = await aCampaign(db);
  const { shashi } = campaign.bodies;
  const quiet = await aRegistered(campaign, { body: shashi! });
  const busy = await aRegistered(campaign, { body: shashi!, leadName: '江有为' });
  const young = await aRegistered(campaign, { body: shashi!, leadName: '于新', foundedOn: '2018-01-02' });
  await worked(campaign, busy.id, [
    { counts: 'project', on: '2018-03-01' },
    { counts: 'project', on: '2018-12-31' },
    { counts: 'result', on: '2018-06-01' },
    { counts: 'project', on: '2019-05-01' },
  ]);
  await watchStudios(db, at(campaign, '2019-09-02'));
  expect(await lines(campaign, quiet.id)).toEqual([
    'tooFew 2018-project 2019-01-01 0',
    'tooFew 2018-result 2019-01-01 0',
  ]);
  expect(await lines(campaign, busy.id)).toEqual([]);
  expect(await lines(campaign, young.id), 'the year began without it').toEqual([]);
  // The log changes: this studio alone is looked at again.
  await worked(campaign, quiet.id, [{ counts: 'project', on: '2018-07-01' }]);
  await inTenant(db, at(campaign, '2019-09-03'), (tx) =>
    watchStudio(tx, at(campaign, '2019-09-03'), quiet.id),
  );
  expect(await lines(campaign, quiet.id)).toEqual([
    'tooFew 2018-project 2019-01-01 bis 2019-09-03 0',
    'tooFew 2018-project 2019-01-01 1',
    'tooFew 2018-result 2019-01-01 0',
  ]);
  // The last quarter, and the same day a second time: nothing is doubled.
  await watchStudios(db, at(campaign, '2019-10-08'));
  await watchStudios(db, at(campaign, '2019-10-08'));
  expect(await lines(campaign, busy.id)).toEqual([
    'stillMissing 2019-project 2019-10-01 1',
    'stillMissing 2019-result 2019-10-01 0',
  ]);
  // A year on: what was missing is judged, the warning is over.
  await watchStudios(db, at(campaign, '2020-01-02'));
  expect(await lines(campaign, busy.id)).toEqual([
    'stillMissing 2019-project 2019-10-01 bis 2020-01-02 1',
    'stillMissing 2019-result 2019-10-01 bis 2020-01-02 0',
    'tooFew 2019-project 2020-01-01 1',
    'tooFew 2019-result 2020-01-01 0',
  ]);
  // A studio that stands no more is not watched.
  await everywhere(campaign, (tx) =>
    sql`update studio set state = 'revoked' where id = ${busy.id}`.execute(tx),
  );
  await watchStudios(db, at(campaign, '2020-01-03'));
  const standing = await inTenant(db, at(campaign, '2020-01-03'), (tx) =>
    signsOf(tx, campaign.tenant, [quiet.id, busy.id]),
  );
  expect([...standing]).toEqual([[quiet.id, ['tooFew']]]);
});

test('silence, re-review and the report that did not come (F33); other bodies see nothing of it', async () => {
  const campaign = await aCampaign(db, { change: strict });
  const { shashi, songzi } = campaign.bodies;
  const titles = [{ level: 'city' as const, title: '市级', namedOn: '2016-11-20' }];
  const studio = await aRegistered(campaign, { body: shashi!, titles, heardOn: '2019-02-28' });
  const heard = await aRegistered(campaign, { body: shashi!, leadName: '何常在', heardOn: '2019-03-10' });
  await watchStudios(db, at(campaign, '2019-09-02'));
  const rest = (all: string[]) => all.filter((one) => !one.startsWith('tooFew'));
  const [report, ...others] = rest(await lines(campaign, studio.id))
    .sort()
    .reverse()
    .reverse();
  expect(others).toEqual([expect.stringMatching(/^reviewDue .* 2019-08-20$/), 'silent  2019-08-31']);
  expect(report).toBe('reportMissing 2018 2019-02-01');
  expect(rest(await lines(campaign, heard.id))).toEqual(['reportMissing 2018 2019-02-01']);
  const officer = await aPerson(campaign, 'bodyOfficer', { body: songzi! });
  const clerk = await aPerson(campaign, 'clerk', { unit: studio.unit });
  const seen = (actor: typeof clerk) =>
    inTenant(db, { actor }, (tx) => signsOf(tx, campaign.tenant, [studio.id, heard.id]));
  expect((await seen(officer)).size).toBe(0);
  expect([...(await seen(clerk)).keys()]).toEqual([studio.id]);
});
