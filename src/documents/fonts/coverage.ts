import { closeSync, openSync, readSync } from 'node:fs';

/** A set of code points, one bit each: 136 KB for all of Unicode. */
export type Coverage = Uint8Array;

export function emptyCoverage(): Coverage {
  return new Uint8Array(0x110000 / 8);
}

export function covers(coverage: Coverage, code: number): boolean {
  return ((coverage[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}

function add(coverage: Coverage, from: number, to: number): void {
  for (let code = from; code <= to; code++) coverage[code >> 3]! |= 1 << (code & 7);
}

function bytes(file: number, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  readSync(file, buffer, 0, length, at);
  return buffer;
}

function findTable(file: number, name: string): { at: number; length: number } | undefined {
  const count = bytes(file, 4, 2).readUInt16BE();
  const directory = bytes(file, 12, count * 16);
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) !== name) continue;
    return { at: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) };
  }
  return undefined;
}

/** Format 4: ranges of the basic plane. A range may hold holes; CJK fonts use it only where format 12 repeats it. */
function addRanges16(table: Buffer, at: number, coverage: Coverage): void {
  const half = table.readUInt16BE(at + 6);
  for (let index = 0; index < half; index += 2) {
    const to = table.readUInt16BE(at + 14 + index);
    const from = table.readUInt16BE(at + 16 + half + index);
    if (to !== 0xffff && from <= to) add(coverage, from, to);
  }
}

/** Format 12: groups over all planes. */
function addGroups32(table: Buffer, at: number, coverage: Coverage): void {
  const groups = table.readUInt32BE(at + 12);
  for (let group = 0; group < groups; group++) {
    const place = at + 16 + group * 12;
    add(coverage, table.readUInt32BE(place), table.readUInt32BE(place + 4));
  }
}

/** Adds the characters that the font file has glyphs for, read from its `cmap` table alone. Throws when it is no font. */
export function addCoverage(path: string, coverage: Coverage): void {
  const file = openSync(path, 'r');
  try {
    const found = findTable(file, 'cmap');
    if (!found) throw new Error(`no cmap table in ${path}`);
    const table = bytes(file, found.at, found.length);
    const subtables: { at: number; format: number }[] = [];
    for (let index = 0; index < table.readUInt16BE(2); index++) {
      const at = table.readUInt32BE(8 + index * 8);
      subtables.push({ at, format: table.readUInt16BE(at) });
    }
    const full = subtables.find(({ format }) => format === 12);
    const basic = subtables.find(({ format }) => format === 4);
    if (full) addGroups32(table, full.at, coverage);
    else if (basic) addRanges16(table, basic.at, coverage);
  } finally {
    closeSync(file);
  }
}
