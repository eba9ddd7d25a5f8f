import { monthsInWords, type Rules } from './pairs.ts';

/** What the programme says of 名师带徒, in one line; it says nothing where it does not. */
export function PairRules({ rules }: { readonly rules: Rules | null }) {
  if (!rules) return <p className="note">现行通知没有规定名师带徒。</p>;
  const { termMonths, atLeast, atMost, checkEveryMonths, extensionMonths } = rules;
  const said = [
    `结对的原因：${rules.reasons.join('、')}`,
    `人员类别：${rules.kinds.join('、')}`,
    termMonths && `培养期限 ${monthsInWords(termMonths.from)}至${monthsInWords(termMonths.to)}`,
    atLeast && `每名师傅至少带 ${atLeast} 名徒弟`,
    atMost && `每名师傅同时最多带 ${atMost} 名徒弟`,
    checkEveryMonths && `至少每 ${checkEveryMonths} 个月检查一次`,
    extensionMonths && `未达到目标的可延长一次，${extensionMonths} 个月`,
  ].filter(Boolean);
  return <p className="of-flush soft">{said.join('；')}。</p>;
}
