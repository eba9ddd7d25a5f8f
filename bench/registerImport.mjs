import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeXlsx } from 'hucre';
import { ensureBuilt } from '../scripts/build.mjs';
import { ensureInstalled } from '../scripts/install.mjs';
import { root } from '../scripts/paths.mjs';

/**
 * `node bench/registerImport.mjs [rows]`: an old list of 100,000 rows checked, taken into the register and taken back over HTTP; in
 * the middle of the first two the server is killed with -9 and started again. An installation of its own in a temporary folder. With
 * `--read FILE` it only reads the list and tells how much memory that took.
 */
const HEADS = ['序号', '推荐单位', '申报单位', '创新工作室名称', '领衔人', '行业', '认定时间', '主要成果'];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张';
const GIVEN = '建国海燕志强秀英德胜春梅立新玉兰文静明远学军红霞';
const SETTINGS = {
  columns: { body: 1, unit: 2, name: 3, lead: 4, trade: 5, namedOn: 6, results: 7 },
  fixed: { title: '示范创新工作室', namingBody: '测量用总工会', level: '市级' },
};
const memory = (pid, field) =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const since = (began) => ((Date.now() - began) / 1000).toFixed(1);
const load = () => loadavg()[0].toFixed(1);

if (process.argv[2] === '--read') await readAlone(process.argv[3]);
else await measure(Number(process.argv[2] ?? 100_000));

/** The thread of the import alone: its peak above what this process held before. */
async function readAlone(file) {
  const { listReader } = await import('../dist/server/register/listReader.js');
  const bytes = readFileSync(file);
  const before = memory('self', 'VmRSS');
  const [began, cpu] = [Date.now(), process.cpuUsage()];
  const settings = { ...SETTINGS, suffix: '创新工作室' };
  let rows = 0;
  const take = async (batch) => {
    rows += batch.length;
  };
  const job = { bytes, sheet: 0, after: 1, settings, today: '2026-01-01' };
  const fault = await listReader()(job, take, new AbortController().signal);
  const { user, system } = process.cpuUsage(cpu);
  const peakMiB = Math.round(memory('self', 'VmHWM') - before);
  console.log(JSON.stringify({ fault, rows, seconds: since(began), cpu: (user + system) / 1e6, peakMiB }));
}

async function makeList(count, bodies) {
  const line = (n) => {
    const lead = `${SURNAMES[n % 23]}${GIVEN[(n * 7) % 24]}${GIVEN[(n * 13 + (n >> 6)) % 24]}`;
    const day = `20${10 + (n % 9)}年${1 + (n % 12)}月`;
    const unit = `第${n}精密机械有限公司`;
    const work = `刀具修磨和第${n}号夹具的改进`;
    return [n, bodies[n % bodies.length], unit, `${lead}创新工作室`, lead, '机械制造', day, work];
  };
  const rows = [HEADS, ...Array.from({ length: count }, (_, n) => line(n + 1))];
  return Buffer.from(await writeXlsx({ sheets: [{ name: '名单', rows }] }));
}

/** A server with a city officer, and the names of its bodies. */
async function openPlace(data) {
  const { embeddedFolder } = await import('../dist/server/db/openDatabase.js');
  const { attachEmbedded } = await import('../dist/server/db/embedded.js');
  const { connect } = await import('../dist/server/db/connect.js');
  const { startBuilt, signIn } = await import('./server.mjs');
  const { PASSWORD, seedInstallation } = await import('./seed.mjs');
  let [server, cookie] = [await startBuilt(root, data), ''];
  const owner = connect({ app: attachEmbedded(embeddedFolder({ data })).connection('owner'), poolSize: 2 });
  const { programme } = await seedInstallation(owner.app, root);
  await owner.close();
  const enter = async () => {
    cookie = await signIn(server.address, 'bench', PASSWORD);
  };
  await enter();
  const ask = async (path, init = {}) => {
    const headers = { ...init.headers, cookie, origin: server.address };
    const answer = await fetch(`${server.address}/api/v1/${path}`, { ...init, headers });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    bodies: programme.bodies.map(({ name }) => name),
    memory: () => memory(server.pid, 'VmRSS'),
    ask,
    act: (name, input) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      return ask(name, { method: 'POST', body: JSON.stringify(input), headers });
    },
    killAndStart: async () => {
      const began = Date.now();
      process.kill(server.pid, 'SIGKILL');
      server = await startBuilt(root, data);
      await enter();
      console.log(`  killed with -9; ready again after ${since(began)} s`);
    },
    stop: () => server.stop(),
  };
}

/** Waits for a phase; behind row `killAt` the server is killed once. */
async function until(place, id, phase, killAt) {
  const began = Date.now();
  let [peak, before] = [0, 0];
  for (;;) {
    const now = await place.ask(`registerImport?import=${id}`);
    const done = now.progress?.done ?? 0;
    peak = Math.max(peak, place.memory());
    if (now.progress?.state === 'failed') throw new Error(JSON.stringify(now));
    if (now.phase === phase) {
      console.log(`  ${phase}: ${since(began)} s, server at most ${peak.toFixed(0)} MiB, load ${load()}`);
      return now;
    }
    if (killAt && !before && done > killAt) {
      before = done;
      await place.killAndStart();
      console.log(
        `  at row ${before}; goes on at ${(await place.ask(`registerImport?import=${id}`)).progress.done}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function importOnce(place, bytes, killAt) {
  const form = new FormData();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  form.set('file', new Blob([bytes], { type }), '名单.xlsx');
  const { upload } = await place.ask('uploads?for=office', { method: 'POST', body: form });
  const sheet = { sheet: 0, sheetName: '名单', headerRow: 1, headers: HEADS };
  const { import: id } = await place.act('checkRegisterList', { upload, ...sheet, ...SETTINGS });
  const checked = await until(place, id, 'checked', killAt);
  await place.act('takeRegisterList', { import: id });
  const taken = await until(place, id, 'taken', killAt);
  const { counts, toTake } = checked;
  console.log(`  ${JSON.stringify(counts)}, taken ${taken.done} of ${toTake}, studios made ${taken.made}`);
  if (taken.done !== toTake || taken.made !== counts.new) throw new Error('not what was checked');
  return id;
}

async function measure(rows) {
  await ensureInstalled(console.log);
  await ensureBuilt(console.log);
  console.log(`${cpus().length} cores, load ${load()}, Node ${process.version}, ${rows} rows`);
  const data = mkdtempSync(join(tmpdir(), 'gongfang-list-'));
  const place = await openPlace(data);
  try {
    const bytes = await makeList(rows, place.bodies);
    const file = join(data, 'list.xlsx');
    writeFileSync(file, bytes);
    console.log(
      `list of ${(bytes.length / 2 ** 20).toFixed(1)} MiB, server ${place.memory().toFixed(0)} MiB`,
    );
    const alone = [fileURLToPath(import.meta.url), '--read', file];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, alone);
    console.log(`read alone: ${stdout.trim()}${stderr}`);
    const id = await importOnce(place, bytes, rows / 2);
    await place.act('undoRegisterImport', { import: id });
    const { kept } = await until(place, id, 'undone', 0);
    console.log(`  kept ${kept}`);
  } finally {
    await place.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
