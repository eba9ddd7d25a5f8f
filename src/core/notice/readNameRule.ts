import { found, type Paragraph, passagesOf, sentencesOf } from './paragraph.ts';
import type { Found } from './reading.ts';

const lead = '(?:领衔人|带头人|领军人物|领军人|领办人|负责人|主持人|创始人|劳模|工匠|职工)?(?:的?姓名|名字)?';
const word = '(?:[^”"』」“，。；（]|（[^）]{1,8}）){2,24}?(?:工作室|工作站|创新室)';
const masked = '(?:[×Xx*○]{1,4}|[\\p{Script=Han}]?(?:某{1,3}|[×*○]{2,3}))(?:（[^）]*）)?';
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<=领衔人|带头人|领军人|领军人物|领办人|负责人|主持人|姓名|名字)[”"』」]?\\+[“"『「]?(${word})`,
    'u',
  ),
  new RegExp(`(?:以|用|按)${lead}(?:命名|为名)[^。；]{0,14}?[“"『「](?:${masked})?(${word})[”"』」]`, 'u'),
  new RegExp(`(?:统一|名称|命名|称|冠|悬挂|即|如|为)[^“"]{0,12}[“"『「]${masked}(${word})[”"』」]`, 'u'),
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
