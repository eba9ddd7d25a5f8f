import type { Element, ElementKind, ElementOf } from '../../../../core/programme/edit/element.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { memberAt, type Place } from '../place.ts';

function fieldPlace({ forms }: Programme, { form: id, path }: ElementOf<'field'>): Place {
  const form = forms.find((one) => one.id === id);
  const [name = '', ...rest] = path.split('.');
  const section = form?.sections.find(({ fields }) => fields.some((field) => field.id === name));
  const field = section?.fields.find((one) => one.id === name);
  const place = `forms/${id}/sections/${section?.id}/fields/${name}`;
  const part = rest.at(-1);
  if (part === undefined || field === undefined) return place;
  if (!('groups' in field)) return `${place}/columns/${part}`;
  const group = field.groups.findIndex(({ cells }) => cells.some((cell) => cell.id === part));
  return `${place}/groups/${group}/cells/${part}`;
}

const roots: {
  readonly [K in Exclude<ElementKind, 'form' | 'section' | 'field' | 'dictionary' | 'entry'>]: string;
} = {
  ...{ track: 'tracks', step: 'steps', tier: 'quota/tiers', standard: 'standards', layout: 'layouts' },
  ...{ material: 'materials', deadline: 'deadlines', phase: 'phases', listRule: 'listRules' },
};

/** Where an element stands: its address in the editor. */
export function placeOf(programme: Programme, element: Element): Place {
  if (element.of === 'form') return `forms/${element.form}`;
  if (element.of === 'section') return `forms/${element.form}/sections/${element.section}`;
  if (element.of === 'field') return fieldPlace(programme, element);
  if (element.of === 'dictionary') return `dictionaries/${element.id}`;
  if (element.of === 'entry') return `dictionaries/${element.dictionary}/entries/${element.id}`;
  return `${roots[element.of]}/${element.id}`;
}

/** A place of a form as the nearest form, section, field or column around it; the first form when it names none. */
export function elementAt({ forms }: Programme, place: Place): Element | undefined {
  const [root, formId = '', , sectionId = '', , fieldId = '', , first = '', , cell] = place.split('/');
  const form = (root === 'forms' && forms.find(({ id }) => id === formId)) || forms[0];
  if (form === undefined) return undefined;
  const section = root === 'forms' ? form.sections.find(({ id }) => id === sectionId) : undefined;
  if (section === undefined || !place.includes('/sections/')) return { of: 'form', form: form.id };
  const field = section.fields.find(({ id }) => id === fieldId);
  if (field === undefined) return { of: 'section', form: form.id, section: section.id };
  const at = { of: 'field', form: form.id } as const;
  if ('columns' in field && field.columns.some(({ id }) => id === first) && place.includes('/columns/'))
    return { ...at, path: `${field.id}.*.${first}` };
  const group = 'groups' in field ? field.groups[memberAt(field.groups, first)] : undefined;
  if (group?.cells.some(({ id }) => id === cell)) return { ...at, path: `${field.id}.${cell}` };
  return { ...at, path: field.id };
}
