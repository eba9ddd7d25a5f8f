import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';

/** `npm run bench`: measures one installation in one run and prints figures and ratios. No figure is judged here. */
const print = (name, figure) => console.log(`${name.padEnd(52)} ${figure}`);
const LANES = 10;

await ensureInstalled(console.log);
await ensureBuilt(console.log);
const { embeddedFolder } = await import('../dist/server/db/openDatabase.js');
const { attachEmbedded } = await import('../dist/server/db/embedded.js');
const { connect } = await import('../dist/server/db/connect.js');
const { startBuilt, signIn } = await import('../bench/server.mjs');
const { PASSWORD, seedApplications, seedInstallation } = await import('../bench/seed.mjs');
const { measureSubmit } = await import('../bench/submit.mjs');
const { measureReading } = await import('../bench/reading.mjs');
const { measurePaperLoad } = await import('../bench/paperLoad.mjs');
const { measurePacket } = await import('../bench/packet.mjs');
const { measurePapers } = await import('../bench/papers.mjs');
const { measureScan } = await import('../bench/scan.mjs');
const { pssMiB } = await import('../bench/processes.mjs');
const { firstPageKiB, installMiB } = await import('../bench/sizes.mjs');

console.log(
  `${cpus().length} cores, Node ${process.version}, ${LANES} connections; load and database on the same machine`,
);
const data = mkdtempSync(join(tmpdir(), 'gongfang-bench-'));
let server;
try {
  const cold = await startBuilt(root, data);
  print('cold start (initdb, migrate, ready)', `${cold.seconds.toFixed(2)} s`);
  await cold.stop();
  server = await startBuilt(root, data);
  print('warm start', `${server.seconds.toFixed(2)} s`);
  print('memory of the application, idle (PSS)', `${pssMiB([server.pid]).toFixed(0)} MiB`);

  const running = attachEmbedded(embeddedFolder({ data }));
  const owner = connect({ app: running.connection('owner'), poolSize: 2 });
  const place = await seedInstallation(owner.app, root);
  const cookie = await signIn(server.address, 'bench', PASSWORD);
  const setting = { server, place, cookie, owner, app: running.connection('app'), root, lanes: LANES, print };
  await measureSubmit(setting);
  await seedApplications(owner.app, place, root, { from: 10_000, count: 20_000, state: 'filed' });
  // What the database does by itself within a minute.
  await owner.pool.query('vacuum analyze');
  await measureReading(setting);
  await measurePaperLoad(setting);
  await measurePacket(setting);
  await owner.close();
  for (const [format, count] of [
    ['pdf', 40],
    ['docx', 40],
  ]) {
    const { perSecond, cpuMs } = await measurePapers(root, format, count);
    print(
      `${format} of an example 附件4, one thread`,
      `${perSecond.toFixed(1)}/s, ${cpuMs.toFixed(0)} ms CPU each`,
    );
  }
  await measureScan(root, print);
  print('first page for an applicant (HTML, JS, CSS, gzip)', `${firstPageKiB(root).toFixed(0)} KiB`);
  print('node_modules, all / without development packages', await installMiB(root));
} finally {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
}
