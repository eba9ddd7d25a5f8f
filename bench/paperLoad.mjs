import { load, percentile } from './load.mjs';
import { cpuMs, pssMiB } from './processes.mjs';
import { seedApplications } from './seed.mjs';

const COUNT = 60;

/** Papers asked over HTTP, written by the worker threads of the running server; and the memory it takes then, threads included. */
export async function measurePaperLoad({ server, place, cookie, owner, root, lanes, print }) {
  const ids = await seedApplications(owner.app, place, root, { from: 50_000, count: COUNT, state: 'draft' });
  for (const format of ['pdf', 'docx']) {
    const make = (n) => ({ path: `/api/v1/papers/application/${ids[n]}.${format}`, headers: { cookie } });
    const before = cpuMs(server.pid);
    const done = await load({ address: server.address, lanes, total: COUNT, make });
    const cpu = (cpuMs(server.pid) - before) / COUNT;
    print(
      `${format} over HTTP (${JSON.stringify(done.statuses)})`,
      `${done.rate.toFixed(1)}/s, p99 ${percentile(done.latencies, 99).toFixed(0)} ms, ${cpu.toFixed(0)} ms CPU each`,
    );
  }
  print('memory with paper threads, after these (PSS)', `${pssMiB([server.pid]).toFixed(0)} MiB`);
}
