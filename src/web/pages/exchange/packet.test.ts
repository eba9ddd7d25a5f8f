import { expect, it } from 'vitest';
import { type PacketItem, withTwins } from './packet.ts';

const item = (key: string, hash: string): PacketItem =>
  ({ key, upload: 'u', entry: 1, name: `${key}.docx`, file: { hash } }) as unknown as PacketItem;

it('tells a document that was sent twice by the name of the first', () => {
  const items = withTwins([item('a', 'x'), item('b', 'y'), item('c', 'x')]);
  expect(items.map(({ twin }) => twin)).toEqual([undefined, undefined, 'a.docx']);
});
