import { expect, test } from 'vitest';
import { aCampaign, aPerson, as, aUnit, refusalOf, workday, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { createApplication } from '../commands/createApplication.ts';
import { sweepKeys } from './keySweep.ts';

const { app: db } = await freshDatabase();
const days = (count: number) => new Date(workday.getTime() + count * 24 * 3600_000);

test('a client key is kept for 30 days, then forgotten', async () => {
  const campaign = await aCampaign(db);
  const unit = await aUnit(campaign, campaign.bodies.shashi!);
  const clerk = as(db, await aPerson(campaign, 'clerk', { unit }));
  const create = (leadName: string) =>
    clerk.run(createApplication, { campaign: campaign.id, track: 'standard', leadName }, 'one key');
  yes(await create('刘远帆'));
  await sweepKeys(db, days(29));
  expect(refusalOf(await create('陈一舟'))).toBe('idempotencyKeyReused');
  await sweepKeys(db, days(31));
  yes(await create('陈一舟'));
});
