import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, anApplication } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';

const database = await freshDatabase();

test('the list travels as a file that no browser opens in place', async () => {
  const campaign = await aCampaign(database.app);
  await anApplication(campaign, { body: campaign.bodies.shashi!, leadName: '单雄信' });
  await anApplication(campaign, { body: campaign.bodies.shashi! });
  const { app } = await anApp(database);
  const url = `/api/v1/exports/applications.xlsx?campaign=${campaign.id}`;
  expect((await app.inject({ url })).statusCode).toBe(401);
  const officer = await anAccount(database, campaign.tenant, 'cityOfficer');
  const cookie = await signIn(app, officer.userName);
  const search = encodeURIComponent('雄信');
  const answer = await app.inject({ url: `${url}&search=${search}`, headers: { cookie } });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('2019年创新工作室申报列表.xlsx')}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const { sheets } = await readXlsx(new Uint8Array(answer.rawPayload));
  expect(sheets[0]!.rows.map((row) => row[4])).toEqual(['领衔人', '单雄信']);
  const wrong = await app.inject({ url: `${url}&state=${'x'.repeat(10)}&sort=odd`, headers: { cookie } });
  expect(wrong.statusCode).toBe(400);
});
