import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP advises (19 MiB, 2 passes, 1 lane); runs in libuv's threads, not on the event loop. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

export async function verifyPassword(stored: { hash: string; password: string }): Promise<boolean> {
  return verify(stored.hash, stored.password.normalize('NFKC')).catch(() => false);
}
