import { isBlank } from '../../chineseText.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

/** All but `organiser`, which stands for the name of the union and may be left out. */
const uses: { readonly [W in Exclude<keyof Programme['words'], 'organiser'>]: string } = {
  designation: '确认一个工作室叫什么',
  lead: '带头的人叫什么',
  subsidy: '给的钱叫什么',
  standard: '标准的简称',
};

/** The words that screens and papers are made with are there (domain 2.8). */
export function programmeWords({ words }: Programme): LintNote[] {
  return (Object.keys(uses) as (keyof typeof uses)[])
    .filter((word) => isBlank(words[word]))
    .map((word) => ({
      level: 'error',
      where: `words › ${word}`,
      message: `用词还空着，请写上：${uses[word]}`,
    }));
}
