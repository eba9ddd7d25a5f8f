import { Agent, request } from 'node:http';

/**
 * Sends `total` requests over `lanes` kept-alive connections on loopback, each lane one after the other.
 * `make(n)` gives {method, path, headers, body}. Answers seconds, rate and the latencies in ms, sorted.
 */
export async function load({ address, lanes, total, make }) {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const latencies = [];
  const statuses = {};
  let next = 0;
  const lane = async () => {
    while (next < total) {
      const n = next++;
      const began = process.hrtime.bigint();
      const status = await send(agent, address, make(n));
      latencies.push(Number(process.hrtime.bigint() - began) / 1e6);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const began = process.hrtime.bigint();
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  return { seconds, rate: total / seconds, latencies, statuses };
}

export function percentile(sorted, p) {
  return sorted[Math.min(sorted.length - 1, Math.floor((p / 100) * sorted.length))];
}

function send(agent, address, { method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const url = new URL(path, address);
    const data = body === undefined ? undefined : JSON.stringify(body);
    const all = {
      ...headers,
      ...(data ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data) } : {}),
    };
    const req = request(url, { agent, method, headers: all }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
      answer.on('error', reject);
    });
    req.on('error', reject);
    req.end(data);
  });
}
