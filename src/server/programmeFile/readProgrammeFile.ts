import { TextDecoder } from 'node:util';
import yauzl from 'yauzl';
import { type Assembled, assembleProgramme, programmeFile } from '../../core/programme/assemble.ts';
import { schemaFile } from '../../core/programme/folderOf.ts';
import { parseJson } from '../../core/programme/jsonFault.ts';
import type { Problem } from '../../core/programme/problem.ts';
import { OfficeFault } from '../../documents/read/officeFault.ts';

/** A folder of a programme has tens of files of some KB; more is none, and nothing is inflated to find out. */
const MOST_ENTRIES = 500;
const LARGEST_FILE = 4_000_000;
const LARGEST_FOLDER = 20_000_000;

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Editors of Chinese Windows save so without a word.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function inflated(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw new OfficeFault('fileInflates');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The JSON files of an archive by their names; the declared sizes are added up before anything is inflated. */
async function jsonIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
  const entries: yauzl.Entry[] = [];
  let [count, declared] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    count += 1;
    declared += entry.uncompressedSize;
    if (count > MOST_ENTRIES || declared > LARGEST_FOLDER) throw new OfficeFault('fileInflates');
    if (entry.isEncrypted()) throw new OfficeFault('fileEncrypted');
    if (entry.fileName.endsWith('.json') && !entry.fileName.startsWith('__MACOSX/')) entries.push(entry);
  }
  const found = new Map<string, string>();
  for (const entry of entries) found.set(entry.fileName, textOf(await inflated(zip, entry)));
  return found;
}

/** The folder that holds the programme: the one whose main file lies highest. */
function folderIn(names: Iterable<string>): string | undefined {
  const mains = [...names].filter((name) => name === programmeFile || name.endsWith(`/${programmeFile}`));
  const depth = (name: string) => name.split('/').length;
  const [main] = mains.sort((left, right) => depth(left) - depth(right));
  return main?.slice(0, -programmeFile.length);
}

function assembled(texts: ReadonlyMap<string, string>): Assembled {
  const folder = folderIn(texts.keys());
  if (folder === undefined)
    return {
      ok: false,
      problems: [{ where: 'ZIP', message: `压缩包里没有 ${programmeFile}，请把整个方案文件夹压缩后再导入` }],
    };
  const files: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [path, text] of texts) {
    const name = path.slice(folder.length);
    if (!path.startsWith(folder) || name === schemaFile || /^(examples|demo)\//.test(name)) continue;
    const parsed = parseJson(name, text);
    if ('problem' in parsed) problems.push(parsed.problem);
    else files[name] = parsed.value;
  }
  return problems.length > 0 ? { ok: false, problems } : assembleProgramme(files);
}

/**
 * A programme from a ZIP folder or one JSON file that somebody sent. `$schema` helped their editor and is no part of it.
 * Runs in a thread of `officeReaders`.
 */
export async function readProgrammeFile(bytes: Uint8Array): Promise<Assembled> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes.length > LARGEST_FOLDER) throw new OfficeFault('fileTooLarge');
  const texts = isZip ? await jsonIn(bytes) : new Map([[programmeFile, textOf(bytes)]]);
  const read = assembled(texts);
  if (!read.ok) return read;
  const { $schema: _, ...programme } = read.programme;
  return { ok: true, programme };
}
