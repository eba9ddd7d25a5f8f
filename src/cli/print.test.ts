import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annexWords, annexWordsAnywhere } from '../../test/annexWords.ts';
import { tight, unzip, visibleText } from '../../test/papers.ts';
import { pdfText } from '../../test/pdfText.ts';
import { print } from './print.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongfang-print-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const example = (form: string) => `programmes/jingzhou-2019/examples/${form}.json`;

async function printed(
  form: string,
  format: string,
  data = example(form === 'circular' ? 'quota' : form),
): Promise<{ bytes: Buffer; said: string[] }> {
  const out = join(folder, `${form}.${format}`);
  const said: string[] = [];
  const args = { programme: 'jingzhou-2019', form, data, format, out };
  const code = await print(
    Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]),
    (line) => said.push(line),
  );
  expect(code).toBe(0);
  return { bytes: readFileSync(out), said };
}

const readers: Record<string, (bytes: Buffer) => Promise<string>> = {
  pdf: async (bytes) => pdfText(bytes).join(''),
  html: async (bytes) => visibleText(bytes.toString('utf8')),
  docx: async (bytes) => visibleText((await unzip(bytes)).get('word/document.xml')!),
  xlsx: async (bytes) => (await readXlsx(bytes)).sheets.flatMap(({ rows }) => rows.flat()).join(''),
};

describe.each(Object.keys(annexWords))('print %s', (form) => {
  it.each(Object.keys(readers))('writes the words of the annex in %s, in their order', async (format) => {
    const text = tight(await readers[format]!((await printed(form, format)).bytes));
    let from = 0;
    for (const words of annexWords[form]!) {
      const at = text.indexOf(tight(words), from);
      expect(at, words).toBeGreaterThanOrEqual(0);
      from = at;
    }
    for (const words of annexWordsAnywhere[form] ?? []) expect(text, words).toContain(tight(words));
  });

  it('writes the same bytes each time, in every format', async () => {
    for (const format of Object.keys(readers)) {
      const first = (await printed(form, format)).bytes;
      expect(Buffer.compare(first, (await printed(form, format)).bytes), format).toBe(0);
    }
  });
});

describe('print', () => {
  it('prints the quota letter of a body as the programme hands it down', async () => {
    const data = join(folder, 'body.json');
    writeFileSync(data, '{"body":"manufacturing"}');
    const text = tight(pdfText((await printed('quotaLetter', 'pdf', data)).bytes).join(''));
    for (const words of [
      '工业制造业工会：',
      '工业制造业工会663',
      '请于9月30日24:00前将申报材料报送至市总经济技术劳动保护部',
    ])
      expect(text).toContain(words);
  });

  it('prints the studio of the example with its ticks, opinions and paper dates', async () => {
    const pages = pdfText((await printed('standard', 'pdf')).bytes).map(tight);
    expect(pages[0]).toContain('江汉精密机械有限公司（中型，国有）');
    expect(pages[2]).toMatch(/☑技术攻关/);
    expect(pages[5]).toContain('负责人签名：何庆民2019年9月12日');
    expect(pages.join('')).toMatch(/附表1.*经费来源明细表.*附表\d培养人才明细表/);
  });

  it('prints a form with mistakes and tells them', async () => {
    const data = join(folder, 'mistakes.json');
    writeFileSync(
      data,
      JSON.stringify({ answers: { memberCount: '很多', 'benefit.2018.revenue': '-5', nowhere: 'x' } }),
    );
    const { bytes, said } = await printed('standard', 'pdf', data);
    expect(said.some((line) => line.startsWith('错误：'))).toBe(true);
    expect(pdfText(bytes).length).toBeGreaterThan(5);
  });

  const refused = async (args: Record<string, string>) =>
    print(
      Object.entries(args).flatMap(([name, value]) => [`--${name}`, value]),
      () => undefined,
    ).then(
      () => '',
      (error: Error) => error.message,
    );
  const good = () => ({
    programme: 'jingzhou-2019',
    form: 'standard',
    data: example('standard'),
    format: 'pdf',
    out: join(folder, 'x'),
  });

  it('refuses with a sentence that says what to do', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{\n  "answers": {\n    "a": 1,,\n  }\n}');
    const list = join(folder, 'list.json');
    writeFileSync(list, '[]');
    expect(await refused({ ...good(), data: '/没有.json' })).toContain('打不开数据文件');
    expect(await refused({ ...good(), data: broken })).toContain('第 3 行');
    expect(await refused({ ...good(), data: list })).toContain('应当是一个对象');
    expect(await refused({ ...good(), form: 'nothing' })).toContain('有这些');
    expect(await refused({ ...good(), form: 'quotaLetter' })).toContain('jiangling　江陵县总工会');
    expect(await refused({ ...good(), programme: 'atlantis' })).toContain('方案“atlantis”不能用');
    expect(await refused({ ...good(), format: 'doc' })).toContain('pdf、docx、xlsx、html');
    expect(await refused({ ...good(), out: '/没有/x.pdf' })).toContain('写不进文件');
    expect(await refused({ ...good(), colour: 'red' })).toContain('看不懂这些参数');
  });
});
