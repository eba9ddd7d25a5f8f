import type { Programme } from '../programme.ts';
import { allReferences } from './allReferences.ts';
import type { Element } from './element.ts';
import type { Reference } from './reference.ts';

/** Whether a path is, or lies below, the place of an element; `*` stands for any row or year. */
export function liesAt(path: string, place: string): boolean {
  const inside = path.split('.');
  return (
    place.split('.').every((part, at) => part === '*' || part === inside[at]) &&
    inside.length >= place.split('.').length
  );
}

/** Whether a reference names the element, or something inside it. */
export function names(reference: Reference, element: Element, programme: Programme): boolean {
  if (element.of === 'field')
    return reference.to === 'path' && reference.form === element.form && liesAt(reference.id, element.path);
  if (element.of === 'section') {
    const form = programme.forms.find(({ id }) => id === element.form);
    const fields = form?.sections.find(({ id }) => id === element.section)?.fields ?? [];
    return (
      reference.to === 'path' &&
      reference.form === element.form &&
      fields.some(({ id }) => liesAt(reference.id, id))
    );
  }
  if (element.of === 'form') return reference.to === 'form' && reference.id === element.form;
  if (element.of === 'entry')
    return (
      reference.to === 'entry' && reference.dictionary === element.dictionary && reference.id === element.id
    );
  return reference.to === element.of && reference.id === element.id;
}

/** Whether the holder of a reference is the element itself or stands inside it: it would go with it. */
function isInside(by: Element | undefined, element: Element, programme: Programme): boolean {
  if (by === undefined) return false;
  if (element.of === 'form') return 'form' in by && by.form === element.form;
  if (element.of === 'field' || element.of === 'section')
    return (
      by.of === 'field' && names({ to: 'path', form: by.form, id: by.path } as Reference, element, programme)
    );
  return by.of === element.of && 'id' in by && by.id === ('id' in element ? element.id : '');
}

/** Where an element is used by others, in words; its own parts do not count. */
export function referencesTo(programme: Programme, element: Element): Reference[] {
  return allReferences(programme).filter(
    (one) => names(one, element, programme) && !isInside(one.by, element, programme),
  );
}
