import { aZip } from '../archives.ts';
import { docxOf } from '../notices/docxOf.ts';
import { withEntries } from '../wordFiles.ts';
import { type HostileFile, soundNotice } from './hostileFile.ts';
import { lyingZip } from './lyingZip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wrap = (body: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document ${W}><w:body>${body}</w:body></w:document>`;
const sound = () => docxOf(soundNotice());
/** A sound Word file with another document.xml. */
const withBody = async (xml: string | Buffer) =>
  withEntries(await sound(), { 'word/document.xml': xml as string });
const cell = (inside: string, properties = '') => `<w:tc>${properties}<w:p/>${inside}</w:tc>`;
const tables = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('底')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;

const word = (
  what: string,
  make: HostileFile['make'],
  ends: HostileFile['ends'],
  says?: RegExp,
  name = `${what}.docx`,
): HostileFile => ({ what, name, make, ends, ...(says ? { says } : {}) });

const laughs = [
  '<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">',
  ...Array.from({ length: 9 }, (_, at) => {
    const [from, to] = [String.fromCharCode(97 + at), String.fromCharCode(98 + at)];
    return `<!ENTITY ${to} "${`&${from};`.repeat(10)}">`;
  }),
  ']>',
].join('');

/** The old container (OLE) with a name in its directory. */
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1528),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(4000),
  ]);

/** Word files and what only calls itself one. */
export const hostileWords: readonly HostileFile[] = [
  word('别的压缩包', () => aZip({ '读我.txt': '你好', 'a/b.html': '<html>' }), 'refused', /docx|Word|Word/),
  word('空压缩包', () => aZip({}), 'refused'),
  word('截断的压缩包', async () => (await sound()).subarray(0, 3_000), 'refused', /损坏|完整/),
  word('中间坏了', async () => corrupted(await sound()), 'refused', /损坏|完整/),
  word(
    '压缩炸弹',
    async () => lyingZip(await withBody(wrap(paragraph('字'.repeat(2_000)))), 419_000_000),
    'refused',
    /过大|太大/,
  ),
  word('压缩炸弹谎报大小', async () => lyingZip(await withBody(Buffer.alloc(20_000_000, 32))), 'refused'),
  word(
    '外部实体',
    () => withBody(wrap(paragraph('&f;'), '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')),
    'refused',
  ),
  word('亿次大笑', () => withBody(wrap(paragraph('&j;'), laughs)), 'refused'),
  word('带宏', async () => withEntries(await sound(), { 'word/vbaProject.bin': 'x' }), 'refused', /宏/),
  word('设了密码', () => ole('EncryptedPackage'), 'refused', /密码/),
  word('docx改名txt', sound, 'read', undefined, '通知.txt'),
  word('老式doc', () => ole('WordDocument'), 'refused', /另存/, '通知.doc'),
  word('wps文字', () => ole('WordDocument'), 'refused', /另存/, '通知.wps'),
  word('rtf', () => Buffer.from('{\\rtf1\\ansi \\u24037?\\u20250?}'), 'refused', /另存/, '通知.rtf'),
  word('没有正文', async () => withEntries(await sound(), { 'word/document.xml': null }), 'refused'),
  word('正文不成XML', () => withBody('<w:document><w:body><w:p>'), 'refused'),
  word('正文空白', () => withBody(wrap('')), 'refused', /没有|空/),
  word(
    '只有图片',
    () => withBody(wrap('<w:p><w:r><w:drawing/></w:r></w:p>'.repeat(20))),
    'refused',
    /文字|图/,
  ),
  word('表中表一千层', () => withBody(wrap(tables(1_000))), 'either'),
  { ...word('表中表一万层', () => withBody(wrap(tables(10_000))), 'either'), large: true },
  {
    ...word(
      '一万行的表',
      () =>
        withBody(
          wrap(
            `<w:tbl>${`<w:tr>${cell(paragraph('第一县总工会'))}${cell(paragraph('1'))}</w:tr>`.repeat(10_000)}</w:tbl>`,
          ),
        ),
      'either',
    ),
    large: true,
  },
  word(
    '一格占十亿列',
    () =>
      withBody(
        wrap(
          `<w:tbl><w:tr>${cell(paragraph('单位'), '<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>')}${cell(paragraph('1'))}</w:tr></w:tbl>`,
        ),
      ),
    'either',
  ),
  word(
    '一格占负列',
    () =>
      withBody(
        wrap(
          `<w:tbl><w:tr>${cell(paragraph('单位'), '<w:tcPr><w:gridSpan w:val="-3"/></w:tcPr>')}${cell(paragraph('1'))}</w:tr></w:tbl>`,
        ),
      ),
    'either',
  ),
  word(
    '悬空的纵向合并',
    () =>
      withBody(
        wrap(
          `<w:tbl>${`<w:tr>${cell('', '<w:tcPr><w:vMerge/></w:tcPr>')}${cell(paragraph('3'))}</w:tr>`.repeat(5)}</w:tbl>`,
        ),
      ),
    'either',
  ),
  word(
    '两千五百个部件',
    async () =>
      withEntries(
        await sound(),
        Object.fromEntries(Array.from({ length: 2_500 }, (_, at) => [`word/media/${at}.xml`, 'x'])),
      ),
    'refused',
  ),
];

function corrupted(bytes: Buffer): Buffer {
  const broken = Buffer.from(bytes);
  const at = broken.indexOf('word/document.xml');
  broken.fill(0xff, at + 60, at + 400);
  return broken;
}
