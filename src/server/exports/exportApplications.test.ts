import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import { exportApplications } from './exportApplications.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
beforeAll(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
  const { shashi, songzi } = campaign.bodies;
  const evil = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', '＝HYPERLINK("x")'];
  for (const [index, mainResults] of evil.entries())
    await anApplication(campaign, {
      body: shashi!,
      mainResults,
      at: new Date(Date.UTC(2019, 7, 20 - index)),
    });
  const filed = { body: songzi!, state: 'filed', leadName: '䶮𬱖𠮷', sealFollows: 'body' } as const;
  await anApplication(campaign, { ...filed, at: new Date('2019-06-01T23:30:00+08:00') });
});
const sheet = async (filter: object = {}, who = city) => {
  const made = yes(await exportApplications(db, contextOf(who), { campaign: campaign.id, ...filter }));
  const bytes = new Uint8Array(await new Response(made.stream).arrayBuffer());
  return (await readXlsx(bytes)).sheets[0]!;
};

test('writes the list with its filter; no cell is a formula', async () => {
  const { name, rows } = await sheet();
  expect(name).toBe('申报列表');
  expect(rows[0]!.slice(0, 4)).toEqual(['序号', '编号', '类别', '工作室名称']);
  expect(rows.slice(1, 7).map((row) => row[10])).toEqual([
    '=1+1',
    '+cmd',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '＝HYPERLINK("x")',
  ]);
  const last = rows[7]!;
  expect(last[4]).toBe('䶮𬱖𠮷');
  expect(last.slice(6, 10)).toEqual(
    ['松滋市总工会', '待受理', '', '未补交'].map((text) => text || expect.toBeOneOf(['', null, undefined])),
  );
  expect(last[11]).toBe('2019-06-01 23:30');
  const found = await sheet({ search: '𬱖𠮷', state: 'filed' });
  expect(found.rows).toHaveLength(2);
});

test('prints across the page with its heads on each (rule 11)', async () => {
  const { pageSetup } = await sheet();
  expect(pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
  expect(pageSetup?.printTitlesRow).toMatch(/^\$?1:\$?1$/);
});

test('the bytes hold no formula element', async () => {
  const made = yes(await exportApplications(db, contextOf(city), { campaign: campaign.id }));
  const { sheets } = await readXlsx(new Uint8Array(await new Response(made.stream).arrayBuffer()));
  const formulas = [...(sheets[0]!.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined);
  expect(formulas).toEqual([]);
});

test('a body exports its own; a clerk nothing; each export is in the log', async () => {
  const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  expect((await sheet({}, officer)).rows).toHaveLength(2);
  const clerk = await aPerson(campaign, 'clerk', { unit: campaign.bodies.songzi! });
  const asClerk = await exportApplications(db, contextOf(clerk), { campaign: campaign.id });
  expect(refusalOf(asClerk)).toBe('notAllowed');
  expect(refusalOf(await exportApplications(db, contextOf(city), { campaign: 'x' }))).toBe('inputInvalid');
  // No text is what no text is made of.
  expect((await sheet({ state: '\0', search: '\0' })).rows).toEqual((await sheet()).rows);
  const logged = await everywhere(campaign, (tx) =>
    tx.selectFrom('event').select('detail').where('actor', '=', officer.user).execute(),
  );
  expect(logged).toEqual([{ detail: { count: 1 } }]);
});
