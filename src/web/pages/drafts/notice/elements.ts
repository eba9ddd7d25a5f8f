import type { DraftStep } from '../../../../core/draft/draftSteps.ts';
import type { Confidence, Found, Passage, ReadDeadline, Reading } from '../../../../core/notice/reading.ts';
import { dayInWords } from '../../../parts/cityTime.ts';

/** One thing that was read, in words, with where it was read and how far it is trusted. */
export interface ReadElement {
  readonly label: string;
  readonly value: string;
  readonly confidence: Confidence;
  readonly note: string | undefined;
  readonly passages: readonly Passage[];
}

export const confidenceWords: {
  readonly [C in Confidence]: { readonly words: string; readonly look: string };
} = {
  sure: { words: '拿得准', look: 'good' },
  likely: { words: '大致可信', look: 'waiting' },
  unsure: { words: '请核对', look: 'attention' },
};

type Read = (reading: Reading) => readonly (ReadElement | undefined)[];

function one<T>(label: string, found: Found<T> | undefined, words: (value: T) => string) {
  if (!found) return undefined;
  const { value, confidence, note, passages } = found;
  return { label, value: words(value), confidence, note, passages };
}

const asIs = (value: string) => value;
const between = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('，');

function deadlineWords({ title, opens, due, rolling, receiver }: ReadDeadline): string {
  const when = rolling
    ? '常年受理'
    : between(opens && `${dayInWords(opens)}起`, due && `${dayInWords(due)}前`);
  return between(title, when, receiver && `报送至${receiver}`);
}

const elements: { readonly [S in DraftStep]: Read } = {
  basics: (reading) => [
    one('通知标题', reading.title, asIs),
    one('年度', reading.year, (year) => `${year}年`),
    one('名称规则', reading.nameRule, ({ suffix }) => `姓名＋${suffix}`),
    ...reading.counts.map((count) =>
      one(
        count.value.what === 'name' ? '计划评出' : '计划创建',
        count,
        (read) => `${read.label}${read.count}个`,
      ),
    ),
  ],
  bodies: (reading) => reading.bodies.map((body) => one('推荐单位', body, ({ name }) => name)),
  quota: ({ quota }) => [one('名额表', quota, ({ title }) => title)],
  calendar: (reading) => [
    ...reading.phases.map((phase) =>
      one('阶段', phase, ({ title, from, to, tasks }) =>
        between(title, `${dayInWords(from)}至${dayInWords(to)}`, tasks),
      ),
    ),
    ...reading.deadlines.map((deadline) => one('期限', deadline, deadlineWords)),
  ],
  forms: (reading) => [
    ...reading.forms.map((form) =>
      one('表格', form, ({ title, fields }) => `${title}（${fields.length} 栏）`),
    ),
    ...reading.materials.map((material) =>
      one('材料', material, ({ title, copies, electronic }) =>
        between(title, `一式 ${copies} 份`, electronic ? '含电子版' : undefined),
      ),
    ),
    ...reading.standards.map((standard) =>
      one('标准', standard, ({ title, items }) => `${title}（${items.length} 条）`),
    ),
  ],
  circular: (reading) => [
    one('文号', reading.number, (number) => number ?? '没有文号'),
    one('发文单位', reading.issuer, asIs),
    one('发文日期', reading.issuedOn, dayInWords),
    one('主送', reading.recipients, asIs),
    one('联系人', reading.contact, ({ name, phone, email }) => between(name, phone, email) || '没有写明'),
    ...reading.annexes.map((annex) => one('附件', annex, asIs)),
    ...reading.references.map((paper) =>
      one('引用文件', paper, ({ number, title }) => between(number, title)),
    ),
  ],
};

const order: { readonly [C in Confidence]: number } = { unsure: 0, likely: 1, sure: 2 };

/** What the notice gave for a step, the unsure first. */
export function elementsOf(step: DraftStep, reading: Reading): readonly ReadElement[] {
  return elements[step](reading)
    .filter((element) => element !== undefined)
    .sort((left, right) => order[left.confidence] - order[right.confidence]);
}

/** The reading of a draft that came from a notice; its shape is the contract with the reader (core/notice). */
export function readingOf(draft: { readonly reading: unknown }): Reading | undefined {
  return (draft.reading ?? undefined) as Reading | undefined;
}
