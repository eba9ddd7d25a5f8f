import { expect, test } from 'vitest';
import { pictureSize } from './pictureSize.ts';

/** Bytes that count how many of them are read. */
function counted(content: Buffer) {
  const found = {
    size: content.length,
    all: 0,
    read: async (at: number, length: number) => take(at, length),
  };
  const take = (at: number, length: number) => {
    const part = content.subarray(at, at + length);
    found.all += part.length;
    return part;
  };
  return found;
}

function entry(tag: number, many: number, value: number): Buffer {
  const made = Buffer.alloc(12);
  made.writeUInt16LE(tag, 0);
  made.writeUInt16LE(4, 2);
  made.writeUInt32LE(many, 4);
  made.writeUInt32LE(value, 8);
  return made;
}

/** A TIFF whose pages all share one table of `many` places. */
function sharedTable(pages: number, many: number, entries = 4): Buffer {
  const table = Buffer.alloc(many * 4);
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(8 + table.length, 4);
  const parts = [head, table];
  let at = 8 + table.length;
  for (let page = 1; page <= pages; page++) {
    const own = [entry(256, 1, 300), entry(257, 1, 400), entry(273, many, 8), entry(279, many, 8)];
    while (own.length < entries) own.push(entry(60_000, 1, 0));
    const directory = Buffer.alloc(2 + entries * 12 + 4);
    directory.writeUInt16LE(entries, 0);
    Buffer.concat(own).copy(directory, 2);
    at += directory.length;
    directory.writeUInt32LE(page < pages ? at : 0, directory.length - 4);
    parts.push(directory);
  }
  return Buffer.concat(parts);
}

test('a TIFF whose pages share one huge table is not read again and again', async () => {
  const bytes = counted(sharedTable(500, 100_000));
  expect(await pictureSize('image/tiff', bytes)).toEqual({ width: 300, height: 400 });
  expect(bytes.all).toBeLessThan(8_000_000);
});

test('a TIFF with more in its directory than any scanner writes is damaged', async () => {
  expect(await pictureSize('image/tiff', counted(sharedTable(3, 10, 900)))).toEqual({
    width: 300,
    height: 400,
  });
  expect(await pictureSize('image/tiff', counted(sharedTable(3, 10, 5000)))).toBeUndefined();
});
