import { fieldAt } from '../../answers/fieldAt.ts';
import type { RowFilter } from '../field.ts';
import type { Form } from '../form.ts';
import type { Condition } from '../vocabulary.ts';
import type { Element } from './element.ts';
import { type Reference, type Site, siteAt, sitesIn, sitesOfKeys } from './reference.ts';

export interface Around {
  readonly where: string;
  readonly by?: Element | undefined;
}

/** The dictionary whose entries are the values of a path; undefined when it is no choice. */
export function dictionaryAt(form: Form, path: string): string | undefined {
  const place = fieldAt(form, path);
  const field = place?.column ?? place?.field;
  return field !== undefined && place?.other !== true && 'dictionary' in field ? field.dictionary : undefined;
}

/** A place that names a path, in one form or in several that share it. */
export function pathReference(forms: readonly Form[], around: Around, site: Site): Reference[] {
  const having = forms.filter((form) => forms.length === 1 || fieldAt(form, site.path) !== undefined);
  return having.map((form) => {
    const others = having.filter((one) => one !== form).map(({ id }) => id);
    return {
      ...around,
      to: 'path',
      form: form.id,
      id: site.path,
      put: site.put,
      ...(others.length > 0 ? { alsoForms: others } : {}),
    };
  });
}

/** Places that name entries of a dictionary; none where what they are compared with is no choice. */
export function entryReferences(dictionary: string | undefined, around: Around, sites: Site[]): Reference[] {
  if (dictionary === undefined) return [];
  return sites.map(({ path: id, put }) => ({ ...around, to: 'entry', dictionary, id, put }));
}

function valueReferences(forms: readonly Form[], path: string, around: Around, sites: Site[]): Reference[] {
  const dictionary = forms.map((form) => dictionaryAt(form, path)).find((one) => one !== undefined);
  return entryReferences(dictionary, around, sites);
}

/** The values that a condition compares with. */
export function comparedSites(condition: Condition): Site[] {
  return 'equals' in condition ? siteAt(condition, 'equals') : 'in' in condition ? sitesIn(condition.in) : [];
}

/** The field a condition looks at, and the entries it compares with. `prefix`: the list whose column it is. */
export function conditionReferences(
  forms: readonly Form[],
  condition: Condition,
  around: Around,
  prefix = '',
): Reference[] {
  const values = comparedSites(condition);
  return siteAt(condition, 'field', prefix).flatMap((site) => [
    ...pathReference(forms, around, site),
    ...valueReferences(forms, site.path, around, values),
  ]);
}

/** The columns and entries of a filter on the rows of a list. */
export function filterReferences(form: Form, rows: string, filter: RowFilter, around: Around): Reference[] {
  return sitesOfKeys(filter, `${rows}.*`).flatMap((site) => {
    const key = site.path.split('.').at(-1)!;
    const value = filter[key];
    const values = Array.isArray(value) ? sitesIn(value) : siteAt(filter as Record<string, string>, key);
    return [...valueReferences([form], site.path, around, values), ...pathReference([form], around, site)];
  });
}
