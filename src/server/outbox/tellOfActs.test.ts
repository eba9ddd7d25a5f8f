import { beforeEach, expect, test } from 'vitest';
import { aCampaign, anApplication, aPerson, as, type TestCampaign, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { acceptApplication } from '../commands/acceptApplication.ts';
import { extendDeadline } from '../commands/extendDeadline.ts';
import { fileNil } from '../commands/fileNil.ts';
import { grantReserve } from '../commands/grantReserve.ts';
import { returnForCorrection } from '../commands/returnForCorrection.ts';
import { messageList } from '../queries/messageList.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let body: string;
let county: Actor;
let city: Actor;
beforeEach(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  county = await aPerson(campaign, 'bodyOfficer', { body });
  city = await aPerson(campaign, 'cityOfficer');
});
const told = async (actor: Actor) =>
  yes(await as(db, actor).ask(messageList, {})).messages.map(({ kind, title, link, urgent }) => [
    ...[kind, title, link, urgent],
  ]);

test.each([
  ['2019-09-02T10:00:00+08:00', false],
  ['2019-09-28T10:00:00+08:00', true],
])(
  '退回修改 on %s reaches the clerk and the lead with the reason; near the deadline it is urgent',
  async (at, urgent) => {
    const application = await anApplication(campaign, { body, state: 'atStep', step: 'body' });
    const clerk = await aPerson(campaign, 'clerk', { unit: application.unit });
    const lead = await aPerson(campaign, 'lead', { studio: application.studio });
    const input = { application: application.id, to: 'applicant', reason: '效益无依据', fields: [] };
    yes(await as(db, county, new Date(at)).run(returnForCorrection, input));
    const message = [
      'returned',
      `“${application.studioName}”被退回修改`,
      `/applications/${application.id}`,
      urgent,
    ];
    expect(await told(clerk)).toEqual([message]);
    expect(await told(lead)).toEqual([message]);
    expect(await told(county), 'who did it knows').toEqual([]);
  },
);

test('受理, 延期, 名额 and 报送 reach those concerned, and nobody else', async () => {
  const other = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  const application = await anApplication(campaign, { body, state: 'filed' });
  yes(await as(db, city).run(acceptApplication, { application: application.id }));
  const deadline = {
    campaign: campaign.id,
    body,
    deadline: 'filing',
    due: '2019-10-10',
    reason: '水灾',
    signer: '测试签批人',
  };
  yes(await as(db, city).run(extendDeadline, deadline));
  const reserve = { campaign: campaign.id, body, tier: 'demonstration', count: 1, reason: '来电' };
  yes(await as(db, city).run(grantReserve, reserve));
  expect((await told(county)).map(([kind]) => kind).sort()).toEqual(['accepted', 'extended', 'quotaChanged']);
  yes(
    await as(db, other).run(fileNil, { campaign: campaign.id, body: campaign.bodies.songzi!, reason: '无' }),
  );
  expect(await told(city)).toEqual([['filed', '松滋市总工会已报送', '/board', false]]);
  expect(await told(other)).toEqual([]);
});
