import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Signs and checks the ends of the log's chain. */
export interface SealKey {
  sign(statement: Buffer): string;
  verify(statement: Buffer, signature: string): boolean;
}

function keyOf(file: string): KeyObject {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    const making = `${file}.${process.pid}`;
    writeFileSync(making, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    try {
      // Never over a key that another process just made.
      linkSync(making, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    rmSync(making);
  }
  return createPrivateKey(readFileSync(file));
}

/** The ed25519 key of this installation, made once in a 0600 file of the data folder. The database never holds it. */
export function sealKey(data: string): SealKey {
  const folder = join(data, 'audit');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secret = keyOf(join(folder, 'seal-key.pem'));
  const known = createPublicKey(secret);
  return {
    sign: (statement) => sign(null, statement, secret).toString('base64'),
    verify: (statement, signature) => verify(null, statement, known, Buffer.from(signature, 'base64')),
  };
}
