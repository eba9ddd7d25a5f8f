import type { Field } from '../field.ts';
import type { Form, Roles } from '../form.ts';
import { allFields, type Named } from '../lint/formFields.ts';
import { checkSites } from './checkSites.ts';
import { computedReferences } from './computedReferences.ts';
import { type Around, conditionReferences, pathReference } from './conditionReferences.ts';
import { formWords, roleWords } from './places.ts';
import { type Reference, siteAt } from './reference.ts';

/** A condition of a column looks at its siblings first. */
function conditionsOf(form: Form, { field, columns, table }: Named, around: Around): Reference[] {
  const { required, shownWhen } = field;
  const told = [
    [typeof required === 'object' ? required.when : undefined, '必填条件'],
    [shownWhen, '显示条件'],
  ] as const;
  return told.flatMap(([condition, words]) => {
    if (condition === undefined) return [];
    const sibling = columns?.some(({ id }) => id === condition.field) ?? false;
    const place = { ...around, where: `${around.where} › ${words}` };
    return conditionReferences([form], condition, place, sibling ? `${table}.*` : '');
  });
}

function dictionaryOf(field: Field, around: Around): Reference[] {
  if (!('dictionary' in field)) return [];
  const put = (next: string) => {
    field.dictionary = next;
  };
  return [{ ...around, to: 'dictionary', id: field.dictionary, put }];
}

function ofField(form: Form, named: Named): Reference[] {
  const { field, path, table } = named;
  const around: Around = {
    where: `${formWords(form)} › 栏目“${field.label}”`,
    by: { of: 'field', form: form.id, path },
  };
  const blank = 'blankBefore' in field ? siteAt(field, 'blankBefore') : [];
  const { computed } = field;
  const made = { ...around, where: `${around.where} › 自动计算` };
  return [
    ...conditionsOf(form, named, around),
    ...blank.flatMap((site) =>
      pathReference([form], { ...around, where: `${around.where} › 此前年度可空` }, site),
    ),
    ...(computed === undefined ? [] : computedReferences(form, computed, table, made)),
    ...dictionaryOf(field, around),
  ];
}

/** Everything inside a form that names one of its fields, a dictionary or an entry. */
export function formReferences(form: Form): Reference[] {
  const by = { of: 'form', form: form.id } as const;
  const at = (where: string): Around => ({ where: `${formWords(form)} › ${where}`, by });
  const roles = Object.keys(form.roles) as (keyof Roles)[];
  return [
    ...roles.flatMap((role) =>
      siteAt(form.roles, role).flatMap((site) =>
        pathReference([form], at(`固定含义“${roleWords[role]}”`), site),
      ),
    ),
    ...form.checks.flatMap((check) =>
      checkSites(check).flatMap((site) => pathReference([form], at(`检查 ${check.id}`), site)),
    ),
    ...(form.figures ?? []).flatMap((figure) =>
      siteAt(figure, 'path')
        .flatMap((site) => pathReference([form], at('统计数字'), site))
        .map((one): Reference => ({ ...one, goesWith: true })),
    ),
    ...allFields(form).flatMap((named) => ofField(form, named)),
  ];
}
