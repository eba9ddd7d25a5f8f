import { expect, test } from 'vitest';
import { aCampaign, anApplication, aPerson, as, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { studioFile } from '../queries/studioFile.ts';
import { studioList } from '../queries/studioList.ts';
import { studioTimeline } from '../queries/studioTimeline.ts';
import { designate } from './designate.ts';
import { submitApplication } from './submitApplication.ts';

const { app: db } = await freshDatabase();
/** Without proofs, so that a file is fit for submission as it is. */
const withoutProofs = (programme: Programme): Programme =>
  JSON.parse(
    JSON.stringify(programme, (key, value: unknown) =>
      key === 'star' || (key === 'evidence' && Array.isArray(value)) ? undefined : value,
    ),
  );
const campaign = await aCampaign(db, { change: withoutProofs });
const city = await aPerson(campaign, 'cityOfficer');
const body = campaign.bodies.shashi!;

test('a submission brings words, members and unit into the register; a naming its title and level', async () => {
  const made = await anApplication(campaign, {
    body,
    leadName: '单雄信',
    state: 'draft',
    mainResults: '节约120万元',
    answers: { filledOn: '2019-09-01' },
  });
  const clerk = await aPerson(campaign, 'clerk', { unit: made.unit });
  const file = async () => yes(await as(db, city).ask(studioFile, { studio: made.studio }));
  expect(await file()).toMatchObject({ registeredOn: null, members: [], units: [] });
  expect(yes(await as(db, city).ask(studioList, {})).count).toBe(0);
  const sent = await as(db, clerk).run(submitApplication, { application: made.id, version: 1 });
  yes(sent);
  const now = await file();
  expect(now).toMatchObject({ registeredOn: '2019-09-02', lastSignOn: '2019-09-02', level: null });
  expect(now.trade).not.toBe('');
  expect(now.trade).not.toMatch(/^[a-z]/);
  expect(now.kind).not.toBe('');
  expect(now.specialty).not.toBe('');
  expect(now.results).toContain('节约120万元');
  expect(now.members.length).toBeGreaterThan(0);
  expect(now.members[0]!.name).not.toBe('');
  expect(now.units).toMatchObject([{ from: '2019-09-02' }]);
  expect(yes(await as(db, city).ask(studioList, { trade: now.trade })).count).toBe(1);
});

test('the city names city level, a body its own below', async () => {
  const upper = await anApplication(campaign, { body, state: 'approved' });
  const own = await anApplication(campaign, { body, track: 'county', state: 'approved' });
  const officer = await aPerson(campaign, 'bodyOfficer', { body });
  const name = (who: typeof city, made: { id: string; studioName: string }) =>
    as(db, who).run(designate, {
      campaign: campaign.id,
      items: [{ application: made.id, name: made.studioName }],
      decidedOn: '2019-09-02',
      documentNumber: '测工〔2019〕1号',
    });
  yes(await name(city, upper));
  yes(await name(officer, own));
  const file = async (studio: string) => yes(await as(db, city).ask(studioFile, { studio }));
  expect(await file(upper.studio)).toMatchObject({
    level: 'city',
    namedOn: '2019-09-02',
    lastSignOn: '2019-09-02',
    titles: [{ level: 'city', documentNumber: '测工〔2019〕1号', byHand: false }],
  });
  expect(await file(own.studio)).toMatchObject({ level: 'county' });
  const { lines } = yes(await as(db, city).ask(studioTimeline, { studio: upper.studio }));
  expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['title', 'application']));
});
