import { expect, test } from 'vitest';
import { sealState } from './sealWords.ts';

const draft = { seal: 'none', paperDate: null, sealSuppliedAt: null } as const;

test.each([
  [undefined, 'notWritten'],
  [draft, 'toSeal'],
  [{ ...draft, paperDate: '2019-09-12' }, 'sealedNotUploaded'],
  [{ ...draft, seal: 'scan' }, 'uploaded'],
  [{ ...draft, seal: 'online' }, 'online'],
  [{ ...draft, seal: 'follows' }, 'follows'],
  [{ ...draft, seal: 'follows', sealSuppliedAt: '2019-09-20T01:00:00Z' }, 'uploaded'],
] as const)('%o -> %s', (opinion, kind) => {
  expect(sealState(opinion).kind).toBe(kind);
});
