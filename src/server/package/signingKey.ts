import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

export interface SigningKey {
  readonly privateKey: KeyObject;
  /** SPKI, DER, base64. */
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** SHA-256 of the public key: what two people compare by telephone. */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

/** The key that signs the packages of this installation: made once and kept in a 0600 file of the data folder. */
export function signingKey({ data }: Pick<Config, 'data'>): SigningKey {
  const file = join(data, 'package-key.pem');
  if (!existsSync(file)) {
    const made = `${file}.${process.pid}`;
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(made, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    // Of two processes that begin at once one key stays: a link never replaces what is there.
    try {
      linkSync(made, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(made, { force: true });
    }
  }
  const privateKey = createPrivateKey(readFileSync(file));
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  return { privateKey, publicKey, fingerprint: fingerprintOf(publicKey) };
}
