import { beforeAll, describe, expect, test } from 'vitest';
import {
  aCampaign,
  aPerson,
  as,
  aUnit,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aStudio } from '../../../test/studios.ts';
import type { Actor } from '../../core/access/roles.ts';
import { newId } from '../newId.ts';
import { heardFrom, lockStudio, refreshTitles } from '../store/studioFacts.ts';
import { studioFacets } from './studioFacets.ts';
import { studioFile } from './studioFile.ts';
import { studioList } from './studioList.ts';
import { studioTimeline } from './studioTimeline.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let officer: Actor;
let clerk: Actor;
let elsewhere: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  campaign = await aCampaign(db);
  const { shashi, songzi } = campaign.bodies;
  const unit = await aUnit(campaign, shashi!, '江汉精密机械有限公司');
  city = await aPerson(campaign, 'cityOfficer');
  officer = await aPerson(campaign, 'bodyOfficer', { body: shashi! });
  clerk = await aPerson(campaign, 'clerk', { unit });
  const other = await aUnit(campaign, songzi!, '松滋白云边酒业有限公司');
  elsewhere = other;
  const make = async (leadName: string, of: string, more: object = {}) => {
    ids[leadName] = await aStudio(campaign, { leadName, unit: of, ...more });
  };
  await make('单雄信', unit, {
    trade: '机械制造',
    results: '数控刀具修磨法',
    level: 'city',
    named_on: '2018-05-01',
  });
  await make('王安石', unit, {
    trade: '焊接',
    studio_type: '攻关型',
    level: 'county',
    named_on: '2019-05-01',
  });
  await make('曾巩', other, { trade: '酿造', state: 'warned', last_sign_on: '2016-01-01' });
  await make('苏轼', other, { trade: '酿造', level: 'nation', named_on: '2015-05-01', grade: 'A' });
  await make('草稿人', other, { registered_on: null });
});
const list = (input: object = {}, who = city) => as(db, who).ask(studioList, input);
const found = async (input: object = {}, who = city) =>
  yes(await list(input, who)).rows.map((row) => row.leadName);

describe('the register', () => {
  test('by name, the newest titles, the longest silent; who only drafts is not in it', async () => {
    expect(await found()).toEqual(['单雄信', '苏轼', '王安石', '曾巩']);
    expect(await found({ sort: 'named' })).toEqual(['王安石', '单雄信', '苏轼', '曾巩']);
    expect((await found({ sort: 'silent' })).at(-1)).toBe('曾巩');
  });
  test('found by lead, unit, trade, result and pinyin, alone and with filters', async () => {
    expect(await found({ search: '雄信' })).toEqual(['单雄信']);
    expect(await found({ search: '精密', sort: 'name' })).toEqual(['单雄信', '王安石']);
    expect(await found({ search: '刀具' })).toEqual(['单雄信']);
    expect(await found({ search: '酿造' })).toEqual(['苏轼', '曾巩']);
    expect(await found({ search: 'shanxiong' })).toEqual(['单雄信']);
    expect(await found({ search: '苏' })).toEqual(['苏轼']);
    expect(await found({ search: '100%' })).toEqual([]);
    expect(await found({ search: '创新', level: 'none' })).toEqual(['曾巩']);
    expect(await found({ search: '创新', trade: '酿造', grade: 'A' })).toEqual(['苏轼']);
    expect(await found({ kind: '攻关型' })).toEqual(['王安石']);
    expect(await found({ state: 'warned' })).toEqual(['曾巩']);
  });
  test('a body and a unit see their own', async () => {
    expect(await found({}, officer)).toEqual(['单雄信', '王安石']);
    expect(await found({ search: '创新' }, clerk)).toEqual(['王安石', '单雄信']);
    expect(await found({ body: campaign.bodies.songzi, search: '创新' }, officer)).toEqual([]);
    expect(refusalOf(await as(db, officer).ask(studioFile, { studio: ids.苏轼 }))).toBe('notAllowed');
    expect(refusalOf(await as(db, clerk).ask(studioTimeline, { studio: ids.苏轼 }))).toBe('notAllowed');
    expect(refusalOf(await as(db, city).ask(studioFile, { studio: newId() }))).toBe('notFound');
  });
  test('page by page in every order, with and without a search, each studio once', async () => {
    for (const sort of ['name', 'named', 'silent'])
      for (const search of [undefined, '创新', '创']) {
        const seen: string[] = [];
        const turn = async (after: string | null): Promise<string | null> => {
          const page = yes(await list({ sort, size: 1, ...(search && { search }), ...(after && { after }) }));
          expect(page).toMatchObject({ count: 4, more: false });
          seen.push(...page.rows.map(({ leadName }) => leadName));
          return page.next;
        };
        for (let next = await turn(null); next !== null; ) next = await turn(next);
        expect(seen, `${sort} ${search}`).toEqual(await found({ sort }));
      }
    expect(await found({ after: 'no cursor' })).toEqual(await found());
  });
  test('the words to filter by', async () => {
    expect(yes(await as(db, city).ask(studioFacets, {}))).toEqual({
      trades: ['机械制造', '焊接', '酿造'],
      kinds: ['攻关型'],
      grades: ['A'],
    });
    // A unit hears of no class, not even that there are such (R7).
    expect(yes(await as(db, clerk).ask(studioFacets, {})).grades).toEqual([]);
    expect(yes(await as(db, officer).ask(studioFacets, {})).grades).toEqual(['A']);
    expect(await found({ grade: 'A' }, clerk)).toEqual(await found({}, clerk));
    // Whoever is an officer of one body and a clerk in another: each studio as that office sees it.
    const both: Actor = { ...officer, grants: [...officer.grants, { role: 'clerk', unit: elsewhere }] };
    expect(yes(await list({}, both)).rows.map((row) => [row.leadName, row.grade])).toContainEqual([
      '苏轼',
      null,
    ]);
    expect(await found({ grade: 'A' }, both)).toEqual([]);
  });
});

test('titles are seen at once, the highest first; a sign of life only moves on', async () => {
  const studio = ids.曾巩!;
  await everywhere(campaign, async (tx) => {
    const title = { tenant: campaign.tenant, studio, naming_body: '某总工会' };
    await tx
      .insertInto('studio_title')
      .values([
        { ...title, id: newId(), title: '市里的', named_on: '2017-01-01', level: 'city' },
        { ...title, id: newId(), title: '县里的', named_on: '2018-01-01', level: 'county' },
        {
          ...title,
          id: newId(),
          title: '省里的',
          named_on: '2018-06-01',
          level: 'province',
          ended_on: '2019-01-01',
        },
      ])
      .execute();
    await refreshTitles(tx, campaign.tenant, [studio]);
    await heardFrom(tx, campaign.tenant, studio, '2019-03-01');
    await heardFrom(tx, campaign.tenant, studio, '2018-03-01');
    expect(await lockStudio(tx, campaign.tenant, studio)).toMatchObject({ title: '市里的', level: 'city' });
  });
  const file = yes(await as(db, city).ask(studioFile, { studio }));
  expect(file).toMatchObject({ title: '市里的', namedOn: '2017-01-01', lastSignOn: '2019-03-01' });
  expect(file.titles.map(({ title }) => title)).toEqual(['市里的', '县里的', '省里的']);
  const { lines } = yes(await as(db, city).ask(studioTimeline, { studio }));
  expect(lines.map(({ kind }) => kind)).toEqual(['registered', 'titleEnded', 'title', 'title', 'title']);
});
