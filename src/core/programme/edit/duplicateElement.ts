import type { Field } from '../field.ts';
import type { Form } from '../form.ts';
import type { Programme } from '../programme.ts';
import { fieldIds } from './addElement.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import { type Element, type ElementOf, withId } from './element.ts';
import { formReferences } from './formReferences.ts';
import { freshId } from './freshId.ts';
import { exists, locate } from './locate.ts';
import { printField } from './printField.ts';
import { liesAt } from './referencesTo.ts';

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
type Titled = { id: string; label?: string; title?: string; text?: string };

/** The copy says that it is one, where it has a title. */
function marked<T extends Titled>(item: T, id: string): T {
  const next = { ...copyOf(item), id };
  for (const key of ['label', 'title', 'text'] as const) {
    if (next[key] === undefined) continue;
    next[key] = `${next[key]}（副本）`;
    break;
  }
  return next;
}

/** Fields copied together name each other, not the ones they were copied from. */
function copiedSection(form: Form, at: number): { section: Form['sections'][number]; ids: string[] } {
  const taken = fieldIds(form);
  const section = marked(
    form.sections[at]!,
    freshId(
      'section',
      form.sections.map(({ id }) => id),
    ),
  );
  const fresh = new Map<string, string>();
  for (const { id } of section.fields) {
    const next = freshId(id.replace(/-\d+$/, ''), taken);
    taken.push(next);
    fresh.set(id, next);
  }
  const alone: Form = {
    ...copyOf(form),
    sections: [section],
    roles: {} as Form['roles'],
    checks: [],
    figures: [],
  };
  const puts = formReferences(alone).flatMap((one) => {
    const [from] = [...fresh].filter(([id]) => one.to === 'path' && liesAt(one.id, id));
    return from ? [() => one.put([from[1], ...one.id.split('.').slice(1)].join('.'))] : [];
  });
  for (const put of puts) put();
  for (const field of section.fields) field.id = fresh.get(field.id)!;
  return { section, ids: [...fresh.values()] };
}

function duplicateSection(programme: Programme, element: ElementOf<'section'>): Edited {
  let made: ReturnType<typeof copiedSection> | undefined;
  const added = editCopy(programme, (copy) => {
    const form = copy.forms.find(({ id }) => id === element.form)!;
    const at = form.sections.findIndex(({ id }) => id === element.section);
    made = copiedSection(form, at);
    form.sections.splice(at + 1, 0, made.section);
  });
  const { section, ids } = made!;
  const after = ids.reduce((next, id) => editCopy(next, (copy) => printField(copy, element.form, id)), added);
  return { ok: true, programme: after, select: { ...element, section: section.id } };
}

/** A form takes its papers along. */
function duplicateForm(programme: Programme, element: ElementOf<'form'>): Edited {
  const taken = [...programme.forms, ...programme.layouts].map(({ id }) => id);
  const id = freshId('form', taken);
  const after = editCopy(programme, ({ forms, layouts }) => {
    const at = forms.findIndex((form) => form.id === element.form);
    forms.splice(at + 1, 0, marked(forms[at]!, id));
    for (const layout of layouts.filter(({ form }) => form === element.form))
      layouts.push({
        ...copyOf(layout),
        id: freshId(
          'layout',
          layouts.map((one) => one.id),
        ),
        form: id,
      });
  });
  return { ok: true, programme: after, select: { of: 'form', form: id } };
}

function duplicateDictionary(programme: Programme, { id }: ElementOf<'dictionary'>): Edited {
  const next = freshId(id, Object.keys(programme.dictionaries));
  const after = editCopy(programme, ({ dictionaries }) => {
    dictionaries[next] = copyOf(dictionaries[id]!);
  });
  return { ok: true, programme: after, select: { of: 'dictionary', id: next } };
}

function duplicateItem(programme: Programme, element: Exclude<Element, { of: 'dictionary' }>): Edited {
  const { list, at, around } = locate(programme, element)!;
  const { id: from } = list[at]!;
  const id = freshId(from.replace(/-\d+$/, ''), around);
  const added = editCopy(programme, (copy) => {
    const found = locate(copy, element)!;
    const made = marked(found.list[at] as Field, id);
    // Given once: the numbers of a tier and its parts, the number to be named, a paper that is printed.
    for (const once of ['target', 'partsOf', 'toName', 'paper'])
      delete (made as Record<string, unknown>)[once];
    found.list.splice(at + 1, 0, made);
  });
  const select = withId(element, id);
  if (element.of !== 'field' || element.path.includes('.')) return { ok: true, programme: added, select };
  const after = editCopy(added, (copy) => printField(copy, element.form, id));
  return { ok: true, programme: after, select };
}

/** A second one like it behind it, under an id of its own; a field gets its row on the papers, a form its papers. */
export function duplicateElement(programme: Programme, element: Element): Edited {
  if (!exists(programme, element)) return refuse('这一项已经不在了，请重新选择');
  if (element.of === 'form') return duplicateForm(programme, element);
  if (element.of === 'section') return duplicateSection(programme, element);
  if (element.of === 'dictionary') return duplicateDictionary(programme, element);
  return duplicateItem(programme, element);
}
