import { describe, expect, it } from 'vitest';
import { gridPaper, hostilePaper, hostileTexts, visibleText } from '../../../test/papers.ts';
import { renderHtml, renderHtmlFile } from './html.ts';
import { paperStyles } from './paperStyles.ts';

describe('renderHtml', () => {
  it('marks each value with its path and each label as a head', () => {
    const paper = gridPaper(
      [
        {
          cells: [
            { kind: 'label', span: 8, text: '姓名' },
            { kind: 'value', span: 16, path: 'name' },
          ],
        },
      ],
      { name: '王' },
    );
    const html = renderHtml(paper);
    expect(html).toContain('<th scope="row" colspan="8"');
    expect(html).toMatch(/<td colspan="16" data-path="name"[^>]*>王<\/td>/);
  });

  it('links cells back to their fields, with a name for blank ones', () => {
    const paper = gridPaper([{ cells: [{ kind: 'value', span: 24, path: 'name' }] }]);
    const html = renderHtml(paper, { link: (path) => ({ href: `#${path}"`, label: '填写' }) });
    expect(html).toContain('<a href="#name&quot;" aria-label="填写"></a>');
  });

  it('shows hostile texts literally: no tag comes from a text', () => {
    const html = renderHtml(hostilePaper());
    expect(html).not.toContain('<script');
    for (const text of hostileTexts) expect(visibleText(html)).toContain(text);
  });

  it('writes the same file for the same paper', () => {
    const file = renderHtmlFile(hostilePaper(), paperStyles);
    expect(renderHtmlFile(hostilePaper(), paperStyles)).toBe(file);
    expect(file).toContain('<html lang="zh-CN">');
  });
});
