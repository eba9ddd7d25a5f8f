import { expect, test } from 'vitest';
import { aCampaign, everywhere, shippedProgramme } from '../../test/builders.ts';
import { freshDatabase } from '../../test/database.ts';
import { bodiesOf } from './store/bodies.ts';
import { revisionId } from './store/programmes.ts';
import { quotaRows } from './store/quotaRows.ts';

const { app: db } = await freshDatabase();

test('publishes revision, campaign, bodies and quota; blank cells stay blank', async () => {
  const campaign = await aCampaign(db);
  expect(campaign.revision).toBe(revisionId(await shippedProgramme()));
  const rows = await everywhere(campaign, (tx) => quotaRows(tx, campaign.tenant, campaign.id));
  const sum = (tier: string) => rows.reduce((total, row) => total + (row.cells[tier]?.places ?? 0), 0);
  expect(['total', 'city', 'demonstration', 'county'].map(sum)).toEqual([100, 60, 20, 40]);
  expect(rows.at(-1)).toMatchObject({ code: 'reserve', reserve: true, holders: [] });
  expect(Object.keys(rows.at(-1)!.cells)).toEqual(['demonstration']);
  expect(Object.keys(rows[9]!.cells)).not.toContain('county');
  expect(rows[0]!.cells.city).toMatchObject({ places: 5, cap: true });
  expect(rows[0]!.cells.total).toMatchObject({ places: 9, cap: false });
});

test('the next campaign keeps the bodies; a new name is dated (S27)', async () => {
  const first = await aCampaign(db);
  const second = await aCampaign(db, {
    tenant: first.tenant,
    change: (programme) => {
      programme.year = 2020;
      programme.circular.issuedOn = '2020-06-15';
      programme.bodies.find(({ id }) => id === 'jianli')!.name = '监利市总工会';
      return programme;
    },
  });
  expect(second.bodies).toEqual(first.bodies);
  expect(second.revision).not.toBe(first.revision);
  const bodies = await everywhere(first, (tx) => bodiesOf(tx, first.tenant));
  expect(bodies.find(({ code }) => code === 'jianli')!.name).toBe('监利市总工会');
  const names = await everywhere(first, (tx) =>
    tx
      .selectFrom('body_name')
      .select(['name', 'from_date', 'to_date'])
      .where('body', '=', first.bodies.jianli!)
      .orderBy('from_date')
      .execute(),
  );
  expect(names).toEqual([
    { name: '监利县总工会', from_date: '2019-05-08', to_date: '2020-06-15' },
    { name: '监利市总工会', from_date: '2020-06-15', to_date: null },
  ]);
});

test('the same revision is kept once, in each tenant', async () => {
  const one = await aCampaign(db);
  await aCampaign(db, { tenant: one.tenant });
  const kept = await everywhere(one, (tx) => tx.selectFrom('programme_revision').select('id').execute());
  expect(kept).toEqual([{ id: one.revision }]);
});
