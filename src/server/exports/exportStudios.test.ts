import { expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { readXlsx } from '../../documents/read/readXlsx.ts';
import { designate } from '../commands/designate.ts';
import { exportStudios, studiosAsJson } from './exportStudios.ts';

const { app: db } = await freshDatabase();

test('named studios go out as Excel and JSON with the lead’s name and nobody’s phone; a body has its own (F42, S28)', async () => {
  const campaign = await aCampaign(db);
  const city = await aPerson(campaign, 'cityOfficer');
  const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  const one = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'approved' });
  const named = await as(db, city).run(designate, {
    ...{ campaign: campaign.id, decidedOn: '2019-08-20' },
    items: [{ application: one.id, name: one.studioName }],
  });
  yes(named);
  const [trade] = campaign.programme.dictionaries.industries!.entries;
  await everywhere(campaign, (tx) =>
    tx.updateTable('application').set({ industry: trade!.id }).where('id', '=', one.id).execute(),
  );
  const asked = { campaign: campaign.id };
  const json = yes(await studiosAsJson(db, contextOf(city), asked)) as { studios: object[] };
  expect(json).toMatchObject({ format: 'gongfang-studios', version: 1 });
  expect(json.studios).toEqual([
    {
      ...{ name: one.studioName, lead: one.leadName, body: '沙市区总工会', namedOn: '2019-08-20' },
      ...{ unit: expect.any(String), title: expect.any(String), namingBody: expect.any(String) },
      trade: trade!.label,
    },
  ]);
  const phone = String(one.answers.leadPhone ?? '');
  expect(phone === '' || !JSON.stringify(json).includes(phone)).toBe(true);
  const file = yes(await exportStudios(db, contextOf(city), asked));
  const text = JSON.stringify(await readXlsx(new Uint8Array(await new Response(file.stream).arrayBuffer())));
  expect(text).toContain(one.studioName);
  expect(yes(await studiosAsJson(db, contextOf(officer), asked))).toMatchObject({ studios: [] });
  const auditor = await aPerson(campaign, 'fundAuditor');
  expect(refusalOf(await exportStudios(db, contextOf(auditor), asked))).toBe('notAllowed');
});
