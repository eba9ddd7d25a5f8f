const LONGEST = 120;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const dangerous = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*\\/]/g;

function bareName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return last
    .replaceAll(dangerous, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

const shortened = (text: string) => Array.from(text).slice(0, LONGEST).join('') || '文件';

/** The name of a refused file, to tell the person which one it is: no path, no control or direction marks. */
export function quotedName(name: string): string {
  return shortened(bareName(name));
}

/** Other endings in use for the same content. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = { jpg: ['jpeg'], tif: ['tiff'] };

/**
 * A file's name as it may be shown and saved: as `quotedName`, with an ending that says what the content is
 * (`notice.html` with a PDF inside becomes `notice.html.pdf`).
 */
export function cleanName(name: string, extension: string): string {
  const bare = bareName(name);
  const endings = [extension, ...(SPELLINGS[extension] ?? [])];
  const dot = bare.lastIndexOf('.');
  const ending = bare.slice(dot + 1).toLowerCase();
  const right = dot > 0 && endings.includes(ending);
  return `${shortened(right ? bare.slice(0, dot) : bare)}.${right ? ending : extension}`;
}
