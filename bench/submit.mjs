import { randomUUID } from 'node:crypto';
import { recordSubmissions, replayBare } from './bare.mjs';
import { load, percentile } from './load.mjs';
import { cpuMs, pssMiB } from './processes.mjs';
import { seedApplications } from './seed.mjs';

const COUNT = 600;
const WARM_UP = 100;
const ROUNDS = 3;

/** The proofs that a whole 附件4 needs, one for each need of each starred field. */
function proofsOf(programme) {
  const form = programme.forms.find(({ id }) => id === 'standard');
  return form.sections
    .flatMap(({ fields }) => fields)
    .flatMap(({ id, evidence = [] }) => evidence.map(({ kind, stamp }) => ({ path: id, kind, stamp })));
}

/** Submit over HTTP, and the same statements from bare clients, in turns so that both see the same machine. */
export async function measureSubmit(setting) {
  const { server, place, cookie, owner, app, root, lanes, print } = setting;
  const seed = (from, count) =>
    seedApplications(owner.app, place, root, {
      from,
      count,
      state: 'draft',
      proofs: proofsOf(place.programme),
    });
  const warm = await seed(0, WARM_UP);
  await acknowledgeAll(setting, warm);
  const submit = (ids) =>
    load({
      address: server.address,
      lanes,
      total: ids.length,
      make: (n) => ({
        method: 'POST',
        path: '/api/v1/submitApplication',
        headers: { cookie, origin: server.address, 'idempotency-key': randomUUID() },
        body: { application: ids[n], version: 1 },
      }),
    });
  await submit(warm);

  const actor = { user: place.user, tenant: place.tenant, grants: [{ role: 'cityOfficer' }] };
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const mine = await seed(1000 + round * 2 * COUNT, COUNT);
    const bare = await seed(1000 + (round * 2 + 1) * COUNT, COUNT);
    await acknowledgeAll(setting, [...mine, ...bare]);
    const recorded = await recordSubmissions(app, actor, bare);
    const before = cpuMs(server.pid);
    const done = await submit(mine);
    const cpu = (cpuMs(server.pid) - before) / COUNT;
    const bareRate = await replayBare(app, lanes, recorded);
    ratios.push(done.rate / bareRate);
    const words = Math.round(recorded.reduce((sum, one) => sum + one.length, 0) / recorded.length);
    print(
      `submit, round ${round + 1} (${JSON.stringify(done.statuses)})`,
      `${done.rate.toFixed(0)}/s, p99 ${percentile(done.latencies, 99).toFixed(0)} ms, ${cpu.toFixed(1)} ms CPU; ` +
        `bare client ${bareRate.toFixed(0)}/s (${words} statements); ratio ${(done.rate / bareRate).toFixed(2)}`,
    );
  }
  print('submit, median ratio to the bare client', ratios.sort()[Math.floor(ROUNDS / 2)].toFixed(2));
  print('memory of the application, under load (PSS)', `${pssMiB([server.pid]).toFixed(0)} MiB`);
}

/** Ticks the warnings that a person would have to tick; the drafts differ in names only. */
async function acknowledgeAll({ server, owner, place, cookie }, ids) {
  const answer = await fetch(`${server.address}/api/v1/applicationDetail?application=${ids[0]}`, {
    headers: { cookie },
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { findings } = await answer.json();
  const keys = findings.filter(({ level }) => level === 'warning').map(({ key }) => key);
  await owner.pool.query(
    `with w as (select set_config('app.tenant', $1, false)) update application_answers
     set acknowledged = $2::jsonb from w where tenant = $1::uuid and application = any($3::uuid[])`,
    [place.tenant, JSON.stringify(keys), ids],
  );
}
