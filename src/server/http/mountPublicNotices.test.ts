import { expect, test } from 'vitest';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, anApplication, aPerson, as, everywhere, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aForm } from '../../../test/multipart.ts';
import { tinyPdf } from '../../../test/uploads.ts';
import { closePublicNotice } from '../commands/closePublicNotice.ts';
import { endPublicNotice } from '../commands/endPublicNotice.ts';
import { openPublicNotice } from '../commands/openPublicNotice.ts';
import { findNotice } from '../publicPages/findNotice.ts';
import { nothingTyped } from '../publicPages/objectionForm.ts';
import { takeObjection } from '../publicPages/takeObjection.ts';
import { sweepUploads } from '../store/uploadSweep.ts';

const database = await freshDatabase();
const { app, deps, lines } = await anApp(database);
const campaign = await aCampaign(database.app, {
  change: (programme) => ({
    ...programme,
    publicNotice: { days: 5, count: 'workdays', order: 'body', result: '公示无异议', realName: true },
  }),
});
const city = await aPerson(campaign, 'cityOfficer');
const nasty = '<script>alert(1)</script>\u202e倒';
const long = '长'.repeat(150);
const studio = (leadName: string) =>
  anApplication(campaign, {
    ...{ body: campaign.bodies.shashi!, state: 'approved', track: 'demonstration', places: false, leadName },
    answers: { leadPhone: '13800000000', leadEmail: 'someone@example.org' },
  });
const listed = [await studio('周海'), await studio(nasty), await studio(long)];

/** The address of a 公示 that begins today by the clock of the tests. */
async function published(applications = listed.slice(0, 1)) {
  const opensOn = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  const made = yes(
    await as(database.app, city, new Date()).run(openPublicNotice, {
      ...{ campaign: campaign.id, tracks: ['demonstration'], title: '名单公示', opensOn, answerWorkdays: 5 },
      applications: applications.map(({ id }) => id),
      contact: { name: '经办人', phone: '（见通知）' },
    }),
  );
  return { ...made, url: `/public/notices/${made.address}` };
}
/** Only one may be shown at a time: it is broken off again. */
const end = (notice: string) =>
  as(database.app, city, new Date()).run(endPublicNotice, { notice, reason: '测试完毕' });
let visitor = 0;
const get = (url: string) => app.inject({ url });
const good = {
  ...{ name: '来信人', contact: '某路 1 号 0716', about: '1', text: '成果不属于该工作室。', website: '' },
};
function post(url: string, fields: object, files: [string, Buffer][] = [], remoteAddress?: string) {
  const { payload, headers } = aForm({ ...good, ...fields }, files);
  visitor += 1;
  const from = remoteAddress ?? `198.51.100.${visitor}`;
  return app.inject({ method: 'POST', url, payload, headers, remoteAddress: from });
}
const rows = (notice: string) =>
  everywhere(campaign, (tx) =>
    tx.selectFrom('objection').selectAll().where('notice', '=', notice).orderBy('number').execute(),
  );
const keyOf = (html: string) => /name="key" value="([0-9a-f]{32})"/.exec(html)?.[1];

test('the page: list and period, nothing personal, no script, no cookie, nothing from outside, hostile names as text', async () => {
  const { url, notice } = await published(listed);
  const answer = await get(url);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  const html = answer.body;
  expect(html).toContain('周海');
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain(long);
  expect(html).not.toMatch(/<script|javascript:|https?:\/\/|<link|<img|onclick|1[3-9]\d{9}/i);
  expect(html).not.toMatch(/[\w.]+@[\w.]+/);
  // Neither an id of ours nor a file number.
  expect(html).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  for (const { fileNumber } of listed) expect(html).not.toContain(fileNumber);
  await end(notice);
  const ended = await get(url);
  expect(ended.body).toContain('本次公示已中止');
  expect(ended.body).not.toContain('周海');
  expect((await post(url, {})).statusCode).toBe(409);
  for (const other of [
    '/public/notices/nothing-here',
    '/public/notices/%00',
    `/public/notices/${'a'.repeat(99)}`,
  ]) {
    const unknown = await get(other);
    expect(unknown.statusCode).toBe(404);
    expect(unknown.body).toContain('没有这个公示');
  }
});

test('an objection is taken once, with its files, which only who settles it may read; the log holds nothing of it', async () => {
  const { url, notice, address } = await published();
  const key = keyOf((await get(url)).body);
  const sent = () => post(url, { key }, [['证明.pdf', tinyPdf('proof')]]);
  const answers = await Promise.all([sent(), sent()]);
  for (const one of answers) {
    expect(one.statusCode).toBe(200);
    expect(one.body).toContain(`${address}-1<`);
    expect(one.body).not.toMatch(/来信人|0716/);
  }
  // The same page from a cache in somebody else's hands: another objection.
  expect((await post(url, { key, name: '另一人' })).body).toContain(`${address}-2<`);
  const kept = await rows(notice);
  expect(kept.map(({ name, late, application }) => [name, late, application])).toEqual([
    ['来信人', false, listed[0]!.id],
    ['另一人', false, listed[0]!.id],
  ]);
  const file = await everywhere(campaign, (tx) =>
    tx
      .selectFrom('objection_file')
      .selectAll()
      .where('objection', '=', kept[0]!.id)
      .executeTakeFirstOrThrow(),
  );
  await sweepUploads(database.app, deps.files, new Date(Date.now() + 48 * 3600_000));
  const read = async (role: 'cityOfficer' | 'cityLeader') => {
    const cookie = await signIn(app, (await anAccount(database, campaign.tenant, role)).userName);
    return (await app.inject({ url: `/api/v1/uploads/${file.upload}`, headers: { cookie } })).statusCode;
  };
  expect([await read('cityOfficer'), await read('cityLeader')]).toEqual([200, 404]);
  const told = await everywhere(campaign, async (tx) => [
    await tx.selectFrom('event').select('detail').where('subject', '=', notice).execute(),
    await tx.selectFrom('message').select(['title', 'text']).where('tenant', '=', campaign.tenant).execute(),
  ]);
  expect(JSON.stringify(told)).toContain('收到第 1 号异议');
  expect(JSON.stringify(told) + lines.join('')).not.toMatch(/来信人|0716|不属于该/);
  await end(notice);
});

test('bad input comes back with what was typed and the fault at its field; bad files are told; programs are stopped', async () => {
  const { url, notice } = await published();
  const text = `${'事'.repeat(4100)}</textarea><script>x`;
  const bad = await post(url, { name: '"><b>', contact: '1', about: '7', text }, [
    ['x.html', Buffer.from('<html>')],
  ]);
  expect(bad.statusCode).toBe(422);
  expect(bad.body).toContain('value="&quot;&gt;&lt;b&gt;"');
  expect(bad.body).toContain('事'.repeat(4100));
  expect(bad.body).not.toMatch(/<script|<b>/);
  for (const id of ['contact', 'about', 'text', 'files']) expect(bad.body).toContain(`id="${id}-error"`);
  const refused: [string, Buffer][][] = [
    [['空.pdf', Buffer.alloc(0)]],
    [['大.pdf', Buffer.concat([tinyPdf('x'), Buffer.alloc(10_000_001)])]],
    [['坏.zip', Buffer.from('PK\u0003\u0004 and more')]],
    Array.from({ length: 6 }, (_, at): [string, Buffer] => [`${at}.pdf`, tinyPdf(String(at))]),
  ];
  for (const files of refused) {
    const answer = await post(url, {}, files);
    expect([answer.statusCode, answer.body.includes('id="files-error"')]).toEqual([422, true]);
  }
  expect((await post(url, { website: 'http://x' })).statusCode).toBe(422);
  expect(
    (
      await app.inject({
        method: 'POST',
        url,
        payload: 'a=b',
        headers: { 'content-type': 'application/json' },
      })
    ).statusCode,
  ).toBeGreaterThanOrEqual(400);
  const foreign = aForm(good, []);
  const headers = { ...foreign.headers, origin: 'https://elsewhere.example' };
  expect((await app.inject({ method: 'POST', url, payload: foreign.payload, headers })).statusCode).toBe(403);
  const codes: number[] = [];
  for (let at = 0; at < 22; at += 1)
    codes.push((await post(url, { name: '' }, [], '203.0.113.9')).statusCode);
  expect(codes.slice(0, 20).every((code) => code === 422)).toBe(true);
  const stopped = await post(url, { text: '仍要写的话' }, [], '203.0.113.9');
  expect([stopped.statusCode, stopped.body.includes('仍要写的话')]).toEqual([429, true]);
  expect(await rows(notice)).toEqual([]);
  await end(notice);
});

test('at the last second it counts, a second later it is late, also against the result that is being written', async () => {
  const { address, notice, endsOn } = await published();
  const midnight = new Date(`${endsOn}T24:00:00+08:00`);
  const send = async (at: Date) => {
    const page = (await findNotice(database.app, address, { now: at, request: 'test' }))!;
    const typed = { ...nothingTyped(), ...good };
    return takeObjection(database.app, deps.files, page, typed, []);
  };
  const close = (at: Date) => as(database.app, city, at).run(closePublicNotice, { notice });
  const second = (count: number) => new Date(midnight.getTime() + count * 1000);
  expect((await close(second(-1))).ok).toBe(false);
  // Whoever is first, the objection of the last second is kept and in time, and the naming waits for its answer.
  const [closed, inTime] = await Promise.all([close(second(0)), send(second(-1))]);
  expect(inTime).toMatchObject({ late: false });
  if (closed.ok) expect(await send(second(0))).toBeUndefined();
  else {
    expect(closed).toMatchObject({ refusal: { code: 'objectionsOpen' } });
    expect(await send(second(0))).toMatchObject({ late: true });
  }
  expect(await send(second(-1))).toMatchObject({ late: false });
});
