const longest = 60;
const enough = 20;

/** 主要成果 for the summary: the first sentences of the text that fit in about sixty characters. */
export function shortResults(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const characters = [...flat];
  if (characters.length <= longest) return flat;
  const head = characters.slice(0, longest).join('');
  const end = Math.max(...['。', '！', '？', '；'].map((mark) => head.lastIndexOf(mark)));
  return [...head.slice(0, end + 1)].length >= enough ? head.slice(0, end + 1) : `${head}…`;
}
