import type { Programme } from '../programme.ts';
import { Id } from '../vocabulary.ts';
import { allReferences } from './allReferences.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import { type Element, type ElementOf, idOf, withId } from './element.ts';
import { exists, locate } from './locate.ts';
import { renameKey } from './reference.ts';
import { names } from './referencesTo.ts';

/** A path with another name at the place of the element. */
function renamed(path: string, element: ElementOf<'field'>, id: string): string {
  const last = element.path.split('.').length - 1;
  return path
    .split('.')
    .map((part, at) => (at === last ? id : part))
    .join('.');
}

/** The same field in every form that shares words about it with this one: a demand on a list is about all its tracks. */
export function alike(programme: Programme, element: Element): Element[] {
  if (element.of !== 'field') return [element];
  const all = allReferences(programme);
  const found: ElementOf<'field'>[] = [element];
  for (const one of found) {
    const also = all.flatMap((reference) =>
      names(reference, one, programme) ? (reference.alsoForms ?? []) : [],
    );
    for (const form of also) {
      const other = { ...one, form };
      if (!found.some((known) => known.form === form) && exists(programme, other)) found.push(other);
    }
  }
  return found;
}

function rename(programme: Programme, elements: readonly Element[], id: string): Programme {
  return editCopy(programme, (copy) => {
    const all = allReferences(copy);
    // Nothing names a section: what is found for one names its fields.
    const named = elements.filter(({ of }) => of !== 'section');
    const puts = named.flatMap((element) =>
      all
        .filter((one) => names(one, element, copy))
        .map((one) => () => one.put(element.of === 'field' ? renamed(one.id, element, id) : id)),
    );
    for (const put of puts) put();
    for (const element of elements) {
      if (element.of === 'dictionary') renameKey(copy.dictionaries, element.id, id);
      else {
        const found = locate(copy, element);
        if (found) found.list[found.at]!.id = id;
      }
    }
  });
}

function taken(programme: Programme, element: Element, id: string): boolean {
  if (element.of === 'dictionary') return Object.hasOwn(programme.dictionaries, id);
  return locate(programme, element)?.around.includes(id) ?? false;
}

/**
 * Gives an element another id, with everything that names it: roles, checks, conditions, computed values, figures, cells of
 * the papers, facts, demands on lists, the circular. What could not be undone by renaming back is refused: the new id means
 * something else at one of these places.
 */
export function renameId(programme: Programme, element: Element, id: string): Edited {
  if (!exists(programme, element)) return refuse('这一项已经不在了，请重新选择');
  if (!Id.safeParse(id).success)
    return refuse('编号以小写字母开头，只含字母、数字和连字符，例如 lead-name，请改正');
  if (id === idOf(element)) return { ok: true, programme, select: element };
  const elements = alike(programme, element);
  if (elements.some((one) => taken(programme, one, id))) return refuse(`编号“${id}”已经用了，请换一个`);
  const after = rename(programme, elements, id);
  const back = rename(
    after,
    elements.map((one) => withId(one, id)),
    idOf(element),
  );
  if (JSON.stringify(back) !== JSON.stringify(programme))
    return refuse(`编号“${id}”在条件或算式里已有别的意思，请换一个`);
  return { ok: true, programme: after, select: withId(element, id) };
}
