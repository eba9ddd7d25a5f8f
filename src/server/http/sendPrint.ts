import { buffer } from 'node:stream/consumers';
import type { FastifyReply } from 'fastify';
import { MEDIA_TYPES } from '../../documents/write/render.ts';
import type { Print, PrintDeps } from '../prints.ts';

/** A PDF for looking at and printing from the browser. */
export function sendPdf(
  reply: FastifyReply,
  name: string,
  content: Uint8Array | NodeJS.ReadableStream,
): FastifyReply {
  return reply
    .header('cache-control', 'private, no-store')
    .type(MEDIA_TYPES.pdf)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(
      content instanceof Uint8Array
        ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
        : content,
    );
}

/** The stored bytes of a print; `sealOnly`: the pages with boxes to be sealed, cut from them. */
export async function sendPrint(
  reply: FastifyReply,
  { files, papers }: PrintDeps,
  tenant: string,
  { hash, name, boxes }: Print,
  sealOnly: boolean,
): Promise<FastifyReply> {
  const stream = await files.open(tenant, hash);
  if (!sealOnly || boxes.length === 0) return sendPdf(reply, name, stream);
  const pages = [...new Set(boxes.map(({ page }) => page))];
  return sendPdf(reply, name, await papers.cut(await buffer(stream), pages));
}
