const LONGEST = 60;

/** One part of a path in the archive: what people wrote, without anything that a file system could misread. */
export function pathPart(words: string): string {
  const safe = words
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\/:*?"<>|]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return Array.from(safe).slice(0, LONGEST).join('').trim() || '无名';
}

/** 001-文号-名称: ordered, told apart, readable. */
export function numbered(position: number, ...words: readonly string[]): string {
  return [String(position).padStart(3, '0'), ...words.map(pathPart)].join('-');
}
