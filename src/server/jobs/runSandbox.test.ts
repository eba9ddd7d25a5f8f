import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { anAccount, anApp, signIn } from '../../../test/app.ts';
import { aCampaign, aPerson, as, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aDesk, startClock } from '../../../test/piles.ts';
import { rowCounts } from '../../../test/rowCounts.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { cancelSandbox } from '../commands/cancelSandbox.ts';
import { discardDraft } from '../commands/discardDraft.ts';
import { saveDraft } from '../commands/saveDraft.ts';
import { startDraft } from '../commands/startDraft.ts';
import { startSandbox } from '../commands/startSandbox.ts';
import { draftDetail } from '../queries/draftDetail.ts';
import { sandboxReport } from '../queries/sandboxReport.ts';
import { runSandbox } from './runSandbox.ts';
import { doWaitingJobs } from './startJobs.ts';

const database = await freshDatabase();
const desk = await aDesk(database);
const { app: db } = database;
const campaign = await aCampaign(db);
await startClock(database, campaign);
const { tenant } = campaign;
const city = await aPerson(campaign, 'cityOfficer');
const officer = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.shashi! });
const template = { origin: 'template', template: campaign.programme.id, year: 2020 };
const unknown = '019d9a10-3b1c-7def-8a2b-0123456789ab';

const begin = async (input: object = template) => yes(await as(db, city).run(startDraft, input)).draft;
const report = async (draft: string) => yes(await as(db, city).ask(sandboxReport, { draft }));

/** A draft with one category only: its papers are few. */
async function smallDraft(): Promise<string> {
  const draft = await begin();
  const { programme: whole } = yes(await as(db, city).ask(draftDetail, { draft }));
  const { circular, ...programme } = whole as Programme;
  const track = programme.tracks.find(({ id }) => id === 'county')!;
  const materials = programme.materials
    .filter(({ tracks }) => tracks.includes(track.id))
    .map((one) => ({ ...one, tracks: [track.id] }));
  // Without what the circular says of the other categories.
  const body = circular.body!.filter(({ text = '' }) => !text.includes('{'));
  const changes = [
    { key: 'tracks', version: 0, value: [track] },
    { key: 'materials', version: 0, value: materials },
    { key: 'circular', version: 0, value: { ...circular, body } },
  ];
  yes(await as(db, city).run(saveDraft, { draft, changes }));
  return draft;
}

test('a draft is tried: what was walked and every paper stay with it, nothing else anywhere', async () => {
  const draft = await smallDraft();
  const { run } = yes(await as(db, city).run(startSandbox, { draft }));
  expect(yes(await as(db, city).run(startSandbox, { draft }))).toEqual({ run, existed: true });
  const before = await rowCounts(database, tenant);
  expect(await desk.work([runSandbox])).toBe(1);
  expect(desk.faults).toEqual([]);
  const after = await rowCounts(database, tenant);
  const found = (await report(draft)).run!;
  const more = Object.entries(after).flatMap(([name, n]) =>
    n === before[name] ? [] : [[name, n - before[name]!]],
  );
  const kept = found.papers.length;
  expect(Object.fromEntries(more)).toEqual({
    sandbox_paper: kept,
    upload: kept + 1,
    file: expect.any(Number),
  });

  expect(found).toMatchObject({ run, changed: false, progress: { state: 'done', done: kept, total: kept } });
  expect(found.report!.outcomes.every(({ asMeant }) => asMeant)).toBe(true);
  expect(found.report!.stuck.filter(({ level }) => level === 'error')).toEqual([]);
  expect(found.report!.entries.at(-1)).toMatchObject({ act: 'designate', refused: null });
  const { rows } = await everywhere({ db, tenant }, (tx) =>
    sql<{
      hash: string;
    }>`select f.hash from sandbox_run r join upload u on u.tenant = r.tenant and u.id = r.upload
      join file f on f.tenant = u.tenant and f.hash = u.hash where r.id = ${run}`.execute(tx),
  );
  const zip = await yauzl.fromBufferPromise(await buffer(await desk.deps.files.open(tenant, rows[0]!.hash)));
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  expect(names).toHaveLength(kept);
  for (const ending of ['.pdf', '.docx', '.xlsx'])
    expect(names.some((name) => name.endsWith(ending))).toBe(true);

  const changes = [{ key: 'title', version: 0, value: '改过的标题' }];
  yes(await as(db, city).run(saveDraft, { draft, changes }));
  expect((await report(draft)).run!.changed).toBe(true);
  yes(await as(db, city).run(discardDraft, { draft }));
  expect(await report(draft)).toMatchObject({ ended: true, run: null });
  expect(refusalOf(await as(db, city).run(startSandbox, { draft }))).toBe('draftEnded');
}, 60_000);

test('one that is stopped in the middle is begun again; a cancelled one ends and leaves nothing', async () => {
  const draft = await smallDraft();
  const { run } = yes(await as(db, city).run(startSandbox, { draft }));
  const stop = new AbortController();
  let reports = 0;
  const stopping = {
    ...runSandbox,
    run: (job: Parameters<typeof runSandbox.run>[0], deps: Parameters<typeof runSandbox.run>[1]) =>
      runSandbox.run(
        {
          ...job,
          report: async (done, total) => {
            if (++reports === 3) stop.abort();
            await job.report(done, total);
          },
        },
        deps,
      ),
  };
  const before = await rowCounts(database, tenant);
  await doWaitingJobs(desk.deps, [stopping], stop.signal);
  expect((await report(draft)).run).toMatchObject({
    report: null,
    papers: [],
    progress: { state: 'queued' },
  });
  expect(await rowCounts(database, tenant)).toEqual(before);
  yes(await as(db, city).run(cancelSandbox, { run }));
  expect(await desk.work([runSandbox])).toBe(0);
  expect((await report(draft)).run).toMatchObject({ report: null, progress: { state: 'cancelled' } });
  expect(refusalOf(await as(db, city).run(cancelSandbox, { run }))).toBe('jobEnded');
  const again = yes(await as(db, city).run(startSandbox, { draft }));
  expect(again).toMatchObject({ existed: false });
  expect(refusalOf(await as(db, city).run(cancelSandbox, { run }))).toBe('notFound');
  await desk.work([runSandbox]);
  expect((await report(draft)).run).toMatchObject({ run: again.run, progress: { state: 'done' } });
}, 60_000);

test('a draft with errors is refused with what to mend; whoever may not prepare a year may not try one', async () => {
  const draft = await begin({ origin: 'empty', year: 2020 });
  expect(await as(db, city).run(startSandbox, { draft })).toMatchObject({
    refusal: { code: 'draftHasErrors', params: { first: expect.any(Array) } },
  });
  const act = (actor: typeof city, input: object) => as(db, actor).run(startSandbox, input).then(refusalOf);
  expect(await act(officer, { draft })).toBe('notAllowed');
  expect(await act(city, { draft: unknown })).toBe('notFound');
  expect(refusalOf(await as(db, officer).ask(sandboxReport, { draft }))).toBe('notAllowed');
  expect(refusalOf(await as(db, officer).run(cancelSandbox, { run: unknown }))).toBe('notAllowed');
  const elsewhere = await aCampaign(db);
  const stranger = await aPerson(elsewhere, 'cityOfficer');
  expect(await act(stranger, { draft })).toBe('notFound');
});

test('the papers are served to who may prepare a year, one by one and together', async () => {
  const { app } = await anApp(database);
  const get = async (url: string, role: 'cityOfficer' | 'cityLeader') => {
    const { userName } = await anAccount(database, tenant, role);
    return app.inject({ url: `/api/v1/sandbox/${url}`, headers: { cookie: await signIn(app, userName) } });
  };
  expect((await get(`${unknown}/1.pdf`, 'cityOfficer')).statusCode).toBe(404);
  expect((await get('x/papers.zip', 'cityOfficer')).statusCode).toBe(404);
  expect((await get(`${unknown}/papers.zip`, 'cityLeader')).json()).toMatchObject({
    refusal: { code: 'notAllowed' },
  });
});
