import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findingSentence } from '../contract/findingSentences.zh.ts';
import type { Answers } from '../core/answers/answers.ts';
import { checkAnswers } from '../core/answers/checkAnswers.ts';
import type { Sheet } from '../core/answers/sheet.ts';
import { parseJson } from '../core/programme/jsonFault.ts';
import type { Layout } from '../core/programme/layout.ts';
import type { Programme } from '../core/programme/programme.ts';
import { wordsOf } from '../core/programme/words.ts';
import { bind } from '../documents/bind.ts';
import type { Bindable } from '../documents/bindable.ts';
import { missingCharacters } from '../documents/fonts/fonts.ts';
import { formSheet, type Opinions } from '../documents/formSheet.ts';
import { type ListData, listSheet } from '../documents/listSheet.ts';
import type { Paper } from '../documents/page.ts';
import { quotaSheet } from '../documents/quotaSheet.ts';
import { renderHtmlFile } from '../documents/write/html.ts';
import { paperStyles } from '../documents/write/paperStyles.ts';
import { renderPaper } from '../documents/write/render.ts';
import { loadProgramme } from '../server/programmeFolder.ts';
import { StartRefusal } from '../server/startRefusal.ts';
import { letterFor, letterNames } from './printLetter.ts';

const FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const;
type Format = (typeof FORMATS)[number];

const USAGE =
  '用法：npm run -s cli -- print --programme 方案 --form 表 --data 数据.json --format pdf|docx|xlsx|html --out 文件';

interface Order {
  readonly programme: string;
  readonly form: string;
  readonly data: string | undefined;
  readonly format: Format;
  readonly out: string;
  readonly fonts: string | undefined;
}

const text = { type: 'string' } as const;
const OPTIONS = { programme: text, form: text, data: text, format: text, out: text, fonts: text };

function readOrder(args: string[]): Order {
  let values: Partial<Record<keyof typeof OPTIONS, string>>;
  try {
    values = parseArgs({ args, options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new StartRefusal(`看不懂这些参数（${(error as Error).message}）。\n${USAGE}`);
  }
  for (const name of ['programme', 'form', 'format', 'out'] as const) {
    if (!values[name]) throw new StartRefusal(`缺少 --${name}。\n${USAGE}`);
  }
  const format = FORMATS.find((known) => known === values.format);
  if (!format) throw new StartRefusal(`没有“${values.format}”这种格式，请用 ${FORMATS.join('、')} 之一。`);
  const { programme, form, out, data, fonts } = values;
  return { programme: programme!, form: form!, format, out: out!, data, fonts };
}

async function findProgramme(name: string): Promise<Programme> {
  // An id means a shipped programme, anything with a slash a folder.
  const shipped = fileURLToPath(new URL(`../../programmes/${name}`, import.meta.url));
  const folder = /[/\\.]/.test(name) ? resolve(name) : shipped;
  const loaded = await loadProgramme(folder);
  if (loaded.ok) return loaded.programme;
  const faults = loaded.problems.map(({ where, message }) => `  ${where}：${message}`);
  throw new StartRefusal(`方案“${name}”不能用：\n${faults.join('\n')}`);
}

function isObject(value: unknown): value is ListData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readData(path: string): Promise<ListData> {
  let words: string;
  try {
    words = await readFile(path, 'utf8');
  } catch {
    throw new StartRefusal(`打不开数据文件 ${path}。请检查路径和权限。`);
  }
  const parsed = parseJson(basename(path), words);
  if ('problem' in parsed) throw new StartRefusal(`${parsed.problem.where}：${parsed.problem.message}`);
  if (!isObject(parsed.value)) throw new StartRefusal(`${basename(path)} 里应当是一个对象（花括号）。`);
  return parsed.value;
}

/** The sheet of a data file; what has the wrong shape is left to the checks and printed as blank. */
function sheetOf(programme: Programme, formId: string, data: ListData): Sheet {
  const form = programme.forms.find(({ id }) => id === formId);
  if (!form) throw new StartRefusal(`方案里没有“${formId}”这张表的字段。`);
  if (!isObject(data.answers)) throw new StartRefusal('数据文件里缺少 answers（各栏的填写内容，一个对象）。');
  const references = isObject(data.references) ? (data.references as Record<string, string>) : {};
  return { programme, form, answers: data.answers as Answers, references };
}

/** The data behind a layout: a form's answers, or plain lists; the quota table is known without a file. */
async function bindableOf(
  programme: Programme,
  layout: Layout,
  order: Order,
  warn: (line: string) => void,
): Promise<Bindable> {
  if (order.data === undefined && layout.form !== undefined)
    throw new StartRefusal(`缺少 --data。\n${USAGE}`);
  const data = order.data === undefined ? {} : await readData(order.data);
  if (layout.form === undefined) return listSheet({ ...quotaSheet(programme.quota), ...data });
  const sheet = sheetOf(programme, layout.form, data);
  for (const finding of checkAnswers(sheet)) {
    const word = finding.level === 'error' ? '错误' : '提醒';
    warn(`${word}：${findingSentence(finding, wordsOf(programme))}（${finding.path}）`);
  }
  return formSheet(sheet, isObject(data.opinions) ? (data.opinions as Opinions) : {});
}

async function paperOf(programme: Programme, order: Order, warn: (line: string) => void): Promise<Paper> {
  const layout = programme.layouts.find(({ id }) => id === order.form);
  if (layout) return bind(layout, await bindableOf(programme, layout, order, warn));
  const letter = letterFor(programme, order.form, order.data === undefined ? {} : await readData(order.data));
  if (letter) return letter;
  const names = [...programme.layouts.map(({ id, title }) => [id, title]), ...Object.entries(letterNames)];
  const known = names.map(([id, title]) => `  ${id}　${title}`).join('\n');
  throw new StartRefusal(`方案里没有“${order.form}”这张表。有这些：\n${known}`);
}

/**
 * `print`: one paper from a programme and a data file, without server or database. Mistakes in the answers are told and
 * still printed; a missing or broken file, an unknown form or format is refused.
 */
export async function print(args: string[], out: (line: string) => void): Promise<number> {
  const order = readOrder(args);
  const programme = await findProgramme(order.programme);
  const paper = await paperOf(programme, order, out);
  const missing = await missingCharacters(JSON.stringify(paper), order.fonts);
  if (missing.length > 0 && order.format === 'pdf') {
    out(`提醒：这些字没有字体可用，PDF 中印作“〓”：${missing.join(' ')}`);
  }
  const bytes =
    order.format === 'html'
      ? renderHtmlFile(paper, paperStyles)
      : await renderPaper(paper, order.format, order.fonts ? { fontFolder: order.fonts } : {});
  try {
    await writeFile(order.out, bytes);
  } catch {
    throw new StartRefusal(`写不进文件 ${order.out}。请检查文件夹是否存在、是否可写。`);
  }
  out(`已生成 ${order.out}`);
  return 0;
}
