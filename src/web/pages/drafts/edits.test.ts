import { expect, test } from 'vitest';
import { type Edit, noEdits, record, redone, undone } from './edits.ts';

const edit = (key: 'title' | 'words', before: string | null, after: string | null, at: number): Edit => ({
  parts: [{ key, before, after }],
  at,
});

test('typing that goes on is one act; another part or a pause begins the next', () => {
  let edits = record(noEdits, edit('title', 'a', 'ab', 0));
  edits = record(edits, edit('title', 'ab', 'abc', 500));
  expect(edits.done).toEqual([edit('title', 'a', 'abc', 500)]);
  edits = record(edits, edit('words', null, 'w', 600));
  edits = record(edits, edit('words', 'w', 'ww', 5_000));
  expect(edits.done).toHaveLength(3);
});

test('undone and done again, last first; a new act ends what could be done again', () => {
  const now: Record<string, string | null> = { title: 'b', words: 'w' };
  let edits = record(record(noEdits, edit('title', 'a', 'b', 0)), edit('words', null, 'w', 1));
  const back = undone(edits, (key) => now[key] ?? null);
  expect(back.edit).toEqual(edit('words', null, 'w', 1));
  now.words = null;
  const again = redone(back.edits, (key) => now[key] ?? null);
  expect(again.edit).toEqual(edit('words', null, 'w', 1));
  expect(again.edits.undone).toEqual([]);
  edits = record(back.edits, edit('title', 'b', 'c', 9_000));
  expect(redone(edits, () => null).edit).toBeUndefined();
});

test('an act on what somebody else changed since is passed over', () => {
  const edits = record(record(noEdits, edit('title', 'a', 'b', 0)), edit('words', 'v', 'w', 1));
  const now: Record<string, string> = { title: 'b', words: 'theirs' };
  expect(undone(edits, (key) => now[key] ?? null).edit).toEqual(edit('title', 'a', 'b', 0));
});

test('an act on several parts goes back as a whole', () => {
  const both: Edit = {
    parts: [...edit('title', 'a', 'b', 0).parts, ...edit('words', 'v', 'w', 0).parts],
    at: 0,
  };
  const edits = record(record(noEdits, both), edit('words', 'w', 'x', 10));
  expect(edits.done).toHaveLength(2);
  expect(undone(edits, (key) => (key === 'title' ? 'b' : 'theirs')).edit).toBeUndefined();
});
