import { describe, expect, it } from 'vitest';
import { gridPaper, hostilePaper, hostileTexts, unzip, visibleText } from '../../../test/papers.ts';
import { renderDocx } from './docx.ts';

const documentOf = async (bytes: Uint8Array) => (await unzip(bytes)).get('word/document.xml')!;

describe('renderDocx', () => {
  it('writes spans, merged rows, vertical labels and the fonts of Chinese offices', async () => {
    const xml = await documentOf(
      await renderDocx(
        gridPaper(
          [
            {
              cells: [
                { kind: 'label', span: 3, rows: 2, text: '所在单位\n工会意见', stacked: true },
                { kind: 'value', span: 21, path: 'a' },
              ],
            },
            {
              cells: [
                {
                  kind: 'opinion',
                  span: 21,
                  step: 's',
                  seal: '公章',
                  signature: '负责人签名：',
                  date: '年 月 日',
                },
              ],
            },
          ],
          { a: '值', opinions: { s: { text: '同意', signatory: '赵', paperDate: '2019-09-14' } } },
        ),
      ),
    );
    expect(xml).toContain('<w:gridSpan w:val="21"/>');
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toContain('<w:textDirection w:val="tbRl"/>');
    expect(xml).toContain('w:eastAsia="仿宋_GB2312"');
    expect(xml).toContain('<w:cantSplit/>');
    expect(visibleText(xml)).toContain('负责人签名：赵\t2019 年 9 月 14 日');
    expect(xml.match(/<w:gridCol /g)).toHaveLength(24);
  });

  it('shows hostile texts literally', async () => {
    const text = visibleText(await documentOf(await renderDocx(hostilePaper())));
    for (const hostile of hostileTexts) expect(text).toContain(hostile);
  });

  it('writes the same bytes for the same paper, with fixed dates', async () => {
    const [first, second] = [await renderDocx(hostilePaper()), await renderDocx(hostilePaper())];
    expect(Buffer.compare(first, second)).toBe(0);
    const files = await unzip(first);
    expect([...files.keys()][0]).toBe('[Content_Types].xml');
    expect(files.get('docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
  });
});
