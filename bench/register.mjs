import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensureBuilt } from '../scripts/build.mjs';
import { ensureInstalled } from '../scripts/install.mjs';
import { root } from '../scripts/paths.mjs';

/**
 * `node bench/register.mjs [studios]`: list and search of the register over HTTP, with a million studios, 40 % of them of one
 * body. Makes an installation of its own in a temporary folder and removes it. `KEEP=folder` keeps it for the next run.
 */
const COUNT = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = Number(process.env.ROUNDS ?? 40);

await ensureInstalled(console.log);
await ensureBuilt(console.log);
const { embeddedFolder } = await import('../dist/server/db/openDatabase.js');
const { attachEmbedded } = await import('../dist/server/db/embedded.js');
const { connect } = await import('../dist/server/db/connect.js');
const { startBuilt, signIn } = await import('./server.mjs');
const { PASSWORD, seedInstallation } = await import('./seed.mjs');
const { seedRegister, seedOfficer } = await import('./registerSeed.mjs');
const { registerCases } = await import('./registerCases.mjs');
const { percentile } = await import('./load.mjs');

const data = process.env.KEEP ?? mkdtempSync(join(tmpdir(), 'gongfang-register-'));
const said = (ms) => ms.toFixed(1).padStart(7);
let server;
try {
  console.log(
    `${cpus().length} cores, Node ${process.version}, ${COUNT} studios, ${ROUNDS} requests of each case, one after the other`,
  );
  server = await startBuilt(root, data);
  const running = attachEmbedded(embeddedFolder({ data }));
  const owner = connect({ app: running.connection('owner'), poolSize: 2 });
  const { rows: known } = await owner.pool.query(
    "select m.tenant from membership m where m.role = 'bodyOfficer' limit 1",
  );
  const place = known[0] ?? (await seedInstallation(owner.app, root));
  if (!known[0]) {
    const began = Date.now();
    const big = Object.values(place.bodies)[0];
    await seedRegister(owner.pool, place, big, COUNT);
    await seedOfficer(owner.app, place, big);
    console.log(`${COUNT} studios written and indexed in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
  const city = await signIn(server.address, 'bench', PASSWORD);
  const officer = await signIn(server.address, 'bench-body', PASSWORD);
  const bare = new pg.Client(running.connection('app'));
  await bare.connect();
  console.log(
    '                                                       p50     p95     p99 ms | in the database ms | hits',
  );
  for (const { title, who, query, deep } of registerCases) {
    const cookie = who === 'body' ? officer : city;
    const ask = async (params) => {
      const began = process.hrtime.bigint();
      const answer = await fetch(`${server.address}/api/v1/studioList?${new URLSearchParams(params)}`, {
        headers: { cookie },
      });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${title}: ${answer.status} ${JSON.stringify(body)}`);
      return { body, ms: Number(process.hrtime.bigint() - began) / 1e6 };
    };
    const latencies = [];
    let last;
    const after = deep ? await deepCursor(bare, place.tenant, query(0), deep) : undefined;
    for (let n = -3; n < ROUNDS; n++) {
      last = await ask({ ...query(Math.abs(n)), ...(after && { after }) });
      if (n >= 0) latencies.push(last.ms);
    }
    latencies.sort((a, b) => a - b);
    const [p50, p95, p99] = [50, 95, 99].map((p) => percentile(latencies, p));
    const inside = await insideMs(bare, place, who, query, after);
    const hits = `${last.body.count}${last.body.more ? '+' : ''}`;
    console.log(
      `${title.padEnd(50)} ${said(p50)} ${said(p95)} ${said(p99)}    | ${said(inside)}            | ${hits}`,
    );
  }
  await bare.end();
  await owner.close();
} finally {
  await server?.stop();
  if (!process.env.KEEP) rmSync(data, { recursive: true, force: true });
}

async function wall(client, tenant, bodies) {
  await client.query('begin read only');
  await client.query(
    "select set_config('app.tenant', $1, true), set_config('app.bodies', $2, true), set_config('app.units', $3, true), set_config('app.studios', $3, true)",
    [tenant, bodies, bodies === '*' ? '*' : ''],
  );
}

/** Where a page deep in the order begins, as its `next` would say. */
async function deepCursor(client, tenant, { sort = 'name' }, offset) {
  await wall(client, tenant, '*');
  const key = {
    name: 'pinyin collate "C"',
    named: "coalesce(named_on, '-infinity'::date)",
    silent: "coalesce(last_sign_on, '-infinity'::date)",
  }[sort];
  const way = sort === 'named' ? 'desc' : 'asc';
  const { rows } = await client.query(
    `select (${key})::text as at, id from studio where registered_on is not null order by ${key} ${way}, id ${way} offset $1 limit 1`,
    [offset],
  );
  await client.query('rollback');
  return Buffer.from(JSON.stringify([rows[0].at, rows[0].id, 10000, true])).toString('base64url');
}

/** The same page without HTTP: median of the time that EXPLAIN ANALYZE gives for the one call of the function. */
async function insideMs(client, { tenant }, who, query, after) {
  const { searchWords } = await import('../dist/server/store/searchWords.js');
  const {
    rows: [{ body }],
  } = await client.query("select body from membership where role = 'bodyOfficer' limit 1");
  const times = [];
  for (let n = 0; n < 9; n++) {
    const { search, kind, ...filter } = query(n);
    const { words = [], grams = [] } = (search && searchWords(search)) || {};
    const single = words.filter((word) => [...word].length === 1 && word.codePointAt(0) > 11903);
    const [at, id] = after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : [];
    const asked = { ...filter, ...(kind && { studio_type: kind }), ...(after && { place: at, id }) };
    await wall(client, tenant, who === 'body' ? body : '*');
    const { rows } = await client.query(
      'explain (analyze, format json) select * from studio_page($1, $2, $3, $3, $4, $5, $6, 21, $7)',
      [
        who !== 'body',
        who === 'body' ? [body] : [],
        [],
        JSON.stringify(asked),
        words,
        [...grams, ...single],
        !after,
      ],
    );
    await client.query('rollback');
    times.push(rows[0]['QUERY PLAN'][0]['Execution Time']);
  }
  return times.sort((a, b) => a - b)[4];
}
