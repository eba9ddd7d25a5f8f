import { cleanLabel, fieldOf } from './fieldOf.ts';
import { type FormContent, opinionOf, optionsOf } from './formTable.ts';
import { isFormWord, joinPieces, joinSigns } from './formWords.ts';
import type { NoticeLine } from './noticeText.ts';
import { wordsOf } from './quotaLines.ts';
import { tight } from './rawQuota.ts';
import type { ReadField, ReadOpinion } from './reading.ts';

const boxes = /[□☐○◻▢]/;
const seals = /^[（(]?(?:单位)?(?:公章|盖章|签章)|[（(](?:公章|盖章|签章)[）)]|负责人签[名字]|签[名字][：:]/;
const dayPlace = /年[\s\u3000]*月[\s\u3000]*日/;
const units = new Set(['项', '个', '件', '次', '元', '万元', '万美元']);
const isYear = (text: string) => /^(?:19|20)\d{2}年?度?$/.test(text);
const listTitle = /汇总表|名单|一览表|名册|登记表|统计表|备案表/;

const isRemark = (text: string) => /^[（(][^）)]*[）)]$/.test(text);

interface State {
  readonly fields: ReadField[];
  readonly opinions: ReadOpinion[];
  /** Short words that may be parts of one label. */
  pieces: string[];
  /** Words about an opinion whose seal has not come yet. */
  opinion: string[];
  /** The last line of labels: headings, should years or nothing follow. */
  labels: ReadField[];
}

/** Words of a line; signs that stand apart are put together. */
function labelsOf(line: NoticeLine): string[] {
  const result: string[] = [];
  let signs: string[] = [];
  const close = () => {
    if (signs.length > 0) result.push(...(signs.length > 1 ? joinSigns(signs) : signs));
    signs = [];
  };
  const whole = line.words ? line : { ...line, text: line.text.replace(/[（(][^（()）]{0,30}[）)]/g, tight) };
  for (const { text } of wordsOf(whole)) {
    const bare = text.replace(/[*＊]/g, '');
    if (bare.length === 1 && /\p{Script=Han}/u.test(bare) && !units.has(bare)) signs.push(bare);
    else {
      close();
      if (isRemark(text) && result.length > 0) result[result.length - 1] += text;
      else result.push(text);
    }
  }
  close();
  return result;
}

function flush(state: State): void {
  if (state.pieces.length === 0) return;
  const made = joinPieces(state.pieces).map((label) => fieldOf(label));
  state.fields.push(...made);
  state.labels = made;
  state.pieces = [];
}

/** 工会意见 above 所在单位 in one narrow cell is 所在单位工会意见. */
function opinionTitle(words: readonly string[]): string {
  const ends = words.filter((word) => /意见$/.test(word));
  return [...words.filter((word) => !/意见$/.test(word)), ...ends].join('');
}

function takeOpinion(state: State, text: string): void {
  flush(state);
  const last = state.opinions.at(-1);
  if (state.opinion.length > 0) {
    state.opinions.push(opinionOf(opinionTitle(state.opinion), text));
    state.opinion = [];
  } else if (last) {
    const more = opinionOf(last.title, text);
    state.opinions[state.opinions.length - 1] = {
      title: last.title,
      seal: last.seal || more.seal,
      signatory: last.signatory || more.signatory,
      date: last.date || more.date,
    };
  }
}

function takeBoxes(state: State, line: NoticeLine): void {
  const before = line.text.split(boxes)[0]!;
  const own = cleanLabel(before);
  // A label may stand behind the last box: □甲 □乙  成员总数.
  const parts = line.text.split(boxes);
  const tailWords = parts
    .at(-1)!
    .trim()
    .split(/[\s\u3000]{1,}/);
  const behind =
    tailWords.length > 1 && isFormWord(tailWords.slice(1).join('')) ? tailWords.slice(1).join('') : undefined;
  const text = behind ? line.text.slice(0, line.text.lastIndexOf(tailWords[1]!)) : line.text;
  const options = optionsOf(text);
  const last = state.fields.at(-1);
  if (own !== '') {
    flush(state);
    const words = labelsOf({ kind: 'line', text: before });
    state.fields.push(
      ...words.slice(0, -1).map((label) => fieldOf(label)),
      fieldOf(words.at(-1)!, { kind: 'choice', options }),
    );
  } else {
    flush(state);
    const label = state.fields.at(-1) ?? last;
    if (label)
      state.fields[state.fields.length - 1] = {
        ...label,
        kind: 'choice',
        options: [...(label.options ?? []), ...options],
      };
  }
  if (behind) state.fields.push(fieldOf(behind));
}

/** 创新成果 项: a number with its unit behind. */
function takeUnits(state: State, words: readonly string[]): void {
  words.forEach((word, at) => {
    if (units.has(word)) return;
    const unit = words[at + 1];
    state.fields.push(fieldOf(word, unit !== undefined && units.has(unit) ? { kind: 'number' } : {}));
  });
}

/** The labels before years are the columns of a table by years. */
function takeYear(state: State, year: number): void {
  flush(state);
  const last = state.fields.at(-1);
  if (last?.kind === 'yearTable' && state.labels.length === 0) {
    state.fields[state.fields.length - 1] = { ...last, years: [...(last.years ?? []), year] };
    return;
  }
  const from = state.fields.findLastIndex(({ label }) => label === '年度');
  if (from < 0) return;
  const columns = state.fields
    .splice(from)
    .map(({ label }) => label)
    .filter((label) => label !== '年度');
  const owner = state.fields.at(-1);
  const made: ReadField = {
    ...(owner ?? fieldOf(columns[0] ?? '年度')),
    kind: 'yearTable',
    columns,
    years: [year],
  };
  if (owner) state.fields[state.fields.length - 1] = made;
  else state.fields.push(made);
  state.labels = [];
}

function takeLabels(state: State, line: NoticeLine): void {
  const words = labelsOf(line).filter((word) => !/^[*＊]$/.test(word));
  if (words.length === 0) return;
  if (words.some((word) => units.has(word))) {
    flush(state);
    takeUnits(state, words);
    return;
  }
  const [only] = words;
  // A remark of its own: （万元） under 经费投入.
  const last = state.pieces.length === 0 ? state.fields.at(-1) : undefined;
  if (words.length === 1 && isRemark(only!)) {
    if (state.pieces.length > 0) state.pieces[state.pieces.length - 1] += only!;
    else if (last)
      state.fields[state.fields.length - 1] = fieldOf(`${last.label}${tight(only!)}`, { star: last.star });
    return;
  }
  if (words.length > 1) {
    // The first word may be the end of a label above, the last one the beginning of one below.
    const first = state.pieces.length > 0 ? joinPieces([...state.pieces, words[0]!]) : [words[0]!];
    state.pieces = [];
    const all = [...first, ...words.slice(1)].map((label) => fieldOf(label));
    state.fields.push(...all.slice(0, -1));
    state.labels = all;
    state.pieces = [words.at(-1)!];
    return;
  }
  state.pieces.push(only!);
  if (only!.length > 5 && !/[及和与创]$/.test(only!)) flush(state);
}

const closesOpinion = /意见$|审批$|^审批意见|^推荐意见/;

/** Reads what the lines of a form ask for, where no table is left of it. */
export function formLines(lines: readonly NoticeLine[], title: string): FormContent {
  const kept = lines.filter(({ text }) => tight(text) !== '');
  const list = listOf(kept, title);
  if (list) return list;
  const state: State = { fields: [], opinions: [], pieces: [], opinion: [], labels: [] };
  for (const [at, line] of kept.entries()) {
    const text = tight(line.text);
    if (/_{2,}/.test(line.text)) takeBlanks(state, line);
    else if (seals.test(text)) takeOpinion(state, line.text);
    else if (boxes.test(text)) takeBoxes(state, line);
    else if (dayPlace.test(line.text)) {
      const label = cleanLabel(line.text.replace(dayPlace, '').replace(/\d{4}$/, ''));
      if (label !== '' && state.opinion.length === 0) {
        flush(state);
        state.fields.push(fieldOf(label, { kind: 'date' }));
      } else takeOpinion(state, line.text);
    } else if (isYear(text)) takeYear(state, Number.parseInt(text, 10));
    else if (isOpinion(kept, at, state)) {
      flush(state);
      state.opinion.push(cleanLabel(text));
    } else if (!/制$/.test(text) || text.length < 6) takeLabels(state, line);
  }
  flush(state);
  const fields = state.fields.filter(
    ({ label }) => label.length > 1 && label.length < 40 && !/^[\d.、]+$/.test(label),
  );
  return { fields, opinions: state.opinions, isList: false };
}

/** 姓名：______  性别：____: what stands before each line to write on. */
function takeBlanks(state: State, line: NoticeLine): void {
  flush(state);
  for (const [, before] of line.text.matchAll(/([^_]+?)_{2,}/g)) {
    const part = before!
      .split(/[□☐○◻▢][^\s\u3000]*/)
      .at(-1)!
      .replace(/^[\s\u3000]*(?:年|月|日|人|项|个|岁|元|万元)(?=[，,、\s\u3000]|$)/, '');
    const label = cleanLabel(part).replace(/^[，,、；]?(?:其中)?/, '');
    if (label.length > 1 && !/^[年月日]$/.test(label)) state.fields.push(fieldOf(label));
  }
  if (boxes.test(line.text)) {
    const head = line.text
      .split(boxes)[0]!
      .split(/_{2,}[\s\u3000]*/)
      .at(-1)!;
    state.fields.push(fieldOf(head, { kind: 'choice', options: optionsOf(line.text) }));
  }
}

/** Words of an opinion's title: with 意见, or before the seal that follows. */
function isOpinion(lines: readonly NoticeLine[], at: number, state: State): boolean {
  const text = tight(lines[at]!.text);
  if (closesOpinion.test(text) || /意见[（(]?/.test(text)) return text.length < 30;
  if (text.length > 12 || /字[）)]/.test(text)) return false;
  if (
    state.opinion.length === 0 &&
    labelsOf(lines[at]!).some((word) => isFormWord(cleanLabel(word)) && !/单位$/.test(word))
  )
    return false;
  if (state.opinion.length > 0) return true;
  const next = lines.slice(at + 1, at + 4).map((line) => tight(line.text));
  const end = next.findIndex((line) => seals.test(line));
  return end > 0 && next.slice(0, end).some((line) => closesOpinion.test(line));
}

/** A list: one line of headings, and nothing below but numbers. */
function listOf(lines: readonly NoticeLine[], title: string): FormContent | undefined {
  const at = lines.findIndex((line) => {
    const words = labelsOf(line);
    return (
      words.length >= 3 &&
      !/[：:][\s\u3000_]*/.test(line.text) &&
      (/^序号$|^编号$/.test(words[0]!) || listTitle.test(title)) &&
      !boxes.test(line.text) &&
      words.every((word) => word.length <= 16)
    );
  });
  if (at < 0) return undefined;
  const columns = labelsOf(lines[at]!)
    .filter((word) => !/^序号$|^编号$/.test(word))
    .map(cleanLabel);
  const rest = lines.slice(at + 1).filter(({ text }) => !/^\d{0,3}[.、…]*$/.test(tight(text)));
  const isList =
    rest.every(({ text }) => tight(text).length < 60 && !boxes.test(text)) &&
    (listTitle.test(title) || rest.length < 6);
  if (!isList) return undefined;
  return { fields: [fieldOf(columns[0]!, { kind: 'rows', columns })], opinions: [], isList: true };
}
