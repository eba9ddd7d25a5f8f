import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Account, anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, anApplication, aPerson, everywhere } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { oneFile } from '../../../test/multipart.ts';
import { aPicture } from '../../../test/pictures.ts';
import { tinyPdf } from '../../../test/uploads.ts';
import { newId } from '../newId.ts';
import { holdOffSweep, sweepUploads } from '../store/uploadSweep.ts';

const database = await freshDatabase();
const { app, deps } = await anApp(database);
const campaign = await aCampaign(database.app);
const application = await anApplication(campaign, { body: campaign.bodies.shashi! });
const clerk = await anAccount(database, campaign.tenant, 'clerk', { unit: application.unit });
const cookie = await signIn(app, clerk.userName);
const files = join(deps.config.data, 'files');
const blob = (hash: string) => join(files, campaign.tenant, hash.slice(0, 2), hash);

const picture = await aPicture('png');

function upload(content: Buffer, name: string, as = cookie, query = '') {
  const { payload, headers } = oneFile(content, name);
  const url = `/api/v1/uploads${query}`;
  return app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie: as } });
}
const download = (id: string, as: string) =>
  app.inject({ url: `/api/v1/uploads/${id}`, headers: { cookie: as } });
const session = async (person: Account) => signIn(app, person.userName);

async function bindAsEvidence(id: string): Promise<void> {
  await everywhere(campaign, (tx) =>
    tx
      .insertInto('evidence')
      .values({
        tenant: campaign.tenant,
        id: newId(),
        application: application.id,
        path: 'x',
        kind: 'copy',
        stamp: 'none',
        upload: id,
        by_user: clerk.user,
        at: new Date(),
      })
      .execute(),
  );
}

describe('upload', () => {
  test('stores the bytes under their hash and hands them back as a download that runs nowhere', async () => {
    const content = tinyPdf('stored');
    const answer = await upload(content, '../盖章 件.PDF');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      name: '盖章 件.pdf',
      size: content.length,
      mediaType: 'application/pdf',
    });
    const back = await download(answer.json().upload, cookie);
    expect(back.rawPayload.equals(content)).toBe(true);
    expect(back.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('盖章 件.pdf')}`,
    });
  });

  test('the same bytes twice are one file and two uploads', async () => {
    const [one, two] = await Promise.all([upload(picture, 'a.png'), upload(picture, 'b.png')]);
    expect(one.json().upload).not.toBe(two.json().upload);
    const rows = await everywhere(campaign, (tx) =>
      tx.selectFrom('file').select('hash').where('media_type', '=', 'image/png').execute(),
    );
    expect(rows).toHaveLength(1);
    expect(existsSync(blob(rows[0]!.hash))).toBe(true);
  });

  test.each([
    ['empty', Buffer.alloc(0), 'a.pdf', 422, 'fileEmpty'],
    ['wrong by content', Buffer.from('MZ program'), 'a.pdf', 415, 'fileTypeRefused'],
    ['truncated', tinyPdf().subarray(0, 200), 'a.pdf', 422, 'fileDamaged'],
    ['page named picture', Buffer.from('<html><script>'), 'a.png', 415, 'fileTypeRefused'],
    ['50 MB and more', Buffer.alloc(52_000_000, 1), 'a.pdf', 413, 'fileTooLarge'],
  ])('refuses: %s', async (_what, content, name, status, code) => {
    const answer = await upload(content, name);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({
      refusal: { code },
      message: expect.stringMatching(/[\u4e00-\u9fff]。$/),
    });
    expect(readdirSync(join(files, 'arriving'))).toEqual([]);
  });

  test('too large without saying so beforehand is refused while it streams', async () => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const { payload, headers } = oneFile(Buffer.alloc(50_500_000, 1), 'a.pdf');
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent >= payload.length) return controller.close();
        controller.enqueue(payload.subarray(sent, sent + 1_000_000));
        sent += 1_000_000;
      },
    });
    const init = { method: 'POST', headers: { ...headers, cookie }, body, duplex: 'half' } as RequestInit;
    const answer = await fetch(`${address}/api/v1/uploads`, init);
    expect(answer.status).toBe(413);
    expect(readdirSync(join(files, 'arriving'))).toEqual([]);
  });

  test('what it is for decides what is taken, and how large it may be', async () => {
    const tiff = await aPicture('tiff');
    expect((await upload(tiff, 'a.tif')).json().refusal.code).toBe('fileTypeRefused');
    expect((await upload(tiff, 'a.tif', cookie, '?for=scan')).json()).toMatchObject({
      name: 'a.tif',
      mediaType: 'image/tiff',
    });
    const [head, rest] = [tinyPdf().subarray(0, 9), tinyPdf().subarray(9)];
    const large = Buffer.concat([head, Buffer.alloc(51_000_000, '%'), Buffer.from('\n'), rest]);
    expect((await upload(large, 'a.pdf', cookie, '?for=scan')).statusCode).toBe(200);
    expect((await upload(large, 'a.pdf', cookie, '?for=office')).json().refusal.code).toBe('fileTypeRefused');
    expect((await upload(picture, 'a.png', cookie, '?for=else')).json().refusal.code).toBe('inputInvalid');
  });

  test('nobody, and who has nothing to upload, are refused', async () => {
    expect((await upload(picture, 'a.png', '')).statusCode).toBe(401);
    const auditor = await session(await anAccount(database, campaign.tenant, 'logAuditor'));
    expect((await upload(picture, 'a.png', auditor)).json().refusal.code).toBe('notAllowed');
    const json = await app.inject({
      method: 'POST',
      url: '/api/v1/uploads',
      payload: {},
      headers: { cookie },
    });
    expect(json.json().refusal.code).toBe('inputInvalid');
  });

  test('a broken body is a refusal and leaves nothing behind', async () => {
    const { payload, headers } = oneFile(tinyPdf('cut'), 'a.pdf');
    for (const body of [payload.subarray(0, payload.length - 60), Buffer.from('nonsense')]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/uploads',
        payload: body,
        headers: { ...headers, cookie },
      });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().refusal.code).toBe('inputInvalid');
    }
    expect(readdirSync(join(files, 'arriving'))).toEqual([]);
  });

  test('one person has a daily measure', async () => {
    const greedy = await anAccount(database, campaign.tenant, 'clerk', { unit: application.unit });
    await everywhere(campaign, async (tx) => {
      const { tenant } = campaign;
      const at = new Date();
      await tx
        .insertInto('file')
        .values({ tenant, hash: 'f'.repeat(64), size: 2_999_999_999, media_type: 'x', created_at: at })
        .execute();
      await tx
        .insertInto('upload')
        .values({ tenant, id: newId(), hash: 'f'.repeat(64), name: 'x', by_user: greedy.user, at })
        .execute();
    });
    expect((await upload(tinyPdf(), 'a.pdf', await session(greedy))).json().refusal.code).toBe(
      'uploadQuotaFull',
    );
  });
});

describe('download', () => {
  test('an unbound upload is its uploader’s alone; bound, it is theirs who may see the application', async () => {
    const { upload: id } = (await upload(tinyPdf('evidence'), '证明.pdf')).json();
    const own = await session(
      await anAccount(database, campaign.tenant, 'hostUnion', { unit: application.unit }),
    );
    const body = await session(
      await anAccount(database, campaign.tenant, 'bodyOfficer', { body: application.body }),
    );
    const lead = await session(
      await anAccount(database, campaign.tenant, 'lead', { studio: application.studio }),
    );
    const city = await session(await anAccount(database, campaign.tenant, 'cityOfficer'));
    const foreign = await session(
      await anAccount(database, campaign.tenant, 'bodyOfficer', {
        body: campaign.bodies.jingzhouqu ?? newId(),
      }),
    );
    for (const person of [own, body, lead, city, foreign])
      expect((await download(id, person)).statusCode).toBe(404);
    await bindAsEvidence(id);
    for (const person of [own, body, lead, city]) expect((await download(id, person)).statusCode).toBe(200);
    const refused = await download(id, foreign);
    const unknown = await download(newId(), foreign);
    expect(refused.statusCode).toBe(404);
    expect(refused.json().message).toBe(unknown.json().message);
    expect((await download('..%2f..%2fsecrets.json', city)).statusCode).toBe(404);
    expect((await download(id, '')).statusCode).toBe(401);
  });

  test('another federation sees nothing', async () => {
    const { upload: id } = (await upload(tinyPdf('tenant'), '证明.pdf')).json();
    await bindAsEvidence(id);
    const other = await aCampaign(database.app);
    const officer = await session(await anAccount(database, other.tenant, 'cityOfficer'));
    expect((await download(id, officer)).statusCode).toBe(404);
  });
});

describe('sweep', () => {
  const yesterday = new Date(Date.now() - 25 * 3600_000);
  const later = new Date(Date.now() + 25 * 3600_000);
  const hashOf = async (id: string) =>
    (
      await everywhere(campaign, (tx) =>
        tx.selectFrom('upload').select('hash').where('id', '=', id).executeTakeFirst(),
      )
    )?.hash;

  test('takes what is bound to nothing after a day, and leaves what is bound or young', async () => {
    const bound = (await upload(tinyPdf('bound'), 'a.pdf')).json().upload;
    const loose = (await upload(tinyPdf('loose'), 'b.pdf')).json().upload;
    await bindAsEvidence(bound);
    const looseHash = (await hashOf(loose))!;
    utimesSync(blob(looseHash), yesterday, yesterday);
    expect(await sweepUploads(deps.db, deps.files, new Date())).toBe(0);
    // Until tomorrow: both are a day old then, on disk too.
    await sweepUploads(deps.db, deps.files, later);
    expect(await hashOf(loose)).toBeUndefined();
    expect(existsSync(blob(looseHash))).toBe(false);
    expect(existsSync(blob((await hashOf(bound))!))).toBe(true);
    expect((await download(bound, cookie)).statusCode).toBe(200);
  });

  test('does nothing while an upload is being recorded', async () => {
    const loose = (await upload(tinyPdf('held'), 'b.pdf')).json().upload;
    await deps.db.transaction().execute(async (tx) => {
      await holdOffSweep(tx);
      expect(await sweepUploads(deps.db, deps.files, later)).toBe(0);
    });
    expect(await hashOf(loose)).toBeDefined();
  });

  test('every reference to an upload is a foreign key, so that the sweep sees it', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype
        and (a.attname like '%upload%' or a.attname like '%scan%')
        and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
          and k.confrelid in ('upload'::regclass, 'scan_page'::regclass) and a.attnum = k.conkey[2])`.execute(
      database.owner,
    );
    expect(rows).toEqual([]);
  });

  test('the application itself cannot delete uploads', async () => {
    const actor = await aPerson(campaign, 'cityOfficer');
    await expect(
      everywhere({ db: database.app, tenant: actor.tenant }, (tx) => sql`delete from upload`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
  });
});
