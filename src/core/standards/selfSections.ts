import type { Field } from '../programme/field.ts';
import type { Form, Section } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import type { MarkKind, Standard } from '../programme/standard.ts';
import type { Dictionary } from '../programme/vocabulary.ts';
import { itemPath, noneOfThem, notePath, stateIds } from './selfAssessment.ts';
import { type StandardLeaf, standardLeaves } from './standardLeaves.ts';

type Words = Pick<Programme['words'], 'standard'>;
const yesOrNo = itemPath('yes-or-no');
/** A proof is welcome, never demanded: the self-assessment stops nobody. */
const evidence: Field['evidence'] = [{ kind: 'copy', stamp: 'none', optional: true }];

type Shape = (leaf: StandardLeaf) => Record<string, unknown> | undefined;
const check: Shape = () => ({ kind: 'choice', dictionary: yesOrNo });
const count: Shape = ({ item: { mark } }) => ({
  ...{ kind: 'number', decimals: 0, min: 0 },
  ...(mark && 'unit' in mark ? { unit: mark.unit } : {}),
});
/** How the studio answers an item, by how it is marked; what only others can find (deductions) is not asked. */
const shapes: { readonly [K in MarkKind]: Shape } = {
  check,
  points: ({ item: { mark } }) => ({
    ...{ kind: 'number', decimals: 2, min: 0, unit: '分' },
    ...(mark && 'max' in mark && mark.max !== undefined ? { max: mark.max } : {}),
  }),
  perUnit: count,
  perMissing: count,
  bonus: count,
  deduct: () => undefined,
};

function fieldOf(leaf: StandardLeaf): Field[] {
  const { id, item, heads, title } = leaf;
  const states = item.states?.length ? { kind: 'choice', dictionary: itemPath(id), many: true } : undefined;
  const shape = states ?? shapes[item.mark?.kind ?? 'check'](leaf);
  if (shape === undefined) return [];
  const label = [...heads.slice(1), title].join('：');
  const asked = { id: itemPath(id), label, notPrinted: true, evidence, ...shape };
  return [{ ...asked, ...(item.source ? { source: item.source } : {}) } as Field];
}

/** One section for each heading of the standard: every item with its proof, and a place for words (R71-R76). */
export function selfSections(standard: Pick<Standard, 'items' | 'source'>, words: Words): Section[] {
  return standard.items.map((top) => {
    const note = {
      ...{ kind: 'text', id: notePath(top.id), label: '补充说明', notPrinted: true },
      maxCharacters: 300,
    } as Field;
    const source = top.source ?? standard.source;
    return {
      ...{ id: itemPath(top.id), title: `${words.standard}自评：${top.title}` },
      ...(top.text ? { help: top.text } : {}),
      ...(source ? { source } : {}),
      fields: [...standardLeaves({ items: [top] }).flatMap(fieldOf), note],
    };
  });
}

/** What the choices of these sections offer. */
export function selfDictionaries(standards: readonly Standard[]): Record<string, Dictionary> {
  const dictionaries: Record<string, Dictionary> = {
    [yesOrNo]: {
      entries: [
        { id: 'yes', label: '有' },
        { id: 'no', label: '没有' },
      ],
    },
  };
  for (const { id, item } of standards.flatMap(standardLeaves))
    if (item.states?.length)
      dictionaries[itemPath(id)] = {
        entries: [...stateIds(item.states), { id: noneOfThem, label: '都没有' }],
      };
  return dictionaries;
}

/** The form with the sections of its standard behind its own; a form without one is as it is. */
export function withSections(form: Form, programme: Pick<Programme, 'standards' | 'words'>): Form {
  const standard = programme.standards.find(({ id }) => id === form.standard);
  if (standard === undefined) return form;
  return { ...form, sections: [...form.sections, ...selfSections(standard, programme.words)] };
}
