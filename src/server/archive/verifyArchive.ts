import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import {
  CATALOGUE_PATH,
  FILES_FOLDER,
  MANIFEST_PATH,
  README_PATH,
  readManifest,
} from '../../core/archive/catalogue.ts';

/** What is wrong with a package at the first bad place; `path` names the file. */
export type ArchiveFault =
  | { readonly code: 'noArchive' }
  | { readonly code: 'noManifest' }
  | { readonly code: 'badManifest' }
  | {
      readonly code: 'changed' | 'missing' | 'extra' | 'twice' | 'outside' | 'inflates' | 'notInCatalogue';
      readonly path: string;
    };
export type ArchiveVerification =
  | { readonly ok: true; readonly files: number }
  | { readonly ok: false; readonly fault: ArchiveFault };

const MANIFEST_MOST = 64_000_000;
/** Nothing that belongs in the package packs better than this; what does is not unpacked. */
const RATIO_MOST = 500;

const wrong = (fault: ArchiveFault): ArchiveVerification => ({ ok: false, fault });

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry> | { twice: string }> {
  const found = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (found.has(entry.fileName)) return { twice: entry.fileName };
    found.set(entry.fileName, entry);
  }
  return found;
}

const inflates = (entry: Entry) =>
  entry.uncompressedSize > RATIO_MOST * Math.max(entry.compressedSize, 1_000);

async function textOf(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  if (entry.uncompressedSize > MANIFEST_MOST || inflates(entry)) return undefined;
  return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
}

/** The hash of an entry, or undefined when its bytes cannot be unpacked. */
async function hashOf(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

const allowed = (path: string) =>
  [README_PATH, CATALOGUE_PATH, MANIFEST_PATH].includes(path) || path.startsWith(`${FILES_FOLDER}/`);

async function verifyEntries(zip: ZipFile): Promise<ArchiveVerification> {
  const entries = await entriesOf(zip);
  if ('twice' in entries) return wrong({ code: 'twice', path: entries.twice });
  const outside = [...entries.keys()].find((path) => !allowed(path));
  if (outside !== undefined) return wrong({ code: 'outside', path: outside });
  const manifestEntry = entries.get(MANIFEST_PATH);
  const manifestWords = manifestEntry && (await textOf(zip, manifestEntry));
  if (manifestWords === undefined) return wrong({ code: 'noManifest' });
  const manifest = readManifest(manifestWords);
  if (!manifest) return wrong({ code: 'badManifest' });
  const missing = [...manifest.keys()].find((path) => !entries.has(path));
  if (missing !== undefined) return wrong({ code: 'missing', path: missing });
  for (const [path, entry] of entries) {
    if (path === MANIFEST_PATH) continue;
    const expected = manifest.get(path);
    if (expected === undefined) return wrong({ code: 'extra', path });
    if (inflates(entry)) return wrong({ code: 'inflates', path });
    if ((await hashOf(zip, entry)) !== expected) return wrong({ code: 'changed', path });
  }
  return verifyCatalogue(zip, entries);
}

/** Every file of the folder stands in the catalogue, with its hash; the catalogue itself is covered by the manifest. */
async function verifyCatalogue(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
): Promise<ArchiveVerification> {
  const entry = entries.get(CATALOGUE_PATH);
  const words = entry && (await textOf(zip, entry));
  if (words === undefined) return wrong({ code: 'missing', path: CATALOGUE_PATH });
  const listed = new Set([...words.matchAll(/<路径>([^<]*)<\/路径>/g)].map(([, path]) => unescaped(path!)));
  const files = [...entries.keys()].filter((path) => path.startsWith(`${FILES_FOLDER}/`));
  const unlisted = files.find((path) => !listed.has(path));
  return unlisted === undefined
    ? { ok: true, files: files.length }
    : wrong({ code: 'notInCatalogue', path: unlisted });
}

function unescaped(words: string): string {
  return words.replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&',
  );
}

/**
 * Checks a package without unpacking it to disk: every file against the manifest, the folder against the catalogue.
 * Names the first thing that is wrong; never throws for a bad file.
 */
export async function verifyArchive(file: string): Promise<ArchiveVerification> {
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(file, { autoClose: false, lazyEntries: true });
  } catch {
    return wrong({ code: 'noArchive' });
  }
  try {
    return await verifyEntries(zip);
  } catch {
    return wrong({ code: 'noArchive' });
  } finally {
    zip.close();
  }
}
