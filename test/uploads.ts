import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '../src/core/access/roles.ts';
import { raiseWall } from '../src/server/db/settings.ts';
import type { Database } from '../src/server/db/tables.ts';
import { newId } from '../src/server/newId.ts';
import { addUpload, type Upload } from '../src/server/store/uploads.ts';

/** A real PDF of one empty page. `mark` makes its bytes, and so its hash, different. */
export function tinyPdf(mark = ''): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>${mark ? ` % ${mark}` : ''}`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(text);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = Buffer.byteLength(text);
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 4\n0000000000 65535 f \n${lines}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text);
}

interface Wanted {
  name?: string;
  bytes?: Buffer;
  mediaType?: string;
  at?: Date;
}

/** An upload of the actor: rows as the upload route writes them (the bytes themselves are not stored). */
export async function anUpload(db: Kysely<Database>, actor: Actor, wanted: Wanted = {}): Promise<Upload> {
  const id = newId();
  const bytes = wanted.bytes ?? tinyPdf(id);
  const upload: Upload = {
    id,
    hash: createHash('sha256').update(bytes).digest('hex'),
    name: wanted.name ?? '扫描件.pdf',
    size: bytes.length,
    mediaType: wanted.mediaType ?? 'application/pdf',
  };
  const context = {
    actor,
    receivedAt: wanted.at ?? new Date(),
    timeZone: 'Asia/Shanghai',
    request: 'test',
    newId: () => newId(),
  };
  await db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    await addUpload(tx, context, upload);
  });
  return upload;
}
