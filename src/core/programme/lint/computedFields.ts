import { fieldAt } from '../../answers/fieldAt.ts';
import type { Form } from '../form.ts';
import type { LintNote } from '../lintNote.ts';
import { allFields, computedInputs, type Named } from './formFields.ts';

/** fillComputed makes four passes, so a chain of computed values may not be longer. */
const longestChain = 4;

function inputsByPath(form: Form): Map<string, { named: Named; inputs: string[] }> {
  const map = new Map<string, { named: Named; inputs: string[] }>();
  for (const named of allFields(form)) {
    const { computed } = named.field;
    if (computed !== undefined) map.set(named.path, { named, inputs: computedInputs(computed, named) });
  }
  return map;
}

/** Computed values do not rest on themselves, nor on too long a chain. */
export function computedCycles(form: Form): LintNote[] {
  const map = inputsByPath(form);
  const depth = (path: string, above: readonly string[]): number => {
    const inputs = map.get(path)?.inputs;
    if (inputs === undefined) return 0;
    if (above.includes(path)) return Number.POSITIVE_INFINITY;
    return 1 + Math.max(0, ...inputs.map((input) => depth(input, [...above, path])));
  };
  return [...map].flatMap(([path, { named }]): LintNote[] => {
    const length = depth(path, []);
    if (length <= longestChain) return [];
    const message =
      length === Number.POSITIVE_INFINITY
        ? '自动计算的值绕了一圈又算回自己，请去掉其中一环'
        : `自动计算一环扣一环有 ${length} 层，最多 ${longestChain} 层`;
    return [{ level: 'error', where: named.where, message }];
  });
}

/** What is added up has one currency and one printed unit, the one of the sum (S11). */
export function mixedSums(form: Form): LintNote[] {
  return allFields(form).flatMap((named): LintNote[] => {
    const { computed } = named.field;
    if (computed === undefined || !('sumOf' in computed || 'sumOfRows' in computed)) return [];
    const inputs = computedInputs(computed, named).map(
      (path) => fieldAt(form, path)?.column ?? fieldAt(form, path)?.field,
    );
    const units = new Set<string>();
    for (const field of [named.field, ...inputs]) {
      if (field?.kind === 'money') units.add(`${field.unit}（${field.currency}）`);
    }
    if (units.size < 2) return [];
    const message = `相加的金额单位不一致：${[...units].join('、')}（S11），请只加同一币种、同一单位的栏目`;
    return [{ level: 'error', where: named.where, message }];
  });
}
