import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { aCampaign, anApplication, aPerson, as, everywhere, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aHookServer } from '../../../test/hookServer.ts';
import { aHook, aSender, sendAt } from '../../../test/outbox.ts';
import { withProvince } from '../../../test/province.ts';
import { designate } from '../commands/designate.ts';
import { recordUpwardResult } from '../commands/recordUpwardResult.ts';
import { newId } from '../newId.ts';

const { app: db } = await freshDatabase();

test('a program of the city reads designations and results from above as data, signed (F42)', async () => {
  const campaign = await aCampaign(db, { change: withProvince });
  const city = await aPerson(campaign, 'cityOfficer');
  const server = await aHookServer();
  await aHook(campaign, { url: server.url, kind: 'plain', secret: 'geheim' });
  const body = campaign.bodies.shashi!;
  const one = await anApplication(campaign, { body, state: 'approved' });
  const item = { application: one.id, name: one.studioName };
  const decided = { decidedOn: '2019-08-20', documentNumber: '荆工发〔2019〕9号' };
  yes(await as(db, city).run(designate, { campaign: campaign.id, ...decided, items: [item] }));

  const two = await anApplication(campaign, { body, state: 'approved', track: 'province' });
  await everywhere(campaign, async (tx) => {
    const { tenant, id } = campaign;
    const packet = { tenant, id: newId(), campaign: id, track: 'province', number: 1, by_user: 'test' };
    await tx
      .insertInto('upward_packet')
      .values({ ...packet, sent_on: '2019-08-09', at: new Date() })
      .execute();
    const sent = { tenant, packet: packet.id, application: two.id, position: 1 };
    await tx.insertInto('upward_packet_item').values(sent).execute();
  });
  const result = { named: true, namingBody: '省总工会', decidedOn: '2019-09-01' };
  yes(await as(db, city).run(recordUpwardResult, { application: two.id, ...result }));

  // What is no matter of minutes waits for the daily bundle; here it goes by itself.
  await everywhere(campaign, (tx) => tx.updateTable('delivery').set({ held: false }).execute());
  await sendAt(campaign, aSender(campaign), 'webhook', 5);
  const told = server.calls.map((call) => JSON.parse(call.body));
  expect(told.flatMap(({ events }) => events)).toEqual([
    {
      ...{ event: 'designated', application: one.id, fileNumber: one.fileNumber, track: 'standard' },
      ...{ studio: one.studioName, unit: expect.any(String), body: '沙市区总工会' },
      facts: { ...decided, name: one.studioName },
    },
    {
      ...{ event: 'upwardResult', application: two.id, fileNumber: two.fileNumber, track: 'province' },
      ...{ studio: two.studioName, unit: expect.any(String), body: '沙市区总工会' },
      facts: { ...result, title: '湖北省职工（劳模）创新工作室', documentNumber: null },
    },
  ]);
  const [first] = server.calls;
  const stamp = first!.headers['x-gongfang-timestamp'];
  const proof = createHmac('sha256', 'geheim').update(`${stamp}.${first!.body}`).digest('hex');
  expect(first!.headers['x-gongfang-signature']).toBe(`sha256=${proof}`);
});
