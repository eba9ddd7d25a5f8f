import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, anAccount, anApp, signIn } from '../../../test/app.ts';
import { aZip } from '../../../test/archives.ts';
import { aCampaign } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { oneFile } from '../../../test/multipart.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { newId } from '../newId.ts';
import { readProgrammeFile } from '../programmeFile/readProgrammeFile.ts';
import { revisionId } from '../store/programmes.ts';

const database = await freshDatabase();
const { app } = await anApp(database);
const campaign = await aCampaign(database.app);
const city = await anAccount(database, campaign.tenant, 'cityOfficer');
const county = await anAccount(database, campaign.tenant, 'bodyOfficer', { body: campaign.bodies.gongan! });
const cookies = new Map<Account, string>();
beforeAll(async () => {
  for (const one of [city, county]) cookies.set(one, await signIn(app, one.userName));
});

const get = (path: string, as: Account | null = city) =>
  app.inject({ url: `/api/v1/${path}`, headers: as ? { cookie: cookies.get(as)! } : {} });
const start = (payload: object) =>
  app.inject({
    ...{ method: 'POST', url: '/api/v1/startDraft', payload },
    headers: { cookie: cookies.get(city)!, 'idempotency-key': newId() },
  });
async function upload(bytes: Uint8Array, name = '方案.zip'): Promise<string> {
  const { payload, headers } = oneFile(Buffer.from(bytes), name);
  const url = '/api/v1/uploads?for=office';
  const sent = await app.inject({
    ...{ method: 'POST', url, payload },
    headers: { ...headers, cookie: cookies.get(city)! },
  });
  return sent.json().upload;
}
const hashOf = async (draft: string) =>
  revisionId((await get(`draftDetail?draft=${draft}`)).json().programme as Programme);

describe('a programme as files (F51)', () => {
  test('goes out as JSON and as ZIP and comes in as the same content', async () => {
    const { revision } = campaign;
    const json = await get(`programmes/revision/${revision}.json`);
    const zip = await get(`programmes/revision/${revision}.zip`);
    expect([json.statusCode, zip.statusCode]).toEqual([200, 200]);
    expect(json.json().$schema).toBe('./programme.schema.json');
    const one = (await start({ origin: 'file', text: json.body })).json().draft;
    const two = (await start({ origin: 'file', upload: await upload(zip.rawPayload) })).json().draft;
    expect([await hashOf(one), await hashOf(two)]).toEqual([revision, revision]);
    const again = await get(`programmes/draft/${two}.zip`);
    expect(again.rawPayload.equals(zip.rawPayload), 'the same bytes each time').toBe(true);
    const read = await get(`programmeFileContent?upload=${await upload(again.rawPayload)}`);
    expect(revisionId(read.json().programme)).toBe(revision);
    const schema = await get('programmes/programme.schema.json');
    expect(schema.json().properties.forms).toBeDefined();
  });

  const said = async (payload: object) => {
    const { refusal, ...answer } = (await start(payload)).json();
    return `${refusal?.code} ${JSON.stringify(refusal ?? answer)}`;
  };

  test('what is wrong with a file is said with its file, place and element', async () => {
    expect(await said({ origin: 'file', text: '{\n  "format": 1,,\n}' })).toMatch(
      /programmeFileBad.*programme\.json：.*第 2 行第 15 列/,
    );
    const json = (await get(`programmes/revision/${campaign.revision}.json`)).json();
    json.tracks[0].shortTitle = 7;
    expect(await said({ origin: 'file', text: JSON.stringify(json) })).toContain('shortTitle');
    const broken = await aZip({ 'a/programme.json': '{"quota": "quota.json"}', 'a/quota.json': '{"a" 1}' });
    expect(await said({ origin: 'file', upload: await upload(broken) })).toMatch(
      /quota\.json：.*第 1 行第 6 列/,
    );
    const missing = await aZip({ 'a/programme.json': '{"quota": "quota.json"}' });
    expect(await said({ origin: 'file', upload: await upload(missing) })).toContain(
      '没有找到文件“quota.json”',
    );
    expect(await said({ origin: 'file', text: '' })).toContain('没有写完');
    expect(await said({ origin: 'file', upload: newId() })).toContain('uploadUnknown');
  });

  test('an archive of too many or too large files is not inflated', async () => {
    const names = [...Array(500).keys()].map((n) => [`${n}.json`, '{}']);
    const many = await aZip({ 'programme.json': '{}', ...Object.fromEntries(names) });
    expect(await said({ origin: 'file', upload: await upload(many) })).toContain('fileInflates');
    const large = await aZip({ 'programme.json': Buffer.alloc(21_000_000, 0x20) });
    expect(await upload(large), 'refused as it arrives').toBeUndefined();
    await expect(readProgrammeFile(large)).rejects.toThrow();
    expect(await readProgrammeFile(await aZip({ 'a/other.json': '{}' }))).toMatchObject({
      problems: [{ message: expect.stringContaining('没有 programme.json') as string }],
    });
  });

  test('is for those who prepare the year, and no programme of others', async () => {
    const path = `programmes/revision/${campaign.revision}.json`;
    expect((await get(path, county)).json().refusal.code).toBe('notAllowed');
    expect((await get(path, null)).statusCode).toBe(401);
    expect((await get('programmes/programme.schema.json', county)).json().refusal.code).toBe('notAllowed');
    for (const strange of [
      `revision/${newId()}.json`,
      'draft/x.zip',
      'draft/1.zip',
      'other/1.json',
      'revision/..%2f.json',
    ])
      expect((await get(`programmes/${strange}`)).json().refusal.code).toBe('notFound');
    const elsewhere = await aCampaign(database.app, { change: (one) => ({ ...one, title: '别处的' }) });
    expect((await get(`programmes/revision/${elsewhere.revision}.json`)).json().refusal.code).toBe(
      'notFound',
    );
  });
});
