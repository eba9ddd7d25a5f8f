import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { folderOf, schemaFile } from '../../core/programme/folderOf.ts';
import { programmeJsonSchema } from '../../core/programme/jsonSchema.ts';
import type { Programme } from '../../core/programme/programme.ts';

/** Every export of the same programme has the same bytes. */
const MTIME = new Date('2000-01-01T00:00:00Z');

export const written = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The folder of a programme as it lies under `programmes/`, with the schema beside it for editors that complete. */
export async function programmeZip(programme: Programme): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const put = (path: string, value: unknown) =>
    zip.addBuffer(Buffer.from(written(value)), path, { mtime: MTIME, mode: 0o100644 });
  for (const [path, value] of Object.entries(folderOf(programme))) put(`${programme.id}/${path}`, value);
  put(schemaFile, programmeJsonSchema());
  zip.end();
  return buffer(zip.outputStream);
}
