import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { applicationList } from './applicationList.ts';

const database = await freshDatabase();
const { app: db } = database;
let campaign: TestCampaign;
let city: Actor;
let clerk: Actor;

beforeAll(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
  const { shashi, songzi } = campaign.bodies;
  const unit = await aUnit(campaign, shashi!, '江汉精密机械有限公司');
  clerk = await aPerson(campaign, 'clerk', { unit });
  const own = { body: shashi!, unit, unitName: '江汉精密机械有限公司' };
  const at = (day: number) => new Date(`2019-08-${String(day).padStart(2, '0')}T08:00:00+08:00`);
  await anApplication(campaign, { ...own, leadName: '单雄信', state: 'atStep', at: at(1) });
  await anApplication(campaign, { ...own, leadName: '䶮𬱖𠮷', track: 'demonstration', at: at(2) });
  await anApplication(campaign, {
    body: songzi!,
    leadName: '单文龙',
    state: 'atStep',
    unitName: '松滋百分百%酒业_厂',
    at: at(3),
  });
  await anApplication(campaign, {
    body: songzi!,
    leadName: '王安',
    state: 'approved',
    sealFollows: 'body',
    at: at(4),
  });
});
const list = (input: object = {}, who = city) =>
  as(db, who).ask(applicationList, { campaign: campaign.id, ...input });
const found = async (input: object, who = city) =>
  yes(await list(input, who)).rows.map((row) => row.leadName);

describe('finding', () => {
  test('two characters of name, unit or lead', async () => {
    expect(await found({ search: '雄信' })).toEqual(['单雄信']);
    expect(await found({ search: '精密' })).toEqual(['䶮𬱖𠮷', '单雄信']);
    expect(await found({ search: '密机械' })).toEqual(['䶮𬱖𠮷', '单雄信']);
    expect(await found({ search: '机精' })).toEqual([]);
  });
  test('rare characters outside the first plane', async () => {
    expect(await found({ search: '𬱖𠮷' })).toEqual(['䶮𬱖𠮷']);
    expect(await found({ search: '𠮷' })).toEqual(['䶮𬱖𠮷']);
  });
  test('pinyin, whole and initials, surnames read as surnames', async () => {
    expect(await found({ search: 'shanxiongxin' })).toEqual(['单雄信']);
    expect(await found({ search: 'SXX' })).toEqual(['单雄信']);
    expect(await found({ search: 'shan' })).toEqual(['单文龙', '单雄信']);
    expect(await found({ search: 'jhjm' })).toEqual(['䶮𬱖𠮷', '单雄信']);
  });
  test('one character, several words, wildcards taken literally', async () => {
    expect(await found({ search: '单' })).toEqual(['单文龙', '单雄信']);
    expect(await found({ search: ' 单   精密 ' })).toEqual(['单雄信']);
    expect(await found({ search: '%' })).toEqual(['单文龙']);
    expect(await found({ search: '百%酒' })).toEqual(['单文龙']);
    expect(await found({ search: '分_' })).toEqual([]);
    expect(await found({ search: '\\' })).toEqual([]);
    expect(await found({ search: "'; drop table application; --" })).toEqual([]);
  });
  test('filters with and without search', async () => {
    expect(await found({ state: 'atStep' })).toEqual(['单文龙', '单雄信']);
    expect(await found({ state: 'atStep', search: '创新' })).toEqual(['单文龙', '单雄信']);
    expect(await found({ track: 'demonstration', search: '创新' })).toEqual(['䶮𬱖𠮷']);
    expect(await found({ body: campaign.bodies.songzi, search: '创新' })).toEqual(['王安', '单文龙']);
    expect(await found({ reached: 'recommended' })).toEqual(['王安']);
    expect(await found({ reached: 'drafted', search: '雄信' })).toEqual(['单雄信']);
    expect(await found({ reached: 'filed', search: '雄信' })).toEqual([]);
    expect(await found({ sealMissing: 'true' })).toEqual(['王安']);
    expect(await found({ sealMissing: 'true', search: '创新' })).toEqual(['王安']);
  });
  test('order', async () => {
    const byName = ['单文龙', '单雄信', '王安', '䶮𬱖𠮷'];
    expect(await found({ sort: 'name' })).toEqual(byName);
    expect(await found({ sort: 'name', search: '创新' })).toEqual(byName);
    expect((await found({ sort: 'submitted' })).at(-1)).toBe('䶮𬱖𠮷');
    expect((await found({ sort: 'submitted', search: '创新' })).at(-1)).toBe('䶮𬱖𠮷');
  });
  test('pages and counts', async () => {
    const page = async (input: object) => {
      const { rows, count, more } = yes(await list(input));
      return [rows.length, count, more];
    };
    expect(await page({ pageSize: 3 })).toEqual([3, 4, false]);
    expect(await page({ pageSize: 3, page: 2 })).toEqual([1, 4, false]);
    expect(await page({ pageSize: 3, page: 9 })).toEqual([0, 4, false]);
    expect(await page({ pageSize: 3, page: 9, search: '创新' })).toEqual([0, 4, false]);
    expect(await page({ pageSize: 2, page: '2', search: '创新' })).toEqual([2, 4, false]);
  });
  test('the row says what the list needs', async () => {
    const [row] = yes(await list({ search: '王安' })).rows;
    expect(row).toMatchObject({
      bodyName: '松滋市总工会',
      state: { kind: 'approved' },
      sealMissing: true,
      late: false,
    });
    expect(yes(await list({ search: '单雄信' })).rows[0]!.state).toEqual({
      kind: 'atStep',
      step: 'hostUnion',
    });
  });
});

describe('who sees what', () => {
  test('a clerk the own unit, a body its own, in list, count and search', async () => {
    expect(await found({}, clerk)).toEqual(['䶮𬱖𠮷', '单雄信']);
    expect(await found({ search: '创新' }, clerk)).toEqual(['䶮𬱖𠮷', '单雄信']);
    const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
    expect(await found({ search: '创新' }, officer)).toEqual(['王安', '单文龙']);
    expect(yes(await list({ search: '创新', pageSize: 1 }, officer)).count).toBe(2);
    expect(yes(await list({ pageSize: 1 }, officer)).count).toBe(2);
    expect(await found({ body: campaign.bodies.shashi, search: '创新' }, officer)).toEqual([]);
    expect(await found({ search: '单' }, officer)).toEqual(['单文龙']);
  });
  test('a lead only the own studio', async () => {
    const [row] = yes(await list({ search: '单雄信' })).rows;
    const studio = await everywhere(campaign, (tx) =>
      tx.selectFrom('application').select('studio').where('id', '=', row!.id).executeTakeFirstOrThrow(),
    );
    const lead = await aPerson(campaign, 'lead', studio);
    expect(await found({}, lead)).toEqual(['单雄信']);
    expect(await found({ search: '创新' }, lead)).toEqual(['单雄信']);
  });
  test('administrators see no list; another tenant’s campaign is unknown', async () => {
    const administrator = await aPerson(campaign, 'systemAdministrator');
    expect(refusalOf(await list({}, administrator))).toBe('notAllowed');
    const other = await aCampaign(db);
    expect(refusalOf(await list({ campaign: other.id }))).toBe('notFound');
    expect(refusalOf(await list({ campaign: newId(), search: '创新' }))).toBe('notFound');
  });
});

test('under the wall only the function uses the bigram index; its plan is read as gongfang_app', async () => {
  await everywhere(campaign, async (tx) => {
    const { tenant, id } = campaign;
    await sql`insert into application (tenant, id, file_number, campaign, revision, track, form, studio, unit, body, state,
        studio_name, lead_name, unit_name, search, created_by, created_at, updated_at)
      select tenant, gen_random_uuid(), 'M' || n, campaign, revision, track, form, studio, unit, body, 'withdrawn',
        studio_name, lead_name, unit_name, chr(20000 + n % 5000) || chr(20001 + n % 4999) || chr(20002 + n % 4999),
        created_by, created_at, updated_at
      from application a, generate_series(1, 8000) n
      where a.tenant = ${tenant} and a.campaign = ${id} and a.lead_name = '王安'`.execute(tx);
  });
  const admin = new pg.Client({ ...inject('testServer').admin, ...databaseOf(database.connection.app) });
  await admin.connect();
  const plans: string[] = [];
  admin.on('notice', (notice) => plans.push(notice.message ?? ''));
  try {
    await admin.query('analyze application');
    const loaded = await admin.query(`load 'auto_explain'`).catch(() => undefined);
    if (!loaded) return;
    await admin.query(`set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
      set client_min_messages = log; set session authorization gongfang_app; begin;
      select set_config('app.tenant', '${campaign.tenant}', true), set_config('app.bodies', '*', true)`);
    plans.length = 0;
    await admin.query(`select * from search_applications('${campaign.id}', '{雄信}', '{%雄信%}')`);
    expect(plans.join('\n')).toMatch(/Bitmap Index Scan on application_search/);
    plans.length = 0;
    await admin.query(`select id from application where search_bigrams @> '{雄信}'`);
    expect(plans.join('\n')).toMatch(/ on application/);
    expect(plans.join('\n')).not.toMatch(/application_search/);
  } finally {
    await admin.end();
  }
});

function databaseOf(config: pg.ClientConfig): pg.ClientConfig {
  return config.connectionString
    ? { connectionString: config.connectionString }
    : { database: config.database };
}
