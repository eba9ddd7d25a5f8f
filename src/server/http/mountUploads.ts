import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { possibleActions } from '../../core/access/can.ts';
import { largestMegabytes, type UploadPurpose, uploadPurposes } from '../../core/evidence/uploadPurpose.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { AppDeps } from '../app.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { FileStore, Received } from '../files/fileStore.ts';
import { judgeFile } from '../files/judgeFile.ts';
import { isId } from '../isId.ts';
import { holdOffSweep } from '../store/uploadSweep.ts';
import { addUpload, readableUpload, type Upload, uploadedSince } from '../store/uploads.ts';
import { answerRefusal } from './answerRefusal.ts';
import { contextOf } from './mountContracts.ts';

const MEGABYTE = 1_000_000;
/** What one person may upload in a day. */
const DAILY = 3_000 * MEGABYTE;
const DAY_MS = 24 * 3600_000;

/** Files are looked into one after the other: each may be 50 MB in memory, and it takes a blink. */
let turn: Promise<unknown> = Promise.resolve();
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => {});
  return mine;
}

/** Bytes first, row afterwards, so that a row never points to a missing file. */
async function record(
  { db, files }: AppDeps,
  context: Context,
  received: Received,
  upload: Upload,
): Promise<Decision<Upload>> {
  return inTenant(db, context, async (tx) => {
    const today = await uploadedSince(tx, context, new Date(context.receivedAt.getTime() - DAY_MS));
    if (today + upload.size > DAILY) return refuse('uploadQuotaFull', { megabytes: DAILY / MEGABYTE });
    await holdOffSweep(tx);
    await files.keep(context.actor.tenant, received);
    await addUpload(tx, context, upload);
    return allow(upload);
  });
}

const noFile = refuse('inputInvalid', { problems: [{ path: 'file', message: '请选择一个文件' }] });

async function take(
  deps: AppDeps,
  request: FastifyRequest,
  context: Context,
  purpose: UploadPurpose,
): Promise<Decision<Upload>> {
  const largest = largestMegabytes[purpose] * MEGABYTE;
  const tooLarge = refuse('fileTooLarge', { megabytes: largestMegabytes[purpose] });
  if (Number(request.headers['content-length'] ?? 0) > largest + MEGABYTE) return tooLarge;
  if (!request.isMultipart()) return noFile;
  const part = await request.file({ limits: { fileSize: largest, files: 1, fields: 5, headerPairs: 20 } });
  if (!part) return noFile;
  const received = await deps.files.receive(part.file);
  try {
    if (part.file.truncated) return tooLarge;
    const judged = await inTurn(() => judgeFile(received, part.filename ?? '', purpose));
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

/** What the file is for, as the address says; a proof when it says nothing. */
function purposeOf(request: FastifyRequest): UploadPurpose | undefined {
  const { for: asked = 'evidence' } = request.query as { for?: unknown };
  return uploadPurposes.find((purpose) => purpose === asked);
}

/** `POST /api/v1/uploads?for=evidence|scan|office|document|package` (multipart, one file) and `GET /api/v1/uploads/:id`, as a download that runs nowhere. */
export async function mountUploads(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
  app.post('/api/v1/uploads', async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    if (!possibleActions(request.actor).includes('upload'))
      return answerRefusal(request, reply, { code: 'notAllowed', params: { reason: 'role' } });
    const purpose = purposeOf(request);
    const problems = [{ path: 'for', message: '用途应为 evidence、scan、office、document 或 package' }];
    if (!purpose) return answerRefusal(request, reply, { code: 'inputInvalid', params: { problems } });
    const taken = await take(deps, request, contextOf(request, request.actor), purpose);
    if (!taken.ok) return answerRefusal(request, reply, taken.refusal);
    const { id: upload, name, size, mediaType } = taken.change;
    return reply.send({ upload, name, size, mediaType });
  });

  app.get<{ Params: { id: string } }>('/api/v1/uploads/:id', async (request, reply) => {
    const { actor, params } = request;
    if (!actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const context = contextOf(request, actor);
    const upload = isId(params.id)
      ? await inTenant(deps.db, context, (tx) => readableUpload(tx, context, params.id))
      : undefined;
    if (!upload) return answerRefusal(request, reply, { code: 'uploadUnknown', params: {} });
    return send(reply, deps.files, actor.tenant, upload);
  });
}
