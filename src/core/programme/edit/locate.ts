import type { Field } from '../field.ts';
import type { Programme } from '../programme.ts';
import type { Element, ElementKind, ElementOf, ListKind } from './element.ts';

/** The list an element stands in, and where. */
export interface Located {
  readonly list: { id: string }[];
  readonly at: number;
  /** Ids it may not share: those of its own kind around it, its own included. */
  readonly around: readonly string[];
}

export const lists: { readonly [K in ListKind]: (programme: Programme) => { id: string }[] } = {
  track: ({ tracks }) => tracks,
  step: ({ steps }) => steps,
  tier: ({ quota }) => quota.tiers,
  standard: ({ standards }) => standards,
  layout: ({ layouts }) => layouts,
  material: ({ materials }) => materials,
  deadline: ({ deadlines }) => deadlines,
  phase: ({ phases }) => phases,
  listRule: ({ listRules = [] }) => listRules,
};

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

function inList(
  list: { id: string }[],
  id: string,
  around: readonly string[] = idsOf(list),
): Located | undefined {
  const at = list.findIndex((one) => one.id === id);
  return at < 0 ? undefined : { list, at, around };
}

/** Lists of columns, or of cells group by group, in which the parts of a field stand. */
export function partsOf(field: Field): { id: string }[][] {
  if ('columns' in field) return [field.columns];
  return 'groups' in field ? field.groups.map(({ cells }) => cells) : [];
}

function locateField(programme: Programme, { form: formId, path }: ElementOf<'field'>): Located | undefined {
  const sections = programme.forms.find(({ id }) => id === formId)?.sections ?? [];
  const fields = sections.flatMap((section) => section.fields);
  const [id = '', ...rest] = path.split('.');
  const section = sections.find((one) => one.fields.some((field) => field.id === id));
  if (section === undefined) return undefined;
  if (rest.length === 0) return inList(section.fields, id, idsOf(fields));
  const parts = partsOf(fields.find((field) => field.id === id)!);
  const part = rest.at(-1)!;
  const list = parts.find((one) => one.some((inside) => inside.id === part));
  return list && inList(list, part, parts.flatMap(idsOf));
}

const inLists = Object.fromEntries(
  Object.entries(lists).map(([kind, list]) => [
    kind,
    (programme: Programme, element: { id: string }) => inList(list(programme), element.id),
  ]),
) as unknown as { [K in ListKind]: (programme: Programme, element: ElementOf<K>) => Located | undefined };

const places: {
  readonly [K in Exclude<ElementKind, 'dictionary'>]: (
    programme: Programme,
    element: ElementOf<K>,
  ) => Located | undefined;
} = {
  ...inLists,
  form: ({ forms }, { form }) => inList(forms, form),
  section: ({ forms }, { form, section }) =>
    inList(forms.find(({ id }) => id === form)?.sections ?? [], section),
  field: locateField,
  entry: ({ dictionaries }, { dictionary, id }) =>
    inList(Object.hasOwn(dictionaries, dictionary) ? dictionaries[dictionary]!.entries : [], id),
};

/** Where an element stands; undefined when it is gone. A dictionary stands in no list but under its id. */
export function locate(
  programme: Programme,
  element: Exclude<Element, { of: 'dictionary' }>,
): Located | undefined {
  return (places[element.of] as (programme: Programme, element: Element) => Located | undefined)(
    programme,
    element,
  );
}

/** Whether the element is there. */
export function exists(programme: Programme, element: Element): boolean {
  return element.of === 'dictionary'
    ? Object.hasOwn(programme.dictionaries, element.id)
    : locate(programme, element) !== undefined;
}

/** The field, column or cell of an element. */
export function fieldOf(programme: Programme, element: ElementOf<'field'>): Field | undefined {
  const found = locateField(programme, element);
  return found?.list[found.at] as Field | undefined;
}
