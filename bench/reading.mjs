import { load, percentile } from './load.mjs';
import { cpuMs } from './processes.mjs';

const COUNT = 1000;

/** List of 20 with filter and count, and 2-character search, at 20,000 applications. */
export async function measureReading({ server, place, cookie, lanes, print }) {
  const bodies = Object.values(place.bodies);
  const ask = async (name, query) => {
    const make = (n) => ({
      path: `/api/v1/applicationList?${new URLSearchParams({ campaign: place.campaign, ...query(n) })}`,
      headers: { cookie },
    });
    await load({ address: server.address, lanes, total: 100, make });
    const before = cpuMs(server.pid);
    const { rate, latencies, statuses } = await load({ address: server.address, lanes, total: COUNT, make });
    const cpu = (cpuMs(server.pid) - before) / COUNT;
    const [p50, p99] = [50, 99].map((p) => percentile(latencies, p).toFixed(1));
    print(
      `${name} (${JSON.stringify(statuses)})`,
      `${rate.toFixed(0)}/s, p50 ${p50} ms, p99 ${p99} ms, ${cpu.toFixed(1)} ms CPU`,
    );
  };
  await ask('list of 20, state filter and count', (n) => ({ state: 'filed', page: String(1 + (n % 20)) }));
  await ask('list of 20, body and state filter and count', (n) => ({
    state: 'filed',
    body: bodies[n % bodies.length],
  }));
  const terms = ['建国', '军红', '海燕', '纺织', '印刷', '文静', '志强', '第12'];
  await ask('2-character search', (n) => ({ search: terms[n % terms.length] }));
  await ask('pinyin search', (n) => ({ search: ['zhaojianguo', 'lihai', 'yinshua', 'cwj'][n % 4] }));
}
