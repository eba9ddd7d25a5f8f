import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmeCheck } from '../src/cli/programmeCheck.ts';
import { lintProgramme } from '../src/core/programme/lint.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';

const shipped = join(import.meta.dirname, '../programmes/jingzhou-2019');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongfang-broken-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: the point is to write what the schema would not allow
type Json = any;

/** A copy of the shipped programme with one file changed. */
async function broken(file: string, change: (json: Json) => unknown) {
  const copy = mkdtempSync(join(folder, 'p-'));
  cpSync(shipped, copy, { recursive: true });
  const path = join(copy, file);
  const json = JSON.parse(readFileSync(path, 'utf8'));
  const changed = change(json);
  writeFileSync(path, typeof changed === 'string' ? changed : JSON.stringify(json, null, 2));
  const read = await loadProgramme(copy);
  const problems = read.ok
    ? lintProgramme(read.programme).filter((note) => note.level === 'error')
    : read.problems;
  return { copy, problems: problems.map((problem) => `${problem.where}：${problem.message}`) };
}
const field = (form: Json, id: string) =>
  form.sections.flatMap((section: Json) => section.fields).find((one: Json) => one.id === id);
const standard = 'forms/standard.json';
const layout = 'layouts/standard.json';

describe('a broken programme names the element', () => {
  it.each<[string, string, (json: Json) => unknown, string[]]>([
    ['no JSON', 'quota.json', () => '{\n  "title": "x",\n}', ['quota.json：', '第 3 行']],
    ['cut off', standard, () => '{ "id": "standard", "title": "表', [`${standard}：`, '第 1 行']],
    [
      'a missing file',
      'programme.json',
      (p) => p.forms.push('forms/none.json'),
      ['programme.json › forms', 'forms/none.json'],
    ],
    ['a list instead', 'programme.json', () => '[]', ['programme.json：', '对象']],
    [
      'an unknown key',
      'programme.json',
      (p) => Object.assign(p.steps[1], { script: 'x' }),
      ['steps[1] (body)', '“script”'],
    ],
    [
      'a paper printed twice',
      'programme.json',
      (p) => Object.assign(p.materials[4], { paper: 'form' }),
      ['材料 经济效益证明（加盖单位财务章的原件） (benefit-proof)', '同一种纸'],
    ],
    [
      'a missing key',
      'programme.json',
      (p) => delete p.tracks[0].form,
      ['tracks[0] › form (demonstration)', '缺少“form”'],
    ],
    [
      'a wrong kind of step',
      'programme.json',
      (p) => Object.assign(p.steps[0], { actor: 'boss' }),
      ['steps[0] › actor (hostUnion)', '“hostUnion”'],
    ],
    [
      'a word for a year',
      'programme.json',
      (p) => Object.assign(p, { year: '二〇一九' }),
      ['programme.json › year', '数字'],
    ],
    [
      'a date in words',
      'programme.json',
      (p) => Object.assign(p.deadlines[1], { due: '9月30日' }),
      ['deadlines[1] › due (filing)', '2019-09-30'],
    ],
    [
      'a day that is none',
      'programme.json',
      (p) => Object.assign(p.deadlines[1], { due: '2019-09-31' }),
      ['期限 filing', '2019-09-31'],
    ],
    [
      'an unknown body',
      'quota.json',
      (q) => Object.assign(q.rows[2], { holders: ['nobody'] }),
      ['江陵县总工会 (jiangling)', '“nobody”'],
    ],
    [
      'an unknown tier',
      'quota.json',
      (q) => Object.assign(q.rows[0].cells, { town: { count: 1 } }),
      ['荆州区总工会 (jingzhou)', '“town”'],
    ],
    [
      'a cell of text',
      'quota.json',
      (q) => Object.assign(q.rows[0].cells, { city: { count: '五' } }),
      ['quota.json › rows[0] › cells › city › count (jingzhou)', '数字'],
    ],
    [
      'a negative cell',
      'quota.json',
      (q) => Object.assign(q.rows[0].cells, { city: { count: -1 } }),
      ['cells › city › count (jingzhou)', '至少 0'],
    ],
    [
      'a wrong total',
      'quota.json',
      (q) => Object.assign(q.rows[0].cells, { city: { count: 6 } }),
      ['合计 (city)', '61'],
    ],
    [
      'an unknown kind of field',
      standard,
      (f) => Object.assign(field(f, 'story'), { kind: 'essay' }),
      [`${standard} › sections[8] › fields[0] › kind (story)`, '种类'],
    ],
    [
      'an unknown dictionary',
      standard,
      (f) => Object.assign(field(f, 'industry'), { dictionary: 'trades' }),
      ['industry', '“trades”'],
    ],
    [
      'an id with a blank',
      standard,
      (f) => Object.assign(field(f, 'story'), { id: 'my story' }),
      ['fields[0] › id', '编号'],
    ],
    [
      'an id twice',
      standard,
      (f) => Object.assign(field(f, 'specialty'), { id: 'hostUnit' }),
      ['表 standard', '“hostUnit”用了两次'],
    ],
    [
      'an unknown word of the vocabulary',
      standard,
      (f) => Object.assign(field(f, 'leadHonours'), { computed: { eval: '1+1' } }),
      ['(leadHonours)', '“eval”'],
    ],
    [
      'dollars added to yuan',
      standard,
      (f) => field(f, 'benefit').columns[3].computed.sumOf.push('foreignExchange'),
      ['benefit › total', '美元（USD）'],
    ],
    [
      'dollars called yuan',
      standard,
      (f) => Object.assign(field(f, 'benefit').columns[2], { currency: 'CNY' }),
      ['foreignExchange', '美元'],
    ],
    [
      'a circle',
      standard,
      (f) => Object.assign(field(f, 'hostUnit'), { computed: { copyOf: 'hostUnitPrinted' } }),
      ['hostUnit', '算回自己'],
    ],
    [
      'a count of nothing',
      standard,
      (f) => Object.assign(field(f, 'talent').groups[0].cells[0], { computed: { countOf: 'crowd' } }),
      ['talent › total', '“crowd”'],
    ],
    [
      'a condition on nothing',
      standard,
      (f) => Object.assign(field(f, 'ownership'), { shownWhen: { field: 'size', filled: true } }),
      ['ownership', '“size”'],
    ],
    [
      'a rule on nothing',
      standard,
      (f) => Object.assign(f.checks[3], { left: 'innovation.used' }),
      ['checks[3] (V6)', '“innovation.used”'],
    ],
    [
      'limits upside down',
      standard,
      (f) => Object.assign(field(f, 'story').count, { warnBelow: 900 }),
      ['story', 'warnBelow'],
    ],
    [
      'a star on a column',
      standard,
      (f) => Object.assign(field(f, 'benefit').columns[0], { star: true }),
      ['benefit › revenue', '“*”'],
    ],
    [
      'a track without its form',
      'programme.json',
      (p) => Object.assign(p.tracks[1], { form: 'none' }),
      ['(standard)', '“none”'],
    ],
    [
      'a track with an unknown step',
      'programme.json',
      (p) => p.tracks[1].steps.push('province'),
      ['(standard)', '“province”'],
    ],
    [
      'a hole in the grid',
      layout,
      (l) => Object.assign(l.parts[2].rows[0].cells[0], { span: 1 }),
      ['版式 standard › parts[2] › rows[0]', '空洞'],
    ],
    [
      'too wide a row',
      layout,
      (l) => Object.assign(l.parts[2].rows[0].cells[0], { span: 24 }),
      ['版式 standard › parts[2] › rows[0]', '宽'],
    ],
    [
      'a cell bound to nothing',
      layout,
      (l) => Object.assign(l.parts[0].items[0], { path: 'studio' }),
      ['版式 standard', '“studio”'],
    ],
  ])('%s', async (_name, file, change, expected) => {
    const { problems } = await broken(file, change);
    expect(
      problems.some((problem) => expected.every((part) => problem.includes(part))),
      problems.join('\n'),
    ).toBe(true);
  });

  it('the command prints it and ends with 1', async () => {
    const { copy } = await broken('quota.json', () => '{');
    const lines: string[] = [];
    expect(await programmeCheck([copy], (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toContain('quota.json：不是正确的 JSON');
    expect(await programmeCheck([join(copy, 'nowhere')], (line) => lines.push(line))).toBe(1);
    expect(await programmeCheck([], (line) => lines.push(line))).toBe(2);
  });
});
