import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

/** The rules of 名师带徒 do not contradict themselves (R9–R12). */
export function mentorship({ mentorship: rules }: Programme): LintNote[] {
  if (rules === undefined) return [];
  const { termMonths: term, atLeast, atMost, checkEveryMonths: check } = rules;
  const error = (at: string, message: string): LintNote => ({
    level: 'error',
    where: `师徒 mentorship › ${at}`,
    message,
  });
  const twice = (at: string, list: readonly string[]) =>
    list
      .filter((word, n) => list.indexOf(word) < n)
      .map((word) => error(at, `“${word}”写了两次，请去掉一个`));
  return [
    ...(term && term.from > term.to
      ? [error('termMonths', `最短 ${term.from} 个月比最长 ${term.to} 个月还长，请核对`)]
      : []),
    ...(atLeast !== undefined && atMost !== undefined && atLeast > atMost
      ? [error('atLeast', `每位师傅至少带 ${atLeast} 人，比至多 ${atMost} 人还多，请核对`)]
      : []),
    ...(term && check !== undefined && check > term.to
      ? [
          error(
            'checkEveryMonths',
            `每 ${check} 个月检查一次，比最长的 ${term.to} 个月还长，不会检查，请核对`,
          ),
        ]
      : []),
    ...twice('reasons', rules.reasons),
    ...twice('kinds', rules.kinds),
    ...twice('agreement', rules.agreement),
    ...twice('plan', rules.plan),
  ];
}
