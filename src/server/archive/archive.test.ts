import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { archiveVerify } from '../../cli/archiveVerify.ts';
import { verifyArchive } from './verifyArchive.ts';
import { type ArchiveItem, writeArchive } from './writeArchive.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongfang-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = { title: '试点年度工作 <2019> & 其他', organisation: '测试市总工会', year: 2019 };
const item = (path: string, words: string | Uint8Array): ArchiveItem => ({
  ...{ path: `电子档案/2019/${path}`, title: `题名 & ${path}`, number: '', responsible: '某单位' },
  ...{ date: '2019-09-02', mediaType: 'application/json' },
  open: async () => (typeof words === 'string' ? Readable.from([Buffer.from(words)]) : words),
});
const items = [
  item('市级/001-一/表.json', '一'),
  item('市级/002-二/表.json', Buffer.alloc(300_000, 7)),
  item('空.txt', ''),
];

async function made(name: string, of: readonly ArchiveItem[] = items): Promise<string> {
  const path = join(folder, name);
  await writeArchive(createWriteStream(path), head, Readable.from(of) as AsyncIterable<ArchiveItem>);
  return path;
}

/** The same package with its entries changed. */
async function altered(change: (entries: Map<string, Buffer>) => void): Promise<string> {
  const zip = await yauzl.fromBufferPromise(readFileSync(await made('whole.zip')));
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  change(entries);
  const out = new yazl.ZipFile();
  for (const [name, content] of entries) out.addBuffer(content, name);
  out.end();
  const path = join(folder, 'altered.zip');
  writeFileSync(path, await buffer(out.outputStream));
  return path;
}

describe('the yearly package', () => {
  it('is whole, and the same data is the same bytes', async () => {
    const first = readFileSync(await made('a.zip'));
    expect(first.equals(readFileSync(await made('b.zip')))).toBe(true);
    expect(await verifyArchive(join(folder, 'a.zip'))).toEqual({ ok: true, files: 3 });
  });

  it.each<[string, (entries: Map<string, Buffer>) => void, unknown]>([
    ['one byte', (entries) => entries.get('电子档案/2019/市级/002-二/表.json')!.fill(8, 5, 6), 'changed'],
    ['a file gone', (entries) => entries.delete('电子档案/2019/空.txt'), 'missing'],
    ['a file more', (entries) => entries.set('电子档案/2019/多.txt', Buffer.from('x')), 'extra'],
    ['a file elsewhere', (entries) => entries.set('run.exe', Buffer.from('x')), 'outside'],
    ['no manifest', (entries) => entries.delete('manifest.sha256'), 'noManifest'],
    ['another manifest', (entries) => entries.set('manifest.sha256', Buffer.from('hello')), 'badManifest'],
    ['the catalogue', (entries) => entries.set('文件目录.xml', Buffer.from('<x/>')), 'changed'],
  ])('%s: named', async (_, change, code) => {
    expect(await verifyArchive(await altered(change))).toMatchObject({ ok: false, fault: { code } });
  });

  it('a cut file and what is no ZIP at all', async () => {
    const whole = readFileSync(await made('c.zip'));
    writeFileSync(join(folder, 'cut.zip'), whole.subarray(0, whole.length / 2));
    writeFileSync(join(folder, 'text.zip'), '不是压缩包');
    for (const name of ['cut.zip', 'text.zip'])
      expect(await verifyArchive(join(folder, name))).toEqual({ ok: false, fault: { code: 'noArchive' } });
  });

  it('a file that inflates beyond reason is not unpacked', async () => {
    const bomb = await altered((entries) =>
      entries.set('电子档案/2019/市级/001-一/表.json', Buffer.alloc(20_000_000)),
    );
    expect(await verifyArchive(bomb)).toMatchObject({ fault: { code: 'inflates' } });
  });

  it('a source that breaks rejects instead of hanging, and so does a target', async () => {
    const broken = {
      ...item('坏.txt', ''),
      open: async () =>
        Readable.from(
          (async function* () {
            yield Buffer.from('x');
            throw new Error('gone');
          })(),
        ),
    };
    await expect(made('d.zip', [broken])).rejects.toThrow('gone');
    const nowhere = createWriteStream(join(folder, 'no', 'where.zip'));
    await expect(
      writeArchive(nowhere, head, Readable.from(items) as AsyncIterable<ArchiveItem>),
    ).rejects.toThrow('ENOENT');
  });

  it('the command says it in one line and by its exit code', async () => {
    const lines: string[] = [];
    const out = (line: string) => void lines.push(line);
    expect(await archiveVerify([await made('e.zip')], out)).toBe(0);
    expect(
      await archiveVerify([await altered((entries) => entries.delete('电子档案/2019/空.txt'))], out),
    ).toBe(1);
    expect(lines).toEqual([
      '归档包完整：3 件文件全部核对无误',
      '归档包有问题：电子档案/2019/空.txt　校验清单里有、包里没有',
    ]);
    await expect(archiveVerify([join(folder, 'none.zip')], out)).rejects.toThrow('打不开');
  });
});
