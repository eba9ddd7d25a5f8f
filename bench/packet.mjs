import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import sharp from 'sharp';
import { newId } from '../dist/server/newId.js';
import { pssMiB } from './processes.mjs';
import { seedApplications } from './seed.mjs';

/** A page of a certificate as a phone takes it: noise compresses badly. */
function photo() {
  const noise = { type: 'gaussian', mean: 200, sigma: 20 };
  return sharp({ create: { width: 1500, height: 2000, channels: 3, background: '#fff', noise } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

async function upload({ server, cookie }, name, type, bytes) {
  const form = new FormData();
  form.set('file', new Blob([bytes], { type }), name);
  const headers = { cookie, origin: server.address };
  const sent = await fetch(`${server.address}/api/v1/uploads`, { method: 'POST', headers, body: form });
  if (!sent.ok) throw new Error(await sent.text());
  return (await sent.json()).upload;
}

/** Submitted applications of the campaign; with evidence when uploads are given. */
async function recommended({ owner, place, root }, from, count, uploads) {
  const ids = await seedApplications(owner.app, place, root, { from, count, state: 'awaitingFiling' });
  await owner.app.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant', ${place.tenant}, true), set_config('app.bodies', '*', true),
      set_config('app.units', '*', true)`.execute(tx);
    await sql`update application set content_version = md5(id::text) || md5(file_number), submitted_at = now(),
      recommended_at = now() where id = any(${ids}::uuid[])`.execute(tx);
    const bound = { tenant: place.tenant, kind: 'copy', stamp: 'none', by_user: place.user, at: new Date() };
    const rows = ids.flatMap((application) =>
      uploads.map((one) => ({ ...bound, id: newId(), application, path: 'benefit', upload: one })),
    );
    if (rows.length > 0) await tx.insertInto('evidence').values(rows).execute();
  });
  return ids;
}

async function api({ server, cookie }, path, body) {
  const headers = { cookie, origin: server.address, 'content-type': 'application/json' };
  const sent = await fetch(`${server.address}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...headers, 'idempotency-key': newId() },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!sent.ok) throw new Error(await sent.text());
  return sent.json();
}

/** Orders a packet and looks at the application's memory, threads included, until it is made. */
async function make(setting, options) {
  const { server, place } = setting;
  const began = Date.now();
  const memory = [pssMiB([server.pid])];
  const { campaign } = place;
  const { packet } = await api(setting, 'orderPacket', { campaign, kind: 'packet', options });
  for (;;) {
    await sleep(500);
    memory.push(pssMiB([server.pid]));
    const { packets } = await api(setting, `packetList?campaign=${campaign}`);
    const made = packets.find((one) => one.packet === packet);
    const { state, fault } = made.progress;
    if (state === 'failed') throw new Error(`the packet failed: ${fault} ${made.notes}`);
    if (state === 'done') return { ...made, seconds: (Date.now() - began) / 1000, memory };
  }
}

function told({ seconds, pages, bytes, memory, notes }) {
  const at = (share) => Math.round(memory[Math.floor((memory.length - 1) * share)]);
  const shown = [0.25, 0.5, 0.75, 1].map(at).join('/');
  return `${seconds.toFixed(0)} s, ${pages} pages, ${(bytes / 1e6).toFixed(0)} MB; memory ${at(0)} MiB before, ${shown} at each quarter, peak ${Math.round(Math.max(...memory))}; ${notes.length} notes`;
}

/** A packet of 100 applications with booklets, the same again from the store, and 1,000 documents (F15). */
export async function measurePacket(setting) {
  const { print } = setting;
  const uploads = [
    await upload(setting, '证书.jpg', 'image/jpeg', await photo()),
    await upload(setting, '获奖.jpg', 'image/jpeg', await photo()),
  ];
  const applications = await recommended(setting, 70_000, 100, uploads);
  print('packet, 100 applications with booklets, 2 copies', told(await make(setting, { applications })));
  print('the same again, from stored prints', told(await make(setting, { applications })));
  const many = await recommended(setting, 80_000, 1000, []);
  const wish = { applications: many, oneCopy: true, materials: ['standard-form'] };
  print('packet, 1,000 documents', told(await make(setting, wish)));
}
