import yauzl from 'yauzl';
import { filePath, type PackageDocument } from '../../core/package/packageDocument.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';
import { cleanName } from '../files/cleanName.ts';
import type { Received } from '../files/fileStore.ts';
import { keepMade } from '../files/keepMade.ts';

type File = PackageDocument['applications'][number]['seals'][number]['file'];
const endings: { readonly [T in File['mediaType']]: string } = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
};
/** Key under which the upload of a file is found again: the same bytes may bear two names. */
export const fileKey = ({ sha256, name }: Pick<File, 'sha256' | 'name'>) => `${sha256} ${name}`;

function filesOf({ applications }: PackageDocument): File[] {
  const all = applications.flatMap(({ evidence, seals }) => [...evidence, ...seals].map(({ file }) => file));
  return [...new Map(all.map((file) => [fileKey(file), file])).values()];
}

/**
 * Puts the files of a package that was checked into the store, one after the other, and answers their uploads. Where nothing refers
 * to them in the end, the sweep takes them after a day.
 */
export async function keepPackageFiles(
  deps: OfficeDeps,
  context: Context,
  bytes: Uint8Array,
  document: PackageDocument,
): Promise<ReadonlyMap<string, string>> {
  const wanted = filesOf(document);
  const received = new Map<string, Received>();
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const zip = await yauzl.fromBufferPromise(whole, { lazyEntries: true, validateEntrySizes: true });
    const paths = new Map(wanted.map(({ sha256 }) => [filePath(sha256), sha256]));
    for await (const entry of zip.eachEntry()) {
      const sha256 = paths.get(entry.fileName);
      if (sha256) received.set(sha256, await deps.files.receive(await zip.openReadStreamPromise(entry)));
    }
    return await inTenant(deps.db, context, async (tx) => {
      const uploads = new Map<string, string>();
      for (const file of wanted) {
        const { sha256, mediaType } = file;
        const name = cleanName(file.name, endings[mediaType]);
        const kept = await keepMade(tx, context, deps.files, received.get(sha256)!, { name, mediaType });
        uploads.set(fileKey(file), kept.id);
      }
      return uploads;
    });
  } finally {
    for (const one of received.values()) await deps.files.discard(one);
  }
}
