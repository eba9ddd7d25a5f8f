import { type Paragraph, passagesOf, splitAfter } from './paragraph.ts';
import { quotaCellText } from './quotaCellText.ts';
import type { RawQuota, RawRow } from './rawQuota.ts';

const ofBodies = /(?:[县区市旗州镇乡]|街道|工会|公司|集团|单位|局|系统|学院|联合会)(?:（[^）]*）)?$/;
const amount = /^(.*?)((?:不少于|不低于|至少)?\d{1,4}(?:[-~至到]\d{1,4})?(?:个|家|名|项)?)$/;
const lead = /^[^：；，]{0,20}(?:如下|分别为|具体为|分配为|名额为|情况)：/;
/** 甲县3个，乙区2个，丙县2个 without a colon: fewer may be anything. */
const LEAST_PLAIN = 3;
const LEAST_CLAUSES = 2;
const LONGEST_NAME = 24;

interface Item {
  readonly label: string;
  readonly text: string;
}

/** "甲类2个，乙类6个" as labels and what each gets; undefined when anything else is among them. */
function itemsOf(words: string): Item[] | undefined {
  const items = words
    .replace(/[。；！？]$/, '')
    .split(/[，、]/)
    .map((word) => {
      const [, label = '', text = ''] = amount.exec(word.trim()) ?? [];
      return { label, text };
    });
  return items.every(({ text }) => text !== '' && quotaCellText(text) !== undefined) ? items : undefined;
}

interface Clause {
  readonly name: string;
  readonly items: readonly Item[];
  readonly paragraph: Paragraph;
}

/** 甲区：甲类2个，乙类6个；乙县：… */
function withColons(sentence: Paragraph, skip: number): Clause[] {
  const clauses = splitAfter(sentence, /；/g).map((paragraph, at): Clause | undefined => {
    const text = at === 0 ? paragraph.text.slice(skip) : paragraph.text;
    const colon = text.indexOf('：');
    const items = colon < 2 || colon > LONGEST_NAME ? undefined : itemsOf(text.slice(colon + 1));
    return items && { name: text.slice(0, colon), items, paragraph };
  });
  const all = clauses.filter((clause) => clause !== undefined);
  return all.length === clauses.length && all.length >= LEAST_CLAUSES ? all : [];
}

/** 甲县3个，乙区2个，丙县2个 */
function withoutColons(sentence: Paragraph, skip: number): Clause[] {
  const all = (itemsOf(sentence.text.slice(skip).replaceAll('；', '，')) ?? []).map(
    ({ label, text }): Clause => ({ name: label, items: [{ label: '', text }], paragraph: sentence }),
  );
  const named = all.every(({ name }) => ofBodies.test(name) && name.length <= LONGEST_NAME);
  return named && all.length >= LEAST_PLAIN ? all : [];
}

/** A sentence that shares the studios out among bodies; empty for any other. */
function clausesOf(sentence: Paragraph): readonly Clause[] {
  const skip = lead.exec(sentence.text)?.[0].length ?? 0;
  const colons = withColons(sentence, skip);
  const clauses = colons.length > 0 ? colons : withoutColons(sentence, skip);
  const bodies = clauses.filter(({ name }) => ofBodies.test(name)).length;
  return bodies * 2 > clauses.length ? clauses : [];
}

/** Whether a sentence is a quota table in words rather than a number of studios. */
export const sharesOut = (sentence: Paragraph) => clausesOf(sentence).length > 0;

/** A quota table that is no table but a sentence. */
export function quotaSentence(paragraph: Paragraph): RawQuota | undefined {
  const clauses = splitAfter(paragraph, /[。！？]/g).flatMap(clausesOf);
  if (clauses.length < LEAST_CLAUSES) return undefined;
  const labels = [...new Set(clauses.flatMap(({ items }) => items.map(({ label }) => label)))];
  const rows = clauses.map(({ name, items, paragraph: own }): RawRow => {
    const values = items.flatMap(({ label, text }) => {
      const cell = quotaCellText(text);
      return cell === undefined || cell === 'blank' ? [] : [{ cell, column: labels.indexOf(label) }];
    });
    return { label: name, values, passages: passagesOf(own) };
  });
  const headings = labels.map((label) => ({ label: label || '名额' }));
  return {
    headings,
    rows,
    blocks: [...new Set(rows.flatMap(({ passages }) => passages.map((each) => each.block)))],
  };
}
