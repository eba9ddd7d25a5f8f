import { expect, test } from 'vitest';
import { sealState } from './sealWords.ts';

const draft = { seal: 'none', sealSuppliedAt: null } as const;

test.each([
  [undefined, 'notWritten'],
  [draft, 'toSeal'],
  [{ ...draft, seal: 'scan' }, 'uploaded'],
  [{ ...draft, seal: 'online' }, 'online'],
  [{ ...draft, seal: 'follows' }, 'follows'],
  [{ ...draft, seal: 'follows', sealSuppliedAt: '2019-09-20T01:00:00Z' }, 'uploaded'],
] as const)('%o -> %s', (opinion, kind) => {
  expect(sealState(opinion).kind).toBe(kind);
});

test('a level that agrees online waits for a word, not for a seal', () => {
  expect(sealState(draft, false, false)).toMatchObject({ words: '待确认', next: '确认后生效' });
  expect(sealState({ ...draft, seal: 'online' }, false, false).kind).toBe('online');
});

test('sealed but not uploaded is what somebody said, and the scan counts more', () => {
  expect(sealState(draft, true).words).toBe('已盖章未上传');
  expect(sealState({ ...draft, seal: 'scan' }, true).words).toBe('已上传');
  expect(sealState(undefined, true).kind).toBe('notWritten');
});
