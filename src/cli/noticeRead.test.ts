import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { doOfficeJob } from '../server/exchange/officeJob.ts';
import { officeReaders } from '../server/exchange/officeReaders.ts';
import { noticeRead } from './noticeRead.ts';

const folder = mkdtempSync(join(tmpdir(), 'notice-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await noticeRead(args, (line) => lines.push(line), officeReaders(doOfficeJob));
  return { code, text: lines.join('\n') };
}

test('without a file, and with one that is not there', async () => {
  expect(await run()).toMatchObject({ code: 2 });
  expect(await run('--jsn')).toMatchObject({ code: 2 });
  const gone = await run(join(folder, 'gone.txt'));
  expect(gone).toMatchObject({ code: 1 });
  expect(gone.text).toContain('请检查路径');
});

const notice = `关于做好2031年职工创新工作室申报工作的通知
各县总工会：
请于6月20日前将《申报表》一式三份报送至市总工会生产部，逾期不予受理。
每个工作室补助1万元。
乙州市总工会
2031年3月1日`;

test('in words: each element with its confidence, and what is left', async () => {
  const file = join(folder, 'notice.txt');
  writeFileSync(file, notice);
  const { code, text } = await run(file);
  expect(code).toBe(0);
  expect(text).toContain('标题（有把握）：关于做好2031年职工创新工作室申报工作的通知');
  expect(text).toContain('期限（有把握）：2031-06-20前，《申报表》，送市总工会生产部');
  expect(text).toContain('还有 1 处没有读懂');
  expect(text).toContain('每个工作室补助1万元');
});

test('as JSON it is the reading', async () => {
  const file = join(folder, 'notice.txt');
  writeFileSync(file, notice);
  const { code, text } = await run(file, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(text)).toMatchObject({
    number: { value: null },
    year: { value: 2031, confidence: 'sure' },
  });
});

test.each([
  ['broken.pdf', Buffer.from('%PDF-1.7\nnothing'), '不完整或已损坏'],
  ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]), '另存为 docx'],
  ['empty.txt', Buffer.alloc(0), '没有文字'],
])('%s is told in one sentence', async (name, bytes, words) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { code, text } = await run(file);
  expect(code).toBe(1);
  expect(text).toContain(words);
});
