import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { aZip } from '../../../test/archives.ts';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  type TestApplication,
  type TestCampaign,
  workday,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aDesk, startClock } from '../../../test/piles.ts';
import type { Actor } from '../../core/access/roles.ts';
import { canonicalJson } from '../../core/canonicalJson.ts';
import type { PackageDocument } from '../../core/package/packageDocument.ts';
import type { Decision } from '../../core/refusals.ts';
import { exportPackage } from '../commands/exportPackage.ts';
import { importPackage } from '../commands/importPackage.ts';
import { doOfficeJob } from '../exchange/officeJob.ts';
import { officeReaders } from '../exchange/officeReaders.ts';
import { makePackage } from '../jobs/makePackage.ts';
import { newId } from '../newId.ts';
import { insertEvidence } from '../store/evidence.ts';
import { sentPackages } from '../store/packages.ts';
import { packageDesk, packagePreview } from './packageQuestions.ts';
import { signingKey } from './signingKey.ts';

/** Two installations on one database and one desk: a city that sends, and another that takes in. */
const database = await freshDatabase();
const { app: db } = database;
const desk = await aDesk(database);
const world = { ...desk.deps, office: officeReaders(doOfficeJob) };
const here = await aCampaign(db);
const there = await aCampaign(db);
await startClock(database, here);
await startClock(database, there);
const pdf = (text: string) => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const { fingerprint } = signingKey(desk.deps.config);

let sender: Actor;
let receiver: Actor;
let one: TestApplication;
let two: TestApplication;
let sent: Buffer;

async function withProof(campaign: TestCampaign, actor: Actor, application: string, content: Buffer) {
  const upload = await desk.upload(actor, content);
  await everywhere(campaign, (tx) => {
    const proof = { id: newId(), application, path: 'leadName', kind: 'copy', stamp: 'none', upload };
    return insertEvidence(tx, contextOf(actor), [proof]);
  });
}
async function packed(
  campaign: TestCampaign,
  actor: Actor,
  applications: readonly string[],
): Promise<Buffer> {
  yes(await as(db, actor).run(exportPackage, { campaign: campaign.id, applications }));
  await desk.work([makePackage]);
  expect(desk.faults).toEqual([]);
  const [latest] = await everywhere(campaign, (tx) => sentPackages(tx, campaign.tenant, campaign.id));
  return buffer(await desk.deps.files.open(campaign.tenant, latest!.hash!));
}
async function entries(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const found = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return found;
}
async function documentIn(bytes: Buffer): Promise<PackageDocument> {
  return JSON.parse((await entries(bytes)).get('package.json')!.toString());
}
const uploaded = (bytes: Buffer, actor = receiver) => desk.upload(actor, bytes, 'application/zip');
const take = async (bytes: Buffer | string, input = {}, actor = receiver) =>
  as(db, actor, workday, world).run(importPackage, {
    upload: typeof bytes === 'string' ? bytes : await uploaded(bytes, actor),
    ...{ campaign: there.id, track: 'standard', fingerprint, ...input },
  });
const livingThere = () =>
  everywhere(there, (tx) =>
    tx.selectFrom('application').select(['id', 'studio_name', 'unit_name', 'state', 'entered_for']).execute(),
  );

beforeAll(async () => {
  sender = await aPerson(here, 'cityOfficer');
  receiver = await aPerson(there, 'cityOfficer');
  const body = here.bodies.shashi!;
  one = await anApplication(here, { body, state: 'designated', unitName: '虚构轴承有限公司' });
  two = await anApplication(here, { body, state: 'approved', unitName: '虚构线缆有限公司' });
  await withProof(here, sender, one.id, pdf('一'));
  await withProof(here, sender, two.id, pdf('二'));
  sent = await packed(here, sender, [one.id, two.id]);
});

test('what is not approved, of others or unknown is not exported; a body exports nothing', async () => {
  const body = here.bodies.shashi!;
  const draft = await anApplication(here, { body, state: 'draft' });
  const pack = (applications: readonly string[], who = sender) =>
    as(db, who).run(exportPackage, { campaign: here.id, applications });
  expect(refusalOf(await pack([draft.id]))).toBe('notApproved');
  expect(refusalOf(await pack([one.id, newId()]))).toBe('notFound');
  expect(refusalOf(await pack([one.id], await aPerson(here, 'bodyOfficer', { body })))).toBe('notAllowed');
});

test('a package holds a document, files by their hash, a manifest of both and a signature (docs/package.md)', async () => {
  const files = await entries(sent);
  const manifest = JSON.parse(files.get('manifest.json')!.toString());
  expect([...files.keys()].sort()).toEqual(
    ['manifest.json', 'signature.json', ...manifest.files.map(({ path }: { path: string }) => path)].sort(),
  );
  for (const { path, sha256: hash } of manifest.files) expect(sha256(files.get(path)!)).toBe(hash);
  const { applications, ...head } = await documentIn(sent);
  expect(head).toMatchObject({ format: 'gongfang-package', version: 1, sender: { year: 2019 } });
  expect(applications.map(({ unit }) => unit.name)).toEqual(['虚构轴承有限公司', '虚构线缆有限公司']);
});

test('a new key is compared first; then preview and import; the same package and the same studios come in once', async () => {
  const upload = await uploaded(sent);
  const preview = yes(
    await packagePreview(world, contextOf(receiver), { campaign: there.id, upload, track: 'standard' }),
  );
  expect(preview).toMatchObject({ known: false, already: null, track: 'standard' });
  expect(preview.applications).toMatchObject([
    {
      unitName: '虚构轴承有限公司',
      unitKnown: false,
      body: '沙市区总工会',
      exists: false,
      aside: [],
      files: 1,
    },
    { unitName: '虚构线缆有限公司' },
  ]);
  expect(refusalOf(await take(upload, { fingerprint: undefined }))).toBe('packageKeyUnknown');
  expect(refusalOf(await take(upload, { fingerprint: fingerprint.slice(0, 15) }))).toBe('packageKeyUnknown');
  expect(refusalOf(await take(upload, { track: 'moon' }))).toBe('notFound');
  const stranger = await aPerson(there, 'bodyOfficer', { body: there.bodies.shashi! });
  expect(refusalOf(await take(upload, {}, stranger))).toBe('notAllowed');
  expect(await livingThere()).toEqual([]);

  const both = await Promise.all([take(upload), take(upload)]);
  expect(both.map(refusalOf).sort(), 'two press at once').toEqual(['allowed', 'packageAlreadyIn']);
  const made = await livingThere();
  expect(made.map(({ unit_name, state, entered_for }) => [unit_name, state, entered_for]).sort()).toEqual([
    ['虚构线缆有限公司', 'draft', true],
    ['虚构轴承有限公司', 'draft', true],
  ]);
  // Packed anew it is another package, and the key is known by now; the studios are still the same.
  const again = await packed(here, sender, [one.id]);
  expect(refusalOf(await take(again, { fingerprint: undefined }))).toBe('packageNothingNew');

  const back = await packedBack(made.map(({ id }) => id));
  const [first, second] = [await documentIn(sent), await documentIn(back)];
  const told = ({ applications }: PackageDocument) =>
    applications
      .map(({ answers, evidence, leadName, unit, studio }) => ({
        ...{ answers, leadName, unit, name: studio.name },
        evidence: evidence.map(({ file, path, kind, stamp }) => [file.sha256, path, kind, stamp]),
      }))
      .sort((a, b) => (a.unit.name < b.unit.name ? -1 : 1));
  expect(told(second), 'out, in and out again').toEqual(told(first));
  const shown = yes(await packageDesk(world, contextOf(receiver), { campaign: there.id }));
  expect(shown.received).toMatchObject([{ made: [{}, {}], aside: [] }]);
  expect(shown.keys).toHaveLength(1);
});

async function packedBack(applications: readonly string[]): Promise<Buffer> {
  await everywhere(there, (tx) =>
    tx
      .updateTable('application')
      .set({ state: 'approved' })
      .where('id', 'in', [...applications])
      .execute(),
  );
  return packed(there, receiver, applications);
}

test('a body that is not here has to be chosen; what has no place in the form is kept aside', async () => {
  const document = await documentIn(sent);
  const [first] = document.applications;
  const other = {
    ...first!,
    ...{
      body: { name: '外市总工会' },
      unit: { name: '外市机床厂' },
      leadName: '周外',
      evidence: [],
      seals: [],
    },
    answers: { ...first!.answers, leadName: '周外', elsewhere: '别处的一项' },
  };
  const bytes = await forged({ ...document, applications: [other] });
  const trusted = { fingerprint: ownKey.fingerprint };
  expect(refusalOf(await take(bytes, trusted))).toBe('packageBodyUnknown');
  const body = there.bodies.honghu!;
  yes(await take(bytes, { ...trusted, body }));
  const { received } = yes(await packageDesk(world, contextOf(receiver), { campaign: there.id }));
  expect(received[0]).toMatchObject({ aside: [{ from: other.fileNumber, count: 1 }] });
});

const pair = generateKeyPairSync('ed25519');
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const ownKey = { fingerprint: sha256(Buffer.from(publicKey, 'base64')) };
const json = (value: unknown) => Buffer.from(canonicalJson(value as never));

/** A package as anybody could make it: signed by a key of their own, or broken in one place. */
async function forged(
  document: unknown,
  broken: {
    files?: Record<string, Buffer>;
    manifest?: (listed: { path: string; bytes: number; sha256: string }[]) => unknown;
    signature?: object;
    beside?: Record<string, Buffer>;
    without?: string;
  } = {},
): Promise<Buffer> {
  const content: Record<string, Buffer> = {
    'package.json': Buffer.isBuffer(document) ? document : json(document),
    ...broken.files,
  };
  const listed = Object.entries(content).map(([path, bytes]) => {
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  });
  const manifest = json(
    broken.manifest?.(listed) ?? { format: 'gongfang-package', version: 1, files: listed },
  );
  const signature = sign(null, manifest, pair.privateKey).toString('base64');
  const all: Record<string, Buffer> = {
    ...{ ...content, 'manifest.json': manifest, ...broken.beside },
    'signature.json': json({ algorithm: 'Ed25519', publicKey, signature, ...broken.signature }),
  };
  if (broken.without !== undefined) delete all[broken.without];
  return aZip(all);
}

/** So many entries with names that are in order, as fast as they can be written. */
async function manyFiles(count: number): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(json({}), 'manifest.json', { compress: false });
  for (let at = 0; at < count; at += 1)
    zip.addBuffer(Buffer.alloc(0), `files/${at.toString(16).padStart(64, '0')}`, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

const photo = Buffer.from('%PDF-1.4\n%%EOF\n');
const photoPath = `files/${sha256(photo)}`;
const hostile: readonly [string, (document: PackageDocument) => Promise<Buffer>, string][] = [
  ['a signature of another key', (d) => forged(d, { signature: { signature: 'AAAA' } }), 'packageUnsigned'],
  ['a key that is none', (d) => forged(d, { signature: { publicKey: 'AAAA' } }), 'packageUnsigned'],
  ['no signature', (d) => forged(d, { without: 'signature.json' }), 'packageBad'],
  [
    'a file that the manifest does not name',
    (d) => forged(d, { beside: { [photoPath]: photo } }),
    'packageBad',
  ],
  ['a name that leads out', (d) => forged(d, { beside: { 'files/..x': photo } }), 'packageBad'],
  ['a name with a folder', (d) => forged(d, { files: { 'x/y.pdf': photo } }), 'packageBad'],
  [
    'another hash in the manifest',
    (d) =>
      forged(d, {
        manifest: (files) => ({
          ...{ format: 'gongfang-package', version: 1 },
          files: files.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
        }),
      }),
    'packageTampered',
  ],
  ['a file under another hash', (d) => forged(d, { files: { [photoPath]: pdf('x') } }), 'packageTampered'],
  [
    'a file that is missing',
    (d) =>
      forged(d, {
        manifest: (files) => ({
          ...{ format: 'gongfang-package', version: 1 },
          files: [...files, { path: photoPath, bytes: 1, sha256: sha256(photo) }],
        }),
      }),
    'packageBad',
  ],
  ['a later version', (d) => forged({ ...d, version: 9 }), 'packageVersion'],
  [
    'a later version of the manifest',
    (d) => forged(d, { manifest: (files) => ({ format: 'gongfang-package', version: 2, files }) }),
    'packageVersion',
  ],
  ['no document', () => forged('nothing'), 'packageBad'],
  ['a document that is deep', () => forged(Buffer.from('['.repeat(5000) + ']'.repeat(5000))), 'packageBad'],
  ['a proof that is not there', (d) => forged(d), 'packageBad'],
  ['a document that swells', () => forged({ text: 'x'.repeat(21_000_000) }), 'fileInflates'],
  ['ten thousand files', () => manyFiles(10_000), 'fileInflates'],
  ['no package', () => aZip({ 'word/document.xml': 'x' }), 'packageBad'],
  ['no archive', async () => Buffer.from('PK\u0003\u0004 nothing'), 'fileDamaged'],
];

test.each(hostile)('%s: refused with a sentence, and nothing comes in', async (_what, make, code) => {
  const was = await livingThere();
  const answer: Decision<unknown> = await take(await make(await documentIn(sent)), ownKey);
  expect(refusalOf(answer)).toBe(code);
  expect(await livingThere()).toEqual(was);
});

test('a byte that changed on the way is noticed wherever it lies in a file', async () => {
  const at = sent.indexOf('%PDF-1.4') + 9;
  const changed = Buffer.from(sent);
  changed[at + 4]! ^= 1;
  expect(refusalOf(await take(changed))).toBe('packageTampered');
});
