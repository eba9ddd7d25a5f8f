import { sha256 } from '../../core/sha256.ts';

/** SHA-256 in hexadecimal: by the browser where it may, else by our own code (plain http in an intranet). */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.crypto?.subtle) return sha256(bytes);
  const made = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(made, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A new id (UUIDv4: random alone, so that no wrong clock puts anything into a wrong order). */
export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** This moment by the clock of the phone, with its offset. */
export function deviceMoment(at = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = -at.getTimezoneOffset();
  const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
  return `${local}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
