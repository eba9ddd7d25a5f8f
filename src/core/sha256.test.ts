import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

// FIPS 180-4 and NIST's examples.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('a known digest', (text, digest) => {
  expect(sha256(bytesOf(text))).toBe(digest);
});

test('the same as the digest of the server, whatever the bytes and wherever they lie in memory', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(70), (bytes, offset) => {
      const around = new Uint8Array(bytes.length + offset);
      around.set(bytes, offset);
      expect(sha256(around.subarray(offset))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});
