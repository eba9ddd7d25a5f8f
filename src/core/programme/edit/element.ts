/** Lists of a programme whose items have an id that others refer to. */
export const listKinds = [
  ...(['track', 'step', 'tier', 'standard', 'layout', 'material', 'deadline', 'phase', 'listRule'] as const),
];
export type ListKind = (typeof listKinds)[number];

/** What the editor selects, moves, renames and removes. */
export type Element =
  | { readonly of: 'form'; readonly form: string }
  | { readonly of: 'section'; readonly form: string; readonly section: string }
  /** A field, a column of a list or year table (`members.*.name`) or a cell of a matrix (`counts.patents`). */
  | { readonly of: 'field'; readonly form: string; readonly path: string }
  | { readonly of: 'dictionary'; readonly id: string }
  | { readonly of: 'entry'; readonly dictionary: string; readonly id: string }
  | { readonly of: ListKind; readonly id: string };
export type ElementKind = Element['of'];
export type ElementOf<K extends ElementKind> = Extract<Element, { of: K }>;

/** The id by which others refer to it; for a field the last part of its path. */
export function idOf(element: Element): string {
  if (element.of === 'form') return element.form;
  if (element.of === 'section') return element.section;
  return element.of === 'field' ? (element.path.split('.').at(-1) ?? '') : element.id;
}

/** The same place under another id. */
export function withId(element: Element, id: string): Element {
  if (element.of === 'form') return { ...element, form: id };
  if (element.of === 'section') return { ...element, section: id };
  if (element.of === 'field')
    return { ...element, path: [...element.path.split('.').slice(0, -1), id].join('.') };
  return { ...element, id };
}
