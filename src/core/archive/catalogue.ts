/** One file of the archive as its catalogue names it. */
export interface ArchiveRecord {
  readonly path: string;
  /** 题名. */
  readonly title: string;
  /** 文号; '' where there is none. */
  readonly number: string;
  /** 责任者. */
  readonly responsible: string;
  /** Business date, ISO. */
  readonly date: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** What the whole package is. */
export interface ArchiveHead {
  readonly title: string;
  readonly organisation: string;
  readonly year: number;
}

export const README_PATH = '说明文件.txt';
export const CATALOGUE_PATH = '文件目录.xml';
export const MANIFEST_PATH = 'manifest.sha256';
export const FILES_FOLDER = '电子档案';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function xml(words: string): string {
  return words.replace(unwritable, '').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}

/** The catalogue: one 文件 element per file, in the order of the package. */
export function catalogueXml(head: ArchiveHead, records: readonly ArchiveRecord[]): string {
  const files = records.map((record, index) =>
    [
      `  <文件 序号="${index + 1}">`,
      `    <题名>${xml(record.title)}</题名>`,
      `    <文号>${xml(record.number)}</文号>`,
      `    <责任者>${xml(record.responsible)}</责任者>`,
      `    <日期>${xml(record.date)}</日期>`,
      `    <格式>${xml(record.mediaType)}</格式>`,
      `    <大小 单位="字节">${record.bytes}</大小>`,
      `    <校验 算法="SHA-256">${record.sha256}</校验>`,
      `    <路径>${xml(record.path)}</路径>`,
      '  </文件>',
    ].join('\n'),
  );
  const about = `年度="${head.year}" 名称="${xml(head.title)}" 立档单位="${xml(head.organisation)}" 件数="${records.length}"`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<文件目录 ${about}>`, ...files, '</文件目录>', ''].join(
    '\n',
  );
}

/** Lines as `sha256sum -c` reads them. */
export function manifestText(records: readonly Pick<ArchiveRecord, 'path' | 'sha256'>[]): string {
  return records.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Path → hash. Undefined: not a manifest (a line of another shape, or a path twice). */
export function readManifest(text: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (!match || found.has(match[2]!)) return undefined;
    found.set(match[2]!, match[1]!);
  }
  return found;
}

/** What the package is and how it is checked, for whoever opens it in twenty years. */
export function readmeText({ title, organisation, year }: ArchiveHead, files: number): string {
  return [
    `${title}　电子档案`,
    '',
    `立档单位：${organisation}`,
    `年度：${year}`,
    `文件：${files} 件`,
    '',
    `${FILES_FOLDER}/　按年度、类别、件存放。表格为 PDF/A-2b；扫描件和证明材料为原始文件；办理过程和数据为 JSON。`,
    `${CATALOGUE_PATH}　每件的题名、文号、责任者、日期、格式、大小和校验值。`,
    `${MANIFEST_PATH}　全部文件的 SHA-256，可用 sha256sum -c 核对，也可用：npm run -s cli -- archive verify 文件`,
    '',
  ].join('\n');
}
