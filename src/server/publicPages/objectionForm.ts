import { randomBytes } from 'node:crypto';
import { MOST_OBJECTION_FILES } from '../../core/publicNotice/objection.ts';
import { storable } from '../../core/storable.ts';
import { escapeHtml } from '../../documents/write/escapeHtml.ts';
import type { PublicNoticePage } from './findNotice.ts';
import { said } from './page.ts';

/** Largest file of an objection, in MB. */
export const OBJECTION_MEGABYTES = 10;

/** What somebody typed, as it was typed. */
export interface Typed {
  readonly key: string;
  readonly name: string;
  readonly contact: string;
  /** Number in the list; 0: the whole list; '' : nothing chosen. */
  readonly about: string;
  readonly text: string;
}
export type FormField = 'name' | 'contact' | 'about' | 'text' | 'files';
export type Faults = Partial<Record<FormField, string>>;

/** Sent twice with one key, an objection is one. */
export const newKey = (): string => randomBytes(16).toString('hex');
export const nothingTyped = (): Typed => ({ key: newKey(), name: '', contact: '', about: '', text: '' });

/** The fields of a form as they came, storable; a key that is none gets a new one. */
export function typedOf(fields: ReadonlyMap<string, string>): Typed {
  const read = (field: string) => String(storable(fields.get(field) ?? '')).replaceAll('\r\n', '\n');
  const key = read('key');
  return {
    key: /^[0-9a-f]{32}$/.test(key) ? key : newKey(),
    ...{ name: read('name'), contact: read('contact'), about: read('about'), text: read('text') },
  };
}

const longest = { name: 60, contact: 120, text: 4000 } as const;

/** What is wrong, by field, in words that say what to do. */
export function faultsOf(typed: Typed, items: number, realName: boolean): Faults {
  const faults: Faults = {};
  const length = (text: string) => [...text.trim()].length;
  const tooLong = (field: keyof typeof longest) =>
    `最多 ${longest[field]} 字，现在 ${length(typed[field])} 字。请删减${field === 'text' ? '，或写成文件附上' : ''}。`;
  if (realName && length(typed.name) < 2) faults.name = '请填写真实姓名（两个字以上）。异议须实名提出。';
  if (length(typed.name) > longest.name) faults.name = tooLong('name');
  if (realName && length(typed.contact) < 5) faults.contact = '请填写电话、邮箱或通信地址，便于核实和答复。';
  if (length(typed.contact) > longest.contact) faults.contact = tooLong('contact');
  const about = Number(typed.about);
  if (!/^\d{1,4}$/.test(typed.about) || about > items)
    faults.about = '请选择对哪一个有异议，或选“整个名单”。';
  if (length(typed.text) < 5) faults.text = '请写明异议的事实和依据。';
  if (length(typed.text) > longest.text) faults.text = tooLong('text');
  return faults;
}

function field(id: FormField, label: string, help: string, fault: string | undefined, input: string): string {
  const error = fault === undefined ? '' : `<p class="error" id="${id}-error">${escapeHtml(fault)}</p>`;
  const described = `${id}-help${fault === undefined ? '' : ` ${id}-error`}`;
  const attributes = ` id="${id}" name="${id}" aria-describedby="${described}"${fault === undefined ? '' : ' aria-invalid="true"'}`;
  return `<div class="field"><label for="${id}">${label}</label><p class="help" id="${id}-help">${help}</p>${input.replace('%', attributes)}${error}</div>`;
}

/** 异议: name, contact, which studio, facts, files; what was typed comes back with the fault at its field. */
export function objectionForm(page: PublicNoticePage, typed: Typed, faults: Faults): string {
  const { notice, items } = page;
  const value = (text: string) => ` value="${escapeHtml(text)}"`;
  const option = (number: string, label: string) =>
    `<option value="${number}"${number === typed.about ? ' selected' : ''}>${label}</option>`;
  const options = [
    option('', '请选择'),
    ...items.map(({ position, studio_name }) => option(String(position), escapeHtml(studio_name))),
    option('0', '整个名单'),
  ].join('');
  const realName = notice.rule.realName ? '' : '（可不填）';
  const names = {
    name: '姓名',
    contact: '联系方式',
    about: '对哪一个有异议',
    text: '事实和依据',
    files: '附件',
  };
  const wrong = (Object.keys(faults) as FormField[]).filter((key) => faults[key] !== undefined);
  const summary =
    wrong.length === 0
      ? ''
      : `<div class="state bad" role="alert"><p>还没有提交。请改正下面 ${wrong.length} 处，已填的内容都在：</p><ul>${wrong
          .map((key) => `<li><a href="#${key}">${names[key]}</a>：${escapeHtml(faults[key] ?? '')}</li>`)
          .join('')}</ul></div>`;
  return `${summary}<form method="post" action="/public/notices/${escapeHtml(notice.address)}#objection" enctype="multipart/form-data">
<input type="hidden" name="key" value="${escapeHtml(typed.key)}">
<div class="trap" aria-hidden="true"><label for="website">请把这一栏留空</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
${field('name', `姓名${realName}`, '须用真实姓名，只用于核实，不公开。', faults.name, `<input%${value(typed.name)} autocomplete="name">`)}
${field('contact', `联系方式${realName}`, '电话、邮箱或通信地址，只用于核实和答复，不公开。', faults.contact, `<input%${value(typed.contact)}>`)}
${field('about', names.about, '名单中的一个，或整个名单。', faults.about, `<select%>${options}</select>`)}
${field('text', names.text, '请写明时间、事实和依据，最多 4000 字。', faults.text, `<textarea%>\n${escapeHtml(typed.text)}</textarea>`)}
${field('files', '附件（可不附）', `PDF 或 JPG、PNG 图片，最多 ${MOST_OBJECTION_FILES} 个，每个不超过 ${OBJECTION_MEGABYTES} MB。${wrong.length > 0 ? '网页不能保留所选文件，请重新选择。' : ''}`, faults.files, '<input type="file"% multiple accept=".pdf,.jpg,.jpeg,.png">')}
<button type="submit">提交异议</button></form>`;
}

/** What one studio of the list is called, or the whole list. */
export function aboutWords(page: PublicNoticePage, about: string): string {
  const item = page.items.find(({ position }) => String(position) === about);
  return item ? said(item.studio_name) : '整个名单';
}
