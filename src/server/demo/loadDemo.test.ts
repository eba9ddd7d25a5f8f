import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { anApp, signIn } from '../../../test/app.ts';
import { as, everywhere, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { sealAll } from '../../../test/sealed.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { AppDeps } from '../app.ts';
import { sealKey } from '../audit/sealKey.ts';
import { demoAccounts, demoClockWords, loadDemo } from '../demo.ts';
import { designationList } from '../queries/designationList.ts';
import { intakeBoard } from '../queries/intakeBoard.ts';
import { readDemo } from './story.ts';

const database = await freshDatabase();
let app: Awaited<ReturnType<typeof anApp>>['app'];
let deps: AppDeps;
let tenant: string;
let campaign: string;
const said: string[] = [];
const now = new Date('2019-10-10T09:00:00+08:00');

const rows = async <T>(query: ReturnType<typeof sql<T>>) =>
  (await everywhere({ db: database.app, tenant }, (tx) => query.execute(tx))).rows;
const city = (): Actor => ({ user: 'test', tenant, grants: [{ role: 'cityOfficer' }] });

beforeAll(async () => {
  ({ app, deps } = await anApp(database));
  await loadDemo(deps, (line) => said.push(line));
  ({ id: tenant } = await deps.db.selectFrom('tenant').select('id').executeTakeFirstOrThrow());
  [{ id: campaign }] = (await rows(sql<{ id: string }>`select id from campaign`)) as [{ id: string }];
}, 120_000);

describe('the demo of the 2019 campaign', () => {
  test('has applications of all three tracks in every state, and says which month it plays', async () => {
    const states = await rows(
      sql<{ state: string; count: number }>`select state, count(*) from application group by state`,
    );
    expect(Object.fromEntries(states.map(({ state, count }) => [state, Number(count)]))).toEqual({
      draft: 4,
      returned: 3,
      atStep: 15,
      awaitingFiling: 6,
      filed: 10,
      approved: 11,
      designated: 19,
      declined: 2,
      withdrawn: 3,
    });
    expect(said.at(-1)).toBe('  演示数据：2019年10月');
  });

  test('shows on the board who has filed, who has more time and who has not, and no row over its places', async () => {
    const board = yes(await as(database.app, city(), now).ask(intakeBoard, { campaign }));
    expect(board.notFiled.map(({ name }) => name).sort()).toEqual([
      '沙市区总工会',
      '监利县总工会',
      '荆州开发区总工会',
    ]);
    for (const { label, tiers } of board.rows)
      for (const { places, used } of Object.values(tiers))
        expect([label, used <= (places ?? used)]).toEqual([label, true]);
    expect(board.totals.tiers).toMatchObject({
      total: { printed: 100 },
      city: { printed: 60 },
      demonstration: { printed: 20 },
      county: { printed: 40 },
    });
    const gongan = board.rows.find(({ label }) => label === '公安县总工会')!;
    expect(gongan.tiers.demonstration).toEqual({ text: '1', places: 2, used: 2 });
    const shared = board.rows.find(({ label }) => label === '市直其他产业（局）工会')!;
    expect(shared.bodies.map(({ nil }) => nil).sort()).toEqual([false, false, true]);
    expect(board.sealMissing).toBe(1);
  });

  test('has a first list of names, one of them not by the rule, and others to be named', async () => {
    const { tracks } = yes(await as(database.app, city(), now).ask(designationList, { campaign }));
    const counts = tracks.map(({ track, designated, candidates }) => [
      track,
      designated,
      candidates.filter((one) => one.designated === null).length,
    ]);
    expect(counts).toEqual(
      expect.arrayContaining([
        ['demonstration', 4, 6],
        ['standard', 9, 3],
      ]),
    );
    const names = tracks.flatMap(({ candidates }) => candidates.map(({ name }) => name));
    expect(names).toContain('沈凤鸣漆艺创新工作室');
    expect(names.filter((name) => name === '张建国创新工作室')).toHaveLength(2);
  });

  test('was played through the commands: receipts, events and a log that verifies', async () => {
    const key = sealKey(deps.config.data);
    const { bad, sealed } = await sealAll(deps.db, key, deps.config.data, tenant);
    expect(bad).toBeUndefined();
    expect(sealed).toBeGreaterThan(700);
    const days = await rows(
      sql<{ first: Date; last: Date }>`select min(at) as first, max(at) as last from event`,
    );
    expect(days[0]!.first >= new Date('2019-05-09T00:00:00Z')).toBe(true);
    expect(days[0]!.last < now).toBe(true);
  });

  test('no two texts are the same, and rare letters are among the names', async () => {
    const demo = readDemo(deps.config.root)!;
    const texts = demo.applications
      .map(({ answers }) => answers.story ?? answers.summaryText)
      .filter((text) => text !== undefined);
    expect(new Set(texts).size).toBe(texts.length);
    const leads = demo.applications.map(({ leadName }) => leadName);
    expect(leads).toEqual(expect.arrayContaining(['周䶮', '欧阳𠮷']));
  });

  test('has a register of three hundred studios with the work of five years, none of it refused', async () => {
    const [found] = await rows(
      sql<{
        studios: number;
        named: number;
        entries: number;
        pairs: number;
        years: number;
      }>`select count(*)::int as studios,
        count(level)::int as named, (select count(*)::int from work_entry where by_user is not null
          and not exists (select from pair_outcome o where o.tenant = work_entry.tenant and o.entry = work_entry.id)) as entries,
        (select count(*)::int from mentor_pair) as pairs,
        (select count(distinct extract(year from on_date))::int from work_entry) as years from studio`,
    );
    const written = readDemo(deps.config.root)!
      .story.filter((act) => act.do === 'recordEntries')
      .reduce((sum, { entries }) => sum + (entries as unknown[]).length, 0);
    expect(found!.studios).toBeGreaterThanOrEqual(300);
    expect(found!.named).toBeGreaterThan(230);
    expect(found).toMatchObject({ entries: written, years: 6, pairs: 60 });
  });

  test('has an account for every role that can sign in, and a clock that began on a day of the campaign', async () => {
    const accounts = demoAccounts(deps.config.root);
    expect(accounts).toHaveLength(20);
    const cookie = await signIn(app, 'clerk', accounts[0]!.password);
    const answer = await app.inject({ url: '/api/v1/me', headers: { cookie } });
    expect(answer.json()).toMatchObject({ userName: 'clerk', displayName: '刘晓芸' });
    expect(demoClockWords(deps.config.root)).toBe('演示环境：时间从2019年10月10日起');
    const [{ offset }] = (await rows(
      sql<{ offset: number }>`select clock_offset_ms as offset from tenant`,
    )) as [{ offset: number }];
    const shown = new Date(Date.now() + Number(offset));
    expect(shown.getTime() - now.getTime()).toBeLessThan(120_000);
  });
});
