import { randomBytes } from 'node:crypto';

const last = { at: 0, count: 0 };

/**
 * A UUIDv7: sorted by the millisecond it was made and, within one process and millisecond, by the order of making, so that
 * two events of one act stand in the order in which they were written. The rest is random.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  const begun = bytes.readUInt16BE(6) & 0x7ff;
  const count = now === last.at ? last.count + 1 : begun;
  // More than 2,000 in one millisecond: the order of the surplus is left to chance.
  last.at = now;
  last.count = count > 0xfff ? begun : count;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.count, 6);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
