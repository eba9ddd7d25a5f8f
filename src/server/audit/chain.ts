import { createHash } from 'node:crypto';

/** Before the first link. */
export const ORIGIN = '0'.repeat(64);

/** A link: SHA-256 over the link before, the place and the event's own digest. */
export function linkHash(previous: string, position: number, digest: string): string {
  return createHash('sha256').update(`${previous}\n${position}\n${digest}`).digest('hex');
}

/** An end of the chain, as it is signed and as it is kept outside the database. */
export interface Head {
  readonly tenant: string;
  readonly position: number;
  readonly hash: string;
  /** ISO 8601. */
  readonly at: string;
}

/** The bytes that a head's signature covers. */
export function headStatement({ tenant, position, hash, at }: Head): Buffer {
  return Buffer.from(`gongfang log head\n${tenant}\n${position}\n${hash}\n${at}\n`);
}
