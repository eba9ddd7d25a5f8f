import type { ClassCondition } from '../classification.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

/** The rules of 分类管理 can be met, and every studio gets a grade (R7). */
export function classification({ classification: rules }: Programme): LintNote[] {
  if (rules === undefined) return [];
  const error = (at: string, message: string): LintNote => ({
    ...{ level: 'error', where: `分类管理 classification › ${at}`, message },
  });
  const { grades } = rules;
  return grades.flatMap(({ id, title, allOf = [], anyOf = [] }, at) => {
    const last = at === grades.length - 1;
    const open = allOf.length + anyOf.length === 0;
    return [
      ...(last && !open
        ? [error(id, `最后一档“${title}”收下其余的工作室，不能有条件，请去掉条件或在后面再加一档`)]
        : []),
      ...(!last && open ? [error(id, `“${title}”没有条件，后面的档次就轮不到了，请补上条件`)] : []),
      ...(grades.findIndex((other) => other.title === title) < at
        ? [error(id, `有两档都叫“${title}”，请改成不同的名称`)]
        : []),
      ...contradictions(allOf).map((fact) =>
        error(`${id} › allOf`, `${fact} 的“至少”比“至多”还多，谁也达不到，请核对`),
      ),
    ];
  });
}

/** Facts that would have to be both more and less. */
function contradictions(all: readonly ClassCondition[]): string[] {
  return all.flatMap((one) =>
    'atLeast' in one &&
    all.some((other) => 'atMost' in other && other.fact === one.fact && other.atMost < one.atLeast)
      ? [one.fact]
      : [],
  );
}

/** The kinds of 联盟 are told apart (F38). */
export function alliances({ alliances: rules }: Programme): LintNote[] {
  const kinds = rules?.kinds ?? [];
  return kinds
    .filter((word, at) => kinds.indexOf(word) < at)
    .map((word) => ({
      ...{ level: 'error', where: '联盟 alliances › kinds', message: `“${word}”写了两次，请去掉一个` },
    }));
}
