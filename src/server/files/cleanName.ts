const LONGEST = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const dangerous = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*\\/]/g;

/**
 * A file's name as it may be shown and saved: no path, no control or direction marks, not too long, and an ending that
 * says what the content is (`notice.html` with a PDF inside becomes `notice.html.pdf`).
 */
export function cleanName(name: string, extension: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const bare = last
    .replaceAll(dangerous, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const endings = extension === 'jpg' ? ['.jpg', '.jpeg'] : [`.${extension}`];
  const right = endings.some((ending) => bare.toLowerCase().endsWith(ending));
  const stem = right ? bare.slice(0, bare.lastIndexOf('.')) : bare;
  const short = Array.from(stem).slice(0, LONGEST).join('') || '文件';
  return `${short}.${right ? bare.slice(bare.lastIndexOf('.') + 1).toLowerCase() : extension}`;
}
