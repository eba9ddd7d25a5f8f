import { found, type Paragraph, passagesOf, sentencesOf } from './paragraph.ts';
import type { Found } from './reading.ts';

const lead = '(?:领衔人|带头人|领军人物|领军人|领办人|负责人|劳模|工匠|主持人|创始人)(?:的?姓名|名字|名)?';
const patterns: readonly RegExp[] = [
  new RegExp(
    `${lead}[”"』」]?(?:\\+|加|＋|和)[“"『「]?([^”"』」“，。；（]{2,24}?(?:工作室|工作站|创新室|联盟))`,
  ),
  new RegExp(
    `(?:以|用|按)${lead}(?:命名|为名)[^。；]{0,14}?[“"『「](?:[×Xx*某○]{1,4})?([^”"』」]{2,24}?工作室)`,
  ),
  /(?:统一|名称|命名|称)(?:名称|命名)?(?:为|用|叫)[：]?[“"『「]?[×Xx*某○]{1,4}(?:（姓名）)?([^”"』」，。；]{2,24}?工作室)/,
];

/** How a studio is called: the lead's name and what follows it (R22). */
export function readNameRule(
  paragraphs: readonly Paragraph[],
): Found<{ readonly suffix: string }> | undefined {
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
    for (const [at, pattern] of patterns.entries()) {
      const match = pattern.exec(sentence.text);
      const suffix = match?.[1]?.replace(/[“”"]/g, '');
      if (suffix) return found({ suffix }, passagesOf(sentence), at === 0 ? 'sure' : 'likely');
    }
  }
  return undefined;
}
