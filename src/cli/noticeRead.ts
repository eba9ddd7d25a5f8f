import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { refusalSentence } from '../contract/refusalSentence.ts';
import type { Confidence, Found, Reading } from '../core/notice/reading.ts';
import { type OfficeReaders, officeReaders } from '../server/exchange/officeReaders.ts';
import { readNoticeUpload } from '../server/notice/readNoticeFile.ts';
import { neutralWords } from '../server/words.ts';

const confidences: { readonly [C in Confidence]: string } = {
  sure: '有把握',
  likely: '较有把握',
  unsure: '请核对',
};

type Line = readonly [string, string, Found<unknown>];

function deadlineWords({
  opens,
  due,
  rolling,
  receiver,
  title,
}: Reading['deadlines'][number]['value']): string {
  const when = rolling ? '常年受理' : opens ? `${opens}至${due}` : `${due}前`;
  return `${when}，${title}${receiver ? `，送${receiver}` : ''}`;
}

/** One line per element: its name, what was understood, and how sure that is. */
function linesOf(reading: Reading): Line[] {
  const one = (name: string, found: Found<unknown> | undefined, words: string): Line[] =>
    found ? [[name, words, found]] : [];
  const many = <T>(name: string, all: readonly Found<T>[], words: (value: T) => string): Line[] =>
    all.map((found): Line => [name, words(found.value), found]);
  const contact = reading.contact?.value;
  const quota = reading.quota?.value;
  return [
    ...one('标题', reading.title, reading.title?.value ?? ''),
    ...one('文号', reading.number, reading.number.value ?? '无'),
    ...one('年度', reading.year, String(reading.year?.value)),
    ...one('发文单位', reading.issuer, reading.issuer?.value ?? ''),
    ...one('发文日期', reading.issuedOn, reading.issuedOn?.value ?? ''),
    ...one('主送', reading.recipients, reading.recipients?.value ?? ''),
    ...many('推荐单位', reading.bodies, ({ name }) => name),
    ...one('名额表', reading.quota, `${quota?.title}：${quota?.diagnosis.sentences.join('')}`),
    ...many('数目', reading.counts, ({ label, count }) => `${label}${count}个`),
    ...many('阶段', reading.phases, ({ title, from, to }) => `${title}，${from}至${to}`),
    ...many('期限', reading.deadlines, deadlineWords),
    ...many(
      '材料',
      reading.materials,
      ({ title, copies, electronic }) => `${title}，${copies}份${electronic ? '，另报电子版' : ''}`,
    ),
    ...one(
      '联系人',
      reading.contact,
      [contact?.name, contact?.phone, contact?.email].filter(Boolean).join('，'),
    ),
    ...one('名称规则', reading.nameRule, `姓名+${reading.nameRule?.value.suffix}`),
    ...many(
      '标准',
      reading.standards,
      ({ title, items }) => `${title}：${items.map((item) => item.title).join('、')}`,
    ),
    ...many('附表', reading.forms, ({ title, fields }) => `${title}：${fields.length}栏`),
    ...many('引用文件', reading.references, ({ number }) => number),
    ...many('附件', reading.annexes, (title) => title),
  ];
}

function summary(reading: Reading, out: (line: string) => void): void {
  for (const [name, words, { confidence, note }] of linesOf(reading)) {
    out(`${name}（${confidences[confidence]}）：${words}`);
    if (note !== undefined && note !== words) out(`    ${note}`);
  }
  const left = reading.notUnderstood;
  out(left.length === 0 ? '没有剩下读不懂的话。' : `还有 ${left.length} 处没有读懂，请人工核对：`);
  for (const { text } of left) out(`  · ${text}`);
}

/** `notice read FILE [--json]`: what the product understands of a notice. 0 read, 1 not readable, 2 wrong use. */
export async function noticeRead(
  args: string[],
  out: (line: string) => void,
  office: OfficeReaders = officeReaders(),
): Promise<number> {
  const json = args.includes('--json');
  const [file, ...more] = args.filter((arg) => arg !== '--json');
  if (file === undefined || more.length > 0 || file.startsWith('--')) {
    out('用法：npm run -s cli -- notice read <通知文件> [--json]    可读 txt、docx、pdf');
    return 2;
  }
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    out(`没有找到文件“${file}”，请检查路径。`);
    return 1;
  }
  const read = await readNoticeUpload({ office }, { bytes, name: basename(file) });
  if (!read.ok) {
    out(refusalSentence(read.refusal, await neutralWords()));
    return 1;
  }
  if (json) out(JSON.stringify(read.change.reading, null, 2));
  else summary(read.change.reading, out);
  return 0;
}
