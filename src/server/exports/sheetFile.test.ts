import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';

import { type SheetRow, sheetStreamOf } from './sheetFile.ts';

const words = { sheet: '清单', columns: [['序号', 6] as const, ['名称', 20] as const] };

test('a long list is read while it is sent, a short one is made for paper; both have every row once', async () => {
  for (const count of [0, 3, 3_001, 9_000]) {
    let read = 0;
    const rows = async function* (): AsyncGenerator<SheetRow> {
      for (read = 1; read <= count; read++) yield [read, `=名称${read}`];
    };
    const stream = await sheetStreamOf(words, rows());
    // Nobody has taken a byte yet: no more is read than decides which kind of sheet it will be.
    if (count > 3_001) expect(read).toBeLessThan(count);
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const text = JSON.stringify(await readXlsx(bytes));
    expect(text.match(/=名称\d+/g) ?? []).toEqual(Array.from({ length: count }, (_, at) => `=名称${at + 1}`));
  }
});

test('a list that fails on the way breaks off, and is not a shorter list', async () => {
  const rows = async function* (): AsyncGenerator<SheetRow> {
    for (let at = 1; at <= 4_000; at++) yield [at, '名称'];
    throw new Error('the database went away');
  };
  await expect(new Response(await sheetStreamOf(words, rows())).arrayBuffer()).rejects.toThrow();
});
