import { readFile } from 'node:fs/promises';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { possibleActions } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { AppDeps } from '../app.ts';
import type { Context } from '../context.ts';
import { raiseWall } from '../db/settings.ts';
import { cleanName, quotedName } from '../files/cleanName.ts';
import { fileKind } from '../files/fileKind.ts';
import type { FileStore, Received } from '../files/fileStore.ts';
import { isWhole } from '../files/isWhole.ts';
import { holdOffSweep } from '../store/uploadSweep.ts';
import { addUpload, readableUpload, type Upload, uploadedSince } from '../store/uploads.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

const MEGABYTE = 1_000_000;
/** Largest file, and what one person may upload in a day. */
const LARGEST = 50 * MEGABYTE;
const DAILY = 3_000 * MEGABYTE;
const DAY_MS = 24 * 3600_000;

const tooLarge = refuse('fileTooLarge', { megabytes: LARGEST / MEGABYTE });

/** Files are looked into one after the other: each may be 50 MB in memory, and it takes a blink. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => {});
  return mine;
}

/** Looks into the bytes; the name is only used in what the person reads. */
async function judge(
  received: Received,
  givenName: string,
): Promise<Decision<{ name: string; mediaType: string }>> {
  if (received.size === 0) return refuse('fileEmpty', {});
  const content = await readFile(received.path);
  const kind = fileKind(content.subarray(0, 4096));
  if (!kind.accepted) return refuse('fileTypeRefused', { name: quotedName(givenName), found: kind.found });
  const name = cleanName(givenName, kind.extension);
  return isWhole(kind.mediaType, content)
    ? allow({ name, mediaType: kind.mediaType })
    : refuse('fileDamaged', { name });
}

/** Bytes first, row afterwards, so that a row never points to a missing file. */
async function record(
  { db, files }: AppDeps,
  context: Context,
  received: Received,
  upload: Upload,
): Promise<Decision<Upload>> {
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    const today = await uploadedSince(tx, context, new Date(context.receivedAt.getTime() - DAY_MS));
    if (today + upload.size > DAILY) return refuse('uploadQuotaFull', { megabytes: DAILY / MEGABYTE });
    await holdOffSweep(tx);
    await files.keep(context.actor.tenant, received);
    await addUpload(tx, context, upload);
    return allow(upload);
  });
}

async function take(deps: AppDeps, request: FastifyRequest, context: Context): Promise<Decision<Upload>> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST + MEGABYTE) return tooLarge;
  const none = refuse('inputInvalid', { problems: [{ path: 'file', message: '请选择一个文件' }] });
  if (!request.isMultipart()) return none;
  const part = await request.file({ limits: { fileSize: LARGEST, files: 1, fields: 5, headerPairs: 20 } });
  if (!part) return none;
  const received = await deps.files.receive(part.file);
  try {
    if (part.file.truncated) return tooLarge;
    const judged = await inTurn(() => judge(received, part.filename ?? ''));
    if (!judged.ok) return judged;
    const { hash, size } = received;
    return await record(deps, context, received, { id: context.newId(), hash, size, ...judged.change });
  } finally {
    await deps.files.discard(received);
  }
}

async function send(
  reply: FastifyReply,
  files: FileStore,
  tenant: string,
  upload: Upload,
): Promise<FastifyReply> {
  const stream = await files.open(tenant, upload.hash);
  const name = encodeURIComponent(upload.name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return reply
    .header('content-type', upload.mediaType)
    .header('content-length', upload.size)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(stream);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `POST /api/v1/uploads` (multipart, one file) and `GET /api/v1/uploads/:id`, as a download that runs nowhere. */
export async function mountUploads(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
  app.post('/api/v1/uploads', async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    if (!possibleActions(request.actor).includes('upload'))
      return answerRefusal(request, reply, { code: 'notAllowed', params: { reason: 'role' } });
    const taken = await take(deps, request, contextOf(request, request.actor));
    if (!taken.ok) return answerRefusal(request, reply, taken.refusal);
    const { id: upload, name, size, mediaType } = taken.change;
    return reply.send({ upload, name, size, mediaType });
  });

  app.get<{ Params: { id: string } }>('/api/v1/uploads/:id', async (request, reply) => {
    const { actor, params } = request;
    if (!actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const context = contextOf(request, actor);
    const upload = UUID.test(params.id)
      ? await deps.db.transaction().execute(async (tx) => {
          await raiseWall(tx, actor);
          return readableUpload(tx, context, params.id);
        })
      : undefined;
    if (!upload) return answerRefusal(request, reply, { code: 'uploadUnknown', params: {} });
    return send(reply, deps.files, actor.tenant, upload);
  });
}
