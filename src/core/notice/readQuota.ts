import type { BrokenTable } from '../quota/doctor/brokenTable.ts';
import type { Diagnosis } from '../quota/doctor/diagnosis.ts';
import type { NoticeParts } from './noticeParts.ts';
import type { NoticeText } from './noticeText.ts';
import { found, paragraphOf } from './paragraph.ts';
import { quotaGrids } from './quotaGrid.ts';
import { quotaLines } from './quotaLines.ts';
import { quotaSentence } from './quotaSentence.ts';
import { isSubtotal, isTotals, type RawQuota } from './rawQuota.ts';
import type { Found, ReadCount, ReadQuota } from './reading.ts';
import { saidColumns } from './saidColumns.ts';
import { type Placed, withoutMark } from './section.ts';

/** Puts a broken quota table back into its columns (F47). */
export type Diagnose = (table: BrokenTable) => Diagnosis;

const quotaTitle = /名额|任务|指标|分配|分解|计划数|计划表|数量表/;
const LEAST_ROWS = 2;

interface Candidate {
  readonly raw: RawQuota;
  readonly title: string;
  readonly unit: string;
  readonly score: number;
  /** It is a sentence, with these words, and no table. */
  readonly words?: string;
}

/** Lines before the table say what it is and in which unit. */
function titleOf(
  text: NoticeText,
  blocks: readonly number[],
  first: number,
): { title: string; unit: string } {
  const lines = blocks
    .filter((block) => block < first && text.blocks[block]!.kind === 'line')
    .map((block) => paragraphOf(text, [block]).text)
    .filter((line) => line !== '')
    .slice(-8);
  const unitLine = lines.find((line) => /单位：/.test(line));
  const unit = /单位：([\p{Script=Han}]{1,3})/u.exec(unitLine ?? '')?.[1] ?? '个';
  const titles = lines.filter(
    (line) => !/^附[件表][\d一二三四五六七八九十]*[：.]?$|^（?单位：|。$/.test(line),
  );
  const end = titles.findLastIndex((line) => /表(?:（[^）]*）)?$/.test(line));
  const title = end < 0 ? (titles.find((line) => quotaTitle.test(line)) ?? '') : wholeTitle(titles, end);
  return {
    title: title
      .replace(/^附[件表](?:\d{1,2}(?!\d)|[一二三四五六七八九十])*[：.]?/, '')
      .replace(/（单位：[^）]*）$/, ''),
    unit,
  };
}

/** A title over two lines. */
function wholeTitle(lines: readonly string[], end: number): string {
  const before = lines[end - 1];
  const joins =
    before !== undefined && !quotaTitle.test(before) && before.length > 6 && lines[end]!.length < 12;
  return joins ? `${before}${lines[end]}` : lines[end]!;
}

function candidatesIn(text: NoticeText, blocks: readonly number[], said: readonly ReadCount[]): Candidate[] {
  const lines = quotaLines(text, blocks, said);
  return [...quotaGrids(text, blocks), ...(lines ? [lines] : [])]
    .filter(({ rows, headings }) => rows.length >= LEAST_ROWS && headings.length > 0)
    .map((raw) => {
      const { title, unit } = titleOf(text, blocks, raw.blocks[0]!);
      const named = quotaTitle.test(title) || raw.headings.some(({ label }) => quotaTitle.test(label));
      const bodies = raw.rows.filter(({ label }) => /会$|县|区|市|局|公司|集团|单位|系统/.test(label)).length;
      const score = (named ? 100 : 0) + (bodies >= raw.rows.length / 2 ? 20 : 0) + raw.rows.length / 100;
      return { raw, title, unit, score };
    });
}

/** Shared out in the running text; a table goes before it. */
function candidatesInText(body: readonly Placed[]): Candidate[] {
  return body.flatMap(({ paragraph, under }): Candidate[] => {
    const raw = quotaSentence(paragraph);
    const title = withoutMark(under.at(-1) ?? '');
    return raw
      ? [{ raw, title, unit: '个', score: quotaTitle.test(title) ? 60 : 20, words: paragraph.text }]
      : [];
  });
}

/** 小计 in the last line adds up the whole table. */
function lastSum({ rows }: RawQuota) {
  const last = rows.at(-1);
  return last && isSubtotal(last.label) && rows.filter(({ label }) => isSubtotal(label)).length === 1
    ? last
    : undefined;
}

/** The quota table with what the doctor says of it (R5, R35, R36). */
export function readQuota(
  text: NoticeText,
  parts: NoticeParts,
  body: readonly Placed[],
  counts: readonly Found<ReadCount>[],
  diagnose: Diagnose,
): Found<ReadQuota> | undefined {
  const said = counts.map(({ value }) => value).filter(({ what }) => what === 'create');
  const all = [...parts.annexes.map(({ blocks }) => blocks), parts.main].flatMap((blocks) =>
    candidatesIn(text, blocks, said),
  );
  const best = [...all, ...candidatesInText(body)].sort((one, other) => other.score - one.score)[0];
  if (!best || best.score < 20) return undefined;
  const { raw, title, unit } = best;
  const totals = raw.rows.find(({ label }) => isTotals(label)) ?? lastSum(raw);
  const rows = raw.rows.filter((row) => row !== totals && !isTotals(row.label) && !isSubtotal(row.label));
  const named = counts.map(({ value }) => value).filter(({ what }) => what === 'name');
  const labels = raw.headings.map(({ label }) => label);
  const created = saidColumns(labels, said);
  const counted = (column: number) =>
    raw.rows.every(({ values }) =>
      values.every((value) => value.column !== column || 'count' in value.cell),
    ) &&
    !raw.rows.some(({ values }) =>
      values.some(({ cell, column: at }) => at === undefined && !('count' in cell)),
    );
  const textNumbers = [
    ...created,
    ...saidColumns(labels, named).filter(({ column }) => !created.some((other) => other.column === column)),
  ].filter(({ column }) => counted(column));
  const diagnosis = diagnose({
    headings: raw.headings,
    rows: rows.map(({ label, values }) => ({ label, values })),
    ...(totals ? { totals: { label: totals.label, values: totals.values } } : {}),
    ...(textNumbers.length > 0 ? { textNumbers } : {}),
  });
  const sure = { whole: 'sure', placed: 'likely', ambiguous: 'unsure', unsolved: 'unsure' } as const;
  const passages = raw.rows.flatMap((row) => row.passages);
  if (best.words !== undefined) {
    const note = `名额写在正文里，不是表格，请对照原文：${best.words}`;
    return found(
      { title, unit, diagnosis },
      passages,
      diagnosis.kind === 'whole' ? 'likely' : 'unsure',
      note,
    );
  }
  return found({ title, unit, diagnosis }, passages, sure[diagnosis.kind], diagnosis.sentences.at(-1));
}
