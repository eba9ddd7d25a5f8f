import { writeXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { oneFile } from '../../../test/multipart.ts';
import { withEntries, zipOf } from '../../../test/wordFiles.ts';
import { readQuotaSheet } from '../../core/quota/sheet/readQuotaSheet.ts';
import { newId } from '../newId.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const campaign = await aCampaign(database.app);
const city = await anAccount(database, campaign.tenant, 'cityOfficer');
const county = await anAccount(database, campaign.tenant, 'bodyOfficer', { body: campaign.bodies.gongan! });
const cookies = new Map<Account, string>();
let draft = '';
beforeAll(async () => {
  for (const one of [city, county]) cookies.set(one, await signIn(app, one.userName));
  const begun = await app.inject({
    method: 'POST',
    url: '/api/v1/startDraft',
    payload: { origin: 'lastYear', campaign: campaign.id, year: 2020 },
    headers: { cookie: cookies.get(city)!, 'idempotency-key': newId() },
  });
  draft = begun.json().draft;
});

const get = (path: string, as: Account | null = city) =>
  app.inject({ url: `/api/v1/${path}`, headers: as ? { cookie: cookies.get(as)! } : {} });
async function upload(bytes: Uint8Array, name: string, as: Account = city) {
  const { payload, headers } = oneFile(Buffer.from(bytes), name);
  const url = '/api/v1/uploads?for=office';
  return app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie: cookies.get(as)! } });
}
const workbook = (rows: (string | number | null)[][]) => writeXlsx({ sheets: [{ name: '名额', rows }] });

describe('the quota table of a draft as a file (F5)', () => {
  test('goes out and comes back as the same table', async () => {
    const out = await get(`papers/draft-quota/${draft}.xlsx`);
    expect(out.statusCode).toBe(200);
    const { upload: file } = (await upload(out.rawPayload, '名额.xlsx')).json();
    const read = (await get(`quotaFile?upload=${file}`)).json();
    const { programme } = (await get(`draftDetail?draft=${draft}`)).json();
    const { table, faults } = readQuotaSheet(read.sheets, programme);
    expect(faults).toEqual([]);
    expect(table).toEqual(programme.quota);
  });

  test('is for those who prepare the year: nobody else, and no draft of others', async () => {
    const file = (await upload(await workbook([['单位', '数']]), '表.xlsx', county)).json().upload;
    expect((await get(`quotaFile?upload=${file}`, county)).json().refusal.code).toBe('notAllowed');
    expect((await get(`papers/draft-quota/${draft}.xlsx`, county)).json().refusal.code).toBe('notAllowed');
    expect((await get(`quotaFile?upload=${file}`, null)).statusCode).toBe(401);
    expect((await get(`quotaFile?upload=${newId()}`)).json().refusal.code).toBe('uploadUnknown');
    expect((await get(`papers/draft-quota/${newId()}.xlsx`)).json().refusal.code).toBe('notFound');
    expect((await get('papers/draft-quota/x.xlsx')).json().refusal.code).toBe('notFound');
  });
});

const sheetXml = (body: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
const swap = async (name: string, text: string) =>
  withEntries(
    await workbook([
      ['单位', '市级数'],
      ['甲县', 5],
    ]),
    { [name]: text },
  );

/** Files that people and others send; each gets an answer in words, never a crash. */
const hostile: [string, () => Promise<Uint8Array>][] = [
  ['no archive', async () => new TextEncoder().encode('名额\t5')],
  [
    'an old .xls by its first bytes',
    async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  [
    'half a workbook',
    async () =>
      (
        await workbook([
          ['单位', '数'],
          ['甲', 1],
        ])
      ).slice(0, 900),
  ],
  ['a workbook without sheets', async () => swap('xl/workbook.xml', '<workbook><sheets/></workbook>')],
  ['a workbook without its list of sheets', async () => swap('xl/workbook.xml', '<workbook/>')],
  ['broken XML in the sheet', async () => swap('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row')],
  ['a sheet that is no XML', async () => swap('xl/worksheets/sheet1.xml', '\u0000\u0001 ')],
  [
    'entities that grow',
    async () =>
      swap(
        'xl/workbook.xml',
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>',
      ),
  ],
  ['an empty sheet', async () => workbook([])],
  ['only a title', async () => workbook([['2026年名额分配表']])],
  [
    'numbers only',
    async () =>
      workbook([
        [1, 2, 3],
        [4, 5, 6],
      ]),
  ],
  [
    'a row number beyond Excel',
    async () =>
      swap('xl/worksheets/sheet1.xml', sheetXml('<row r="99999999"><c r="A99999999"><v>1</v></c></row>')),
  ],
  [
    'a column beyond Excel',
    async () => swap('xl/worksheets/sheet1.xml', sheetXml('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')),
  ],
  [
    'shared strings that are not there',
    async () => swap('xl/worksheets/sheet1.xml', sheetXml('<row r="1"><c r="A1" t="s"><v>999</v></c></row>')),
  ],
  [
    '1,500 rows',
    async () => workbook([['单位', '数'], ...Array.from({ length: 1500 }, (_one, at) => [`第${at}县`, 1])]),
  ],
  [
    '200 columns',
    async () =>
      workbook([
        ['单位', ...Array.from({ length: 200 }, (_one, at) => `第${at}栏`)],
        ['甲县', ...Array.from({ length: 200 }, () => 1)],
      ]),
  ],
  [
    'a very long cell',
    async () =>
      workbook([
        ['单位', '市级数'],
        ['甲'.repeat(30_000), 5],
      ]),
  ],
  [
    'formulas and signs as names',
    async () =>
      workbook([
        ['单位', '市级数'],
        ['=HYPERLINK("x")', '=1+1'],
        ['__proto__', 1],
        ['constructor', 2],
      ]),
  ],
  [
    'errors of Excel',
    async () =>
      workbook([
        ['单位', '市级数'],
        ['甲县', '#REF!'],
        ['乙县', '#DIV/0!'],
      ]),
  ],
  [
    'a merged name',
    async () =>
      workbook([
        ['单位', '市级数'],
        ['甲县', 1],
        [null, 2],
      ]),
  ],
  [
    'negative and broken numbers',
    async () =>
      workbook([
        ['单位', '市级数'],
        ['甲县', -1],
        ['乙县', 1.5],
      ]),
  ],
  ['a zip that is no workbook', () => zipOf({ '名额.txt': Buffer.from('5') })],
];

describe('files that are broken or hostile', () => {
  test.each(hostile)('%s: answered in words', async (_name, make) => {
    const sent = await upload(await make(), '名额.xlsx');
    if (sent.statusCode !== 200) {
      expect(sent.statusCode).toBeLessThan(500);
      expect(sent.json().message).toMatch(/[\u4e00-\u9fff]/);
      return;
    }
    const answer = await get(`quotaFile?upload=${sent.json().upload}`);
    expect(answer.statusCode).toBeLessThan(500);
    if (answer.statusCode !== 200) {
      expect(answer.json().message).toMatch(/[\u4e00-\u9fff]/);
      return;
    }
    const { programme } = (await get(`draftDetail?draft=${draft}`)).json();
    const read = readQuotaSheet(answer.json().sheets, programme);
    expect(read.table !== undefined || read.faults.length > 0).toBe(true);
    for (const fault of read.faults) expect(fault).toMatch(/行|工作表|表头/);
  });
});
