import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aCampaign, aUnit, type TestCampaign } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { raiseWall } from '../db/settings.ts';
import { studioPage } from './studioList.ts';

const { app, owner } = await freshDatabase();
let campaign: TestCampaign;

beforeAll(async () => {
  campaign = await aCampaign(app);
  const unit = await aUnit(campaign, campaign.bodies.shashi!);
  await sql`alter table studio disable trigger user`.execute(owner);
  await owner.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant', ${campaign.tenant}, true), set_config('app.bodies', '*', true)`.execute(
      tx,
    );
    await sql`insert into studio (tenant, id, unit, body, unit_name, name, lead_name, pinyin, created_at, registered_on, trade)
      select ${campaign.tenant}, gen_random_uuid(), ${unit}, ${campaign.bodies.shashi!}, '机械厂', '第' || n || '创新工作室',
        '某' || n, 'di' || lpad(n::text, 6, '0'), now(), date '2019-01-01', case when n % 1000 = 7 then '漆器' else '机械' end
      from generate_series(1, 4000) n`.execute(tx);
  });
  await sql`vacuum analyze studio`.execute(owner);
});

/** How often each index was read while the application's role, behind the wall, asked for a page. */
async function indexesRead(filter: object, after?: string): Promise<Record<string, number>> {
  return app.connection().execute(async (db) => {
    const read = async () => {
      await sql`select pg_stat_force_next_flush()`.execute(db);
      const { rows } = await sql<{
        name: string;
        scans: string;
      }>`select indexrelname as name, idx_scan as scans
        from pg_stat_user_indexes where relname = 'studio'`.execute(db);
      return new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
    };
    const before = await read();
    const actor = { user: 'test', tenant: campaign.tenant, grants: [{ role: 'cityOfficer' as const }] };
    await db.transaction().execute(async (tx) => {
      await raiseWall(tx, actor);
      await studioPage(tx, campaign.tenant, { all: true }, filter, { size: 20, after });
    });
    const now = await read();
    return Object.fromEntries([...now].map(([name, scans]) => [name, scans - (before.get(name) ?? 0)]));
  });
}

test('a rare word by the grams, a frequent one and a list by their order, a rare filter by its own index', async () => {
  expect((await indexesRead({ search: '第777创' })).studio_search).toBeGreaterThan(0);
  const frequent = await indexesRead({ search: '创新工作室' });
  // What is searched for comes in the order of titles.
  expect(frequent.studio_by_named).toBeGreaterThan(0);
  expect(frequent.studio_search).toBe(0);
  expect((await indexesRead({})).studio_by_name).toBeGreaterThan(0);
  const rare = await indexesRead({ trade: '漆器' });
  expect(Math.max(rare.studio_trade_name!, rare.studio_facets!)).toBeGreaterThan(0);
  // A frequent word with a frequent filter: the order again.
  expect((await indexesRead({ search: '第7', trade: '机械' })).studio_by_named).toBeGreaterThan(0);
});

const asked = (filter: object, after?: string) =>
  app.transaction().execute(async (tx) => {
    await raiseWall(tx, { user: 'test', tenant: campaign.tenant, grants: [{ role: 'cityOfficer' }] });
    return studioPage(tx, campaign.tenant, { all: true }, filter, { size: 20, after });
  });

test('a place of another order, kept in an old address, begins the list anew', async () => {
  const { next } = await asked({});
  const anew = await asked({ sort: 'named' }, next!);
  expect(anew.rows).toEqual((await asked({ sort: 'named' })).rows);
  expect(anew).toMatchObject({ count: 4000, more: false });
});

test('the count of a search ends at 500; a letter alone asks for the names that begin with it', async () => {
  expect(await asked({ search: '创新工作室' })).toMatchObject({ count: 500, more: true });
  expect(await asked({})).toMatchObject({ count: 4000, more: false });
  expect(await asked({ search: 'd', sort: 'name' })).toMatchObject({ count: 4000, more: false });
  expect(await asked({ search: 'i' })).toMatchObject({ count: 0, rows: [] });
});
