import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, anApplication, aPerson, as, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aDesk, startClock } from '../../../test/piles.ts';
import { verifyArchive } from '../archive/verifyArchive.ts';
import { cancelArchive } from '../commands/cancelArchive.ts';
import { orderArchive } from '../commands/orderArchive.ts';
import { archiveList } from '../queries/archiveList.ts';
import { makeArchive } from './makeArchive.ts';

const database = await freshDatabase();
const desk = await aDesk(database);
const campaign = await aCampaign(database.app);
await startClock(database, campaign);
const city = await aPerson(campaign, 'cityOfficer');
const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
const order = { campaign: campaign.id };

async function stored(hash: string): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(await buffer(await desk.deps.files.open(campaign.tenant, hash)));
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}

test('the city packs the year: papers as PDF/A, each application with its way, catalogue and manifest', async () => {
  const application = await anApplication(campaign, { body: campaign.bodies.shashi!, state: 'approved' });
  const { archive } = yes(await as(database.app, city).run(orderArchive, order));
  await desk.work([makeArchive]);
  const { archives, open } = yes(await as(database.app, city).ask(archiveList, order));
  expect(desk.faults).toEqual([]);
  expect(archives).toMatchObject([{ archive, progress: { state: 'done', done: 1, total: 1 } }]);
  expect(open).toMatchObject({ applications: 1, seals: 0, notFiled: 13 });
  const files = await stored(archives[0]!.sha256!);
  const names = [...files.keys()];
  const own = names.filter((name) => name.includes(application.fileNumber));
  expect(own.map((name) => name.split('/').at(-1)!.slice(0, 4))).toEqual(['001-', '002-']);
  for (const name of names.filter((one) => one.endsWith('.pdf'))) {
    const pdf = files.get(name)!.toString('latin1');
    expect([name, /pdfaid:part[^0-9]*2/.test(pdf), /pdfaid:conformance[^A-Z]*B/.test(pdf)]).toEqual([
      name,
      true,
      true,
    ]);
    expect([name, pdf.includes('/OutputIntents'), /\/JavaScript|\/Encrypt/.test(pdf)]).toEqual([
      name,
      true,
      false,
    ]);
  }
  expect(files.get('文件目录.xml')!.toString()).toContain(`<文号>${application.fileNumber}</文号>`);
  const log = names.find((name) => name.endsWith('.jsonl'))!;
  expect(files.get(log)!.toString()).toContain('"action":"orderArchive"');
  const { writeFile } = await import('node:fs/promises');
  const path = `${desk.deps.config.data}/package.zip`;
  await writeFile(path, await buffer(await desk.deps.files.open(campaign.tenant, archives[0]!.sha256!)));
  expect(await verifyArchive(path)).toEqual({ ok: true, files: names.length - 3 });
});

test('a package that waits is cancelled; one that is made is not; a body may do neither', async () => {
  const { archive } = yes(await as(database.app, city).run(orderArchive, order));
  expect(refusalOf(await as(database.app, officer).run(cancelArchive, { archive }))).toBe('notAllowed');
  yes(await as(database.app, city).run(cancelArchive, { archive }));
  expect(refusalOf(await as(database.app, city).run(cancelArchive, { archive }))).toBe('jobEnded');
  expect(await desk.work([makeArchive])).toBe(0);
  expect(refusalOf(await as(database.app, officer).run(orderArchive, order))).toBe('notAllowed');
  expect(refusalOf(await as(database.app, officer).ask(archiveList, order))).toBe('notAllowed');
  const unknown = { campaign: '019d9a10-3b1c-7def-8a2b-0123456789ab' };
  expect(refusalOf(await as(database.app, city).run(orderArchive, unknown))).toBe('notFound');
});

test('the file is served to who may order one, once it is made', async () => {
  const { app } = await anApp(database);
  const get = async (file: string, role: 'cityOfficer' | 'cityLeader') => {
    const { userName } = await anAccount(database, campaign.tenant, role);
    return app.inject({ url: `/api/v1/archives/${file}`, headers: { cookie: await signIn(app, userName) } });
  };
  const { archive } = yes(await as(database.app, city).run(orderArchive, order));
  expect((await get(`${archive}.zip`, 'cityOfficer')).json()).toMatchObject({
    refusal: { code: 'packetNotReady' },
  });
  expect((await get(`${archive}.zip`, 'cityLeader')).json()).toMatchObject({
    refusal: { code: 'notAllowed' },
  });
  expect((await get('x.zip', 'cityOfficer')).statusCode).toBe(404);
});
