const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to be taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as a paper can carry it: one kind of line end, no tabs, none of the characters that XML forbids
 * (DOCX and XLSX would not open), none that are invisible or turn the direction of writing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, '');
}
