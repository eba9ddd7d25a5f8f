import { createHmac, timingSafeEqual } from 'node:crypto';

function cookieOf(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** The session token in a cookie header, as better-auth signs it (`token.base64(HMAC-SHA256)`); undefined when forged. */
export function sessionToken(header: string | undefined, name: string, secret: string): string | undefined {
  const value = header && cookieOf(header, name);
  if (!value || value.length > 500) return undefined;
  let plain: string;
  try {
    plain = decodeURIComponent(value);
  } catch {
    return undefined;
  }
  const dot = plain.lastIndexOf('.');
  if (dot < 1) return undefined;
  const token = plain.slice(0, dot);
  const given = Buffer.from(plain.slice(dot + 1));
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
