import { createHash, createPublicKey, verify } from 'node:crypto';
import yauzl from 'yauzl';
import type { z } from 'zod';
import {
  DOCUMENT_PATH,
  filePath,
  isPackagePath,
  MANIFEST_PATH,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  PackageDocument,
  PackageManifest,
  PackageSignature,
  SIGNATURE_PATH,
} from '../../core/package/packageDocument.ts';
import { storable } from '../../core/storable.ts';
import { OfficeFault } from '../../documents/read/officeFault.ts';
import { fileKind } from '../files/fileKind.ts';
import { fingerprintOf } from './signingKey.ts';

/** What is wrong with a package, each with a sentence of its own. */
export type PackageFault = 'names' | 'missing' | 'content' | 'files' | 'version' | 'signature' | 'tampered';
/** A package whose signature, manifest and files agree. */
export interface ReadPackage {
  /** SHA-256 of the manifest: one package is taken in once. */
  readonly digest: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly document: PackageDocument;
}
export type PackageReading =
  | { readonly ok: true; readonly package: ReadPackage }
  | { readonly ok: false; readonly fault: PackageFault; readonly about: string };

const MEGABYTE = 1_000_000;
const MOST_ENTRIES = 3_003;
const MOST_UNPACKED = 400 * MEGABYTE;
/** The largest of each kind; a proof of 50 MB is what an upload may be. */
const largest = { [DOCUMENT_PATH]: 20 * MEGABYTE, [MANIFEST_PATH]: MEGABYTE, [SIGNATURE_PATH]: 10_000 };
const largestOf = (path: string) => (largest as Readonly<Record<string, number>>)[path] ?? 50 * MEGABYTE;

/** Ends the reading with what is wrong. */
class Wrong extends Error {
  readonly fault: PackageFault;
  readonly about: string;
  constructor(fault: PackageFault, about = '') {
    super(fault);
    this.fault = fault;
    this.about = about;
  }
}

/** The catalogue: known names, each once, no more than may be unpacked. Nothing is inflated yet. */
async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize;
      if (entries.size >= MOST_ENTRIES || declared > MOST_UNPACKED) throw new OfficeFault('fileInflates');
      if (entry.isEncrypted()) throw new OfficeFault('fileEncrypted');
      if (!isPackagePath(entry.fileName) || entries.has(entry.fileName))
        throw new Wrong('names', entry.fileName.slice(0, 80));
      if (entry.uncompressedSize > largestOf(entry.fileName)) throw new OfficeFault('fileInflates');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    // The reader itself refuses names that lead out of the folder.
    if (error instanceof Error && /invalid (relative|characters)|absolute path/.test(error.message))
      throw new Wrong('names');
    throw error;
  }
  return entries;
}

interface Content {
  readonly sha256: string;
  readonly bytes: number;
  readonly head: Buffer;
  readonly whole: Buffer;
}

/** Inflates one entry, never further than its kind may be; `keep` holds all of it, else only its beginning. */
async function contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry, keep: boolean): Promise<Content> {
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  let bytes = 0;
  let head = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > largestOf(entry.fileName)) throw new OfficeFault('fileInflates');
    hash.update(chunk);
    if (keep || head < 4096) parts.push(chunk);
    head += chunk.length;
  }
  const whole = Buffer.concat(parts);
  return { sha256: hash.digest('hex'), bytes, head: whole.subarray(0, 4096), whole };
}

function parsed<S extends z.ZodType>(bytes: Buffer, schema: S, path: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Wrong('content', path);
  }
  const version = (value as { version?: unknown } | null)?.version;
  const format = (value as { format?: unknown } | null)?.format;
  if (format === PACKAGE_FORMAT && typeof version === 'number' && version !== PACKAGE_VERSION)
    throw new Wrong('version', String(version));
  const read = schema.safeParse(storable(value));
  if (read.success) return read.data;
  throw new Wrong('content', `${path} ${read.error.issues[0]?.path.join('.') ?? ''}`.trim());
}

function isSigned(bytes: Buffer, { publicKey, signature }: z.infer<typeof PackageSignature>): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

async function read(bytes: Uint8Array): Promise<ReadPackage> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await yauzl.fromBufferPromise(whole, { lazyEntries: true, validateEntrySizes: true });
  const entries = await entriesOf(zip);
  const small = async (path: string) => {
    const entry = entries.get(path);
    if (!entry) throw new Wrong('missing', path);
    return contentOf(zip, entry, true);
  };
  const manifestFile = await small(MANIFEST_PATH);
  const manifest = parsed(manifestFile.whole, PackageManifest, MANIFEST_PATH);
  const signature = parsed((await small(SIGNATURE_PATH)).whole, PackageSignature, SIGNATURE_PATH);
  if (!isSigned(manifestFile.whole, signature)) throw new Wrong('signature');
  const listed = new Map(manifest.files.map((one) => [one.path, one]));
  for (const path of entries.keys())
    if (path !== MANIFEST_PATH && path !== SIGNATURE_PATH && !listed.has(path))
      throw new Wrong('names', path);
  const kinds = new Map<string, string>();
  let documentBytes: Buffer = Buffer.alloc(0);
  for (const { path, sha256, bytes: size } of manifest.files) {
    const entry = entries.get(path);
    if (!entry) throw new Wrong('missing', path);
    const content = await contentOf(zip, entry, path === DOCUMENT_PATH);
    const named = path === DOCUMENT_PATH || path === filePath(content.sha256);
    if (content.sha256 !== sha256 || content.bytes !== size || !named) throw new Wrong('tampered', path);
    if (path === DOCUMENT_PATH) documentBytes = content.whole;
    else {
      const kind = fileKind(content.head, 'scan');
      if (kind.accepted) kinds.set(sha256, kind.mediaType);
    }
  }
  if (documentBytes.length === 0) throw new Wrong('missing', DOCUMENT_PATH);
  const document = parsed(documentBytes, PackageDocument, DOCUMENT_PATH);
  for (const { evidence, seals } of document.applications)
    for (const { file } of [...evidence, ...seals])
      if (kinds.get(file.sha256) !== file.mediaType) throw new Wrong('files', file.name.slice(0, 80));
  const { publicKey } = signature;
  return { digest: manifestFile.sha256, publicKey, fingerprint: fingerprintOf(publicKey), document };
}

/**
 * Reads and checks a whole package: names, sizes, signature, every hash, the document, and that each file is what it says. Runs in a
 * thread of `officeReaders`.
 */
export async function readPackage(bytes: Uint8Array): Promise<PackageReading> {
  try {
    return { ok: true, package: await read(bytes) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, fault: error.fault, about: error.about };
    throw error;
  }
}
