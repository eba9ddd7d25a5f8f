import { expect, test } from 'vitest';
import { aCampaign, aPerson, contextOf, everywhere, refusalOf } from '../../test/builders.ts';
import { freshDatabase } from '../../test/database.ts';
import type { Programme } from '../core/programme/programme.ts';
import { newId } from './newId.ts';
import { openCampaign } from './openCampaign.ts';
import { closeCampaign } from './store/campaigns.ts';

const { app: db } = await freshDatabase();

test('a year may have several open campaigns, each under a name of its own', async () => {
  const campaign = await aCampaign(db);
  const context = contextOf(await aPerson(campaign, 'cityOfficer'));
  const open = (change: Partial<Programme> = {}) =>
    everywhere(campaign, (tx) => openCampaign(tx, context, { ...campaign.programme, ...change }, newId()));
  const { title, year } = campaign.programme;
  expect(await open()).toMatchObject({ refusal: { code: 'campaignExists', params: { title, year } } });
  const answers = await Promise.all([1, 2, 3].map(() => open({ title: '另一项' })));
  expect(answers.map(refusalOf).sort()).toEqual(['allowed', 'campaignExists', 'campaignExists']);
  expect(refusalOf(await open({ year: year + 1 }))).toBe('allowed');
  await everywhere(campaign, (tx) => closeCampaign(tx, context, campaign.id));
  expect(refusalOf(await open()), 'the earlier one is closed').toBe('allowed');
});
