import { createHash, sign } from 'node:crypto';
import { PassThrough, type Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { canonicalJson, type JsonValue } from '../../core/canonicalJson.ts';
import {
  DOCUMENT_PATH,
  filePath,
  MANIFEST_PATH,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageDocument,
  type PackageManifest,
  SIGNATURE_PATH,
} from '../../core/package/packageDocument.ts';
import type { SigningKey } from './signingKey.ts';

/** Every entry bears one date, so that the same data is the same package. */
const entry = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
type Recorded = PackageManifest['files'][number];

function addJson(zip: yazl.ZipFile, path: string, value: unknown): { bytes: Buffer; recorded: Recorded } {
  const bytes = Buffer.from(canonicalJson(JSON.parse(JSON.stringify(value)) as JsonValue));
  zip.addBuffer(bytes, path, { ...entry, compress: true });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, recorded: { path, bytes: bytes.length, sha256 } };
}

async function addFile(zip: yazl.ZipFile, path: string, content: Readable): Promise<Recorded> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const through = new PassThrough();
  zip.addReadStream(through, path, { ...entry, compress: false });
  await pipeline(content, measured, through);
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Writes a package while its files are read one after the other; the signature is over the manifest, and it over everything. */
export async function writePackage(
  out: Writable,
  document: PackageDocument,
  files: readonly { readonly sha256: string; readonly open: () => Promise<Readable> }[],
  key: SigningKey,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const written = pipeline(zip.outputStream, out);
  const broken = new Promise<never>((_, reject) => {
    written.catch(reject);
  });
  broken.catch(() => {});
  const records = [addJson(zip, DOCUMENT_PATH, document).recorded];
  for (const { sha256, open } of files)
    records.push(await Promise.race([addFile(zip, filePath(sha256), await open()), broken]));
  const manifest = { format: PACKAGE_FORMAT, version: PACKAGE_VERSION, files: records };
  const { bytes } = addJson(zip, MANIFEST_PATH, manifest);
  const signature = sign(null, bytes, key.privateKey).toString('base64');
  addJson(zip, SIGNATURE_PATH, { algorithm: 'Ed25519', publicKey: key.publicKey, signature });
  zip.end();
  await written;
}
