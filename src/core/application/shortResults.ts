const longest = 60;
const enough = 20;

const dates = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/g;
const figure =
  /[0-9]|[一二两三四五六七八九十百千万]+多?(?:项|个|件|次|人|成|倍|元|吨|度|小时|分钟|天|秒|台|户)|百分之|分之一/;
const gain =
  /成果(?!展)|专利|转化|创收|增收|节资|节约|节省|节能|获奖|降|减少|减到|缩短|压缩|提高|提升|提前|翻|由[^，]*[到至]/;
const counting = /^(?:[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/;

const length = (text: string) => [...text].length;

/** Says what came out of the work, with a figure: a year or a date is none. */
const namesResult = (sentence: string) => figure.test(sentence.replaceAll(dates, '')) && gain.test(sentence);

function sentencesOf(text: string): string[] {
  return (text.match(/[^。！？；]+[。！？；]?/g) ?? []).map((one) => one.trim().replace(counting, ''));
}

/** As many of the sentences, in their order, as fit. */
function fitting(sentences: readonly string[]): string {
  let taken = '';
  for (const sentence of sentences) if (length(taken + sentence) <= longest) taken += sentence;
  return taken.replace(/；$/, '。');
}

/** The last clauses of a sentence that is too long: what came of it stands at its end. */
function ending(sentence: string): string {
  let taken = '';
  for (const clause of sentence.split('，').reverse()) {
    const longer = taken === '' ? clause : `${clause}，${taken}`;
    if (length(longer) > longest) break;
    taken = longer;
  }
  return taken.replace(/；$/, '。');
}

/** The beginning of the text, to the end of a sentence where that leaves enough. */
function beginning(text: string): string {
  const head = [...text].slice(0, longest).join('');
  const end = Math.max(...['。', '！', '？', '；'].map((mark) => head.lastIndexOf(mark)));
  return length(head.slice(0, end + 1)) >= enough ? head.slice(0, end + 1) : `${head}…`;
}

/**
 * 主要成果 for the summary (R37), in about sixty characters: the sentences that tell a result with a figure;
 * where none of them fits, the end of the first; where the text has none, its first sentences.
 */
export function shortResults(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (length(flat) <= longest) return flat;
  const results = sentencesOf(flat).filter(namesResult);
  return fitting(results) || ending(results[0] ?? '') || beginning(flat);
}
