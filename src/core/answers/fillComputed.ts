import type { Leaf } from '../fields/behaviour.ts';
import { behaviourOf } from '../fields/index.ts';
import type { Computed } from '../programme/field.ts';
import { rawAt, valueAt } from './answerAt.ts';
import type { Answers, AnswerValue } from './answers.ts';
import { computeValue } from './computeValue.ts';
import type { Sheet } from './sheet.ts';

/** A computed value may rest on another; deeper chains than this are refused by the linter. */
const deepest = 4;

interface ComputedLeaf extends Leaf {
  readonly computed: Computed;
}

/** A proposal may be typed over; every other computed value is never taken from the user. */
export function isProposal(computed: Computed): boolean {
  return 'byNameRule' in computed;
}

function computedLeaves(sheet: Sheet): ComputedLeaf[] {
  const found: ComputedLeaf[] = [];
  for (const section of sheet.form.sections) {
    for (const field of section.fields) {
      for (const leaf of behaviourOf(field).parts(field, field.id, sheet)) {
        const { computed } = leaf.field;
        if (computed !== undefined) found.push({ ...leaf, computed });
      }
    }
  }
  return found;
}

/**
 * The answers with every computed value in its place (V8, F11); what was typed there is dropped, except over a
 * proposal. Filling twice is the same as filling once.
 */
export function fillComputed(sheet: Sheet): Answers {
  const leaves = computedLeaves(sheet);
  const filled: Record<string, AnswerValue> = { ...sheet.answers };
  const open: ComputedLeaf[] = [];
  for (const leaf of leaves) {
    if (isProposal(leaf.computed) && valueAt(sheet.answers, leaf.path) !== '') continue;
    delete filled[leaf.path];
    open.push(leaf);
  }
  const working = { ...sheet, answers: filled };
  for (let pass = 0; pass < deepest; pass += 1) {
    let changed = false;
    for (const leaf of open) {
      const value = computeValue(leaf.computed, working, leaf.scope);
      if (value === (rawAt(filled, leaf.path) ?? '')) continue;
      changed = true;
      if (value === '') delete filled[leaf.path];
      else filled[leaf.path] = value;
    }
    if (!changed) break;
  }
  return filled;
}

const cache = new WeakMap<Sheet, Sheet>();

/** The sheet with computed values; remembered per sheet, which is immutable. */
export function filledSheet(sheet: Sheet): Sheet {
  const known = cache.get(sheet);
  if (known !== undefined) return known;
  const filled = { ...sheet, answers: fillComputed(sheet) };
  cache.set(sheet, filled);
  cache.set(filled, filled);
  return filled;
}
