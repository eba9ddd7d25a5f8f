import { createHmac, timingSafeEqual } from 'node:crypto';

const MAC_BYTES = 20;
const LENGTH = 16 + MAC_BYTES;

/** 160 bits that only this installation's secret can make of an id. */
function macOf(secret: string, id: Buffer): Buffer {
  const key = createHmac('sha256', secret).update('gongfang invitation 1').digest();
  return createHmac('sha256', key).update(id).digest().subarray(0, MAC_BYTES);
}

/** What stands in a link: the id and its proof, in 48 signs. Nothing of it is kept (docs/decisions/0031). */
export function invitationToken(secret: string, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([bytes, macOf(secret, bytes)]).toString('base64url');
}

/** The invitation a token names and whether we made it. The id is answered also for a forged one, so that both take the same way. */
export function readInvitationToken(secret: string, token: string): { id: string; ours: boolean } {
  const given = Buffer.from(token, 'base64url');
  const bytes = Buffer.concat([given, Buffer.alloc(LENGTH)]).subarray(0, LENGTH);
  const id = bytes.subarray(0, 16);
  const same = timingSafeEqual(bytes.subarray(16), macOf(secret, id));
  const hex = id.toString('hex');
  const dashed = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
  // One token has one spelling.
  return { id: dashed, ours: same && given.length === LENGTH && given.toString('base64url') === token };
}
