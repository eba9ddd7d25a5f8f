import { describe, expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, anApplication } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Grant, Role } from '../../core/access/roles.ts';
import { isPersonal } from '../../core/answers/maskPersonal.ts';
import { newId } from '../newId.ts';
import { paperWorkers } from '../paperWorkers.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const campaign = await aCampaign(database.app);
const application = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'awaitingFiling' });
const get = (path: string, cookie: string) =>
  app.inject({ url: `/api/v1/papers/${path}`, headers: { cookie } });
const as = async (role: Role, bounds: Omit<Grant, 'role'> = {}) =>
  signIn(app, (await anAccount(database, campaign.tenant, role, bounds)).userName);
const clerk = await as('clerk', { unit: application.unit });
const officer = await as('bodyOfficer', { body: application.body });
const city = await as('cityOfficer');
const foreign = await as('bodyOfficer', { body: campaign.bodies[Object.keys(campaign.bodies).at(-1)!]! });

describe('the form of an application', () => {
  test.each([
    ['pdf', 'application/pdf', '%PDF-', 'inline'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK', 'attachment'],
  ])(
    '%s for who fills it in and for who decides, the same bytes each time',
    async (format, type, magic, how) => {
      const answers = [];
      for (const cookie of [clerk, officer, city])
        answers.push(await get(`application/${application.id}.${format}`, cookie));
      for (const answer of answers) {
        expect(answer.statusCode).toBe(200);
        expect(answer.headers['content-type']).toBe(type);
        expect(answer.headers['content-disposition']).toContain(how);
        expect(answer.headers['content-disposition']).toContain(encodeURIComponent(application.studioName));
        expect(answer.rawPayload.subarray(0, magic.length).toString()).toBe(magic);
        expect(answer.rawPayload.equals(answers[0]!.rawPayload)).toBe(true);
      }
    },
  );

  test('who may not see the people’s data previews it masked and prints nothing', async () => {
    const leader = await as('cityLeader');
    expect((await get(`application/${application.id}.pdf`, leader)).statusCode).toBe(403);
    const masked = (await get(`application/${application.id}.html`, leader)).body;
    const whole = (await get(`application/${application.id}.html`, city)).body;
    const form = campaign.programme.forms.find(({ id }) => id === 'standard')!;
    const personal = Object.entries(application.answers).filter(
      ([path, value]) => /\d{6}|@/.test(String(value)) && isPersonal(form, path),
    );
    const printed = personal.map(([, value]) => value as string).filter((value) => whole.includes(value));
    expect(printed.length).toBeGreaterThan(0);
    expect(printed.filter((value) => masked.includes(value))).toEqual([]);
    expect(masked).toContain(application.studioName);
  });

  test('foreign, unknown, malformed and unknown format are the same 404', async () => {
    const answers = await Promise.all([
      get(`application/${application.id}.pdf`, foreign),
      get(`application/${newId()}.pdf`, foreign),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
    expect(answers[0]!.json().message).toBe(answers[1]!.json().message);
    expect((await get(`application/${application.id}.exe`, city)).statusCode).toBe(404);
    expect((await get(`application/nonsense.pdf`, city)).statusCode).toBe(400);
    expect((await get(`application/${application.id}.pdf`, '')).statusCode).toBe(401);
  });
});

describe('lists', () => {
  const summary = `summary/${campaign.id}/${application.body}`;
  test.each(['pdf', 'xlsx', 'html'])(
    'the summary as %s for its body and the city, not for another body',
    async (format) => {
      for (const cookie of [officer, city])
        expect((await get(`${summary}.${format}`, cookie)).statusCode).toBe(200);
      expect((await get(`${summary}.${format}`, foreign)).statusCode).toBeGreaterThanOrEqual(403);
      expect((await get(`${summary}.${format}`, clerk)).statusCode).toBe(403);
    },
  );
  test('the summary names its studios', async () => {
    const page = (await get(`${summary}.html`, officer)).body;
    expect(page).toContain(application.studioName);
  });
  test.each(['pdf', 'xlsx', 'html'])('the quota table as %s for the city alone', async (format) => {
    expect((await get(`quota/${campaign.id}.${format}`, city)).statusCode).toBe(200);
    expect((await get(`quota/${campaign.id}.${format}`, officer)).statusCode).toBe(403);
  });
});

test('too many at once: come again in a moment', async () => {
  const { app: busy } = await anApp(database, {}, paperWorkers({ queue: 0 }));
  const account = await anAccount(database, campaign.tenant, 'cityOfficer');
  const cookie = await signIn(busy, account.userName);
  const answer = await busy.inject({ url: `/api/v1/papers/quota/${campaign.id}.pdf`, headers: { cookie } });
  expect(answer.statusCode).toBe(503);
  expect(answer.json().refusal.code).toBe('papersBusy');
});
