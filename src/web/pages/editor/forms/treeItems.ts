import type { Element } from '../../../../core/programme/edit/element.ts';
import { partsOf } from '../../../../core/programme/edit/locate.ts';
import type { Field } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { fieldKindWords } from '../../drafts/steps/fieldKindWords.ts';
import type { PlacedNote } from '../areaProps.ts';
import { isWithin, type Place } from '../place.ts';
import { placeOf } from './elementPlaces.ts';

/** One line of the tree. */
export interface TreeItem {
  readonly element: Element;
  readonly place: Place;
  readonly level: number;
  readonly label: string;
  readonly about: string;
  readonly star: boolean;
  /** Errors in it, those of what is folded away included. */
  readonly faults: number;
  /** undefined: there is nothing below. */
  readonly open: boolean | undefined;
}

interface Seen {
  readonly programme: Programme;
  readonly selected: Place;
  readonly notes: readonly PlacedNote[];
  /** What somebody opened or folded by hand. */
  readonly folds: Readonly<Record<Place, boolean>>;
}

type Begun = Pick<TreeItem, 'element' | 'label' | 'about'> & { readonly star?: boolean };

function item(seen: Seen, begun: Begun, level: number, byItself?: boolean): TreeItem {
  const place = placeOf(seen.programme, begun.element);
  const faults = seen.notes.filter((note) => note.level === 'error' && isWithin(note.place, place)).length;
  const open = byItself === undefined ? undefined : (seen.folds[place] ?? byItself);
  return { star: false, ...begun, place, level, faults, open };
}

function fieldItems(seen: Seen, form: Form, field: Field): TreeItem[] {
  const at = { of: 'field', form: form.id } as const;
  const parts = partsOf(field).flat() as Field[];
  const own: Begun = {
    element: { ...at, path: field.id },
    label: field.label,
    about: fieldKindWords[field.kind],
    star: field.star ?? false,
  };
  const place = placeOf(seen.programme, own.element);
  const line = item(seen, own, 3, parts.length === 0 ? undefined : isWithin(seen.selected, place));
  if (!line.open) return [line];
  const inside = 'groups' in field ? `${field.id}.` : `${field.id}.*.`;
  return [
    line,
    ...parts.map((part) =>
      item(
        seen,
        {
          element: { ...at, path: inside + part.id },
          label: part.label,
          about: fieldKindWords[part.kind],
        },
        4,
      ),
    ),
  ];
}

function formItems(seen: Seen, form: Form, first: boolean): TreeItem[] {
  const element: Element = { of: 'form', form: form.id };
  const chosen = isWithin(seen.selected, `forms/${form.id}`) || (first && seen.selected === '');
  const line = item(seen, { element, label: form.title.replaceAll('\n', ''), about: '表' }, 1, chosen);
  if (!line.open) return [line];
  return [
    line,
    ...form.sections.flatMap((section) => {
      const own: Begun = {
        element: { of: 'section', form: form.id, section: section.id },
        label: section.title,
        about: '部分',
      };
      const head = item(seen, own, 2, true);
      return head.open ? [head, ...section.fields.flatMap((field) => fieldItems(seen, form, field))] : [head];
    }),
  ];
}

/** The lines of the tree that can be seen: forms, sections, fields, and the columns of the chosen list. */
export function treeItems(seen: Seen): TreeItem[] {
  return seen.programme.forms.flatMap((form, at) => formItems(seen, form, at === 0));
}

/** Where an arrow leads from a line; undefined where it ends. */
export function parentOf(items: readonly TreeItem[], at: number): TreeItem | undefined {
  const level = items[at]?.level ?? 0;
  return items.slice(0, at).findLast((one) => one.level < level);
}
