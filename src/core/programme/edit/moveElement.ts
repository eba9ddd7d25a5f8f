import type { Field } from '../field.ts';
import type { Programme } from '../programme.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import type { Element, ElementOf } from './element.ts';
import { exists, locate } from './locate.ts';

const atEnd = '已经在最前面或最后面，不能再移';

/** A field at the edge of its section goes over into the next one. */
function overTheEdge(programme: Programme, element: ElementOf<'field'>, by: -1 | 1): Edited {
  const sections = programme.forms.find(({ id }) => id === element.form)?.sections ?? [];
  const at = sections.findIndex(({ fields }) => fields.some(({ id }) => id === element.path));
  const next = sections[at + by];
  if (!next || element.path.includes('.')) return refuse(atEnd);
  return moveToSection(programme, element, next.id, by < 0 ? next.fields.length : 0);
}

/** Puts a field into a section, before the field that stands at that place now. The papers stay as they are. */
export function moveToSection(
  programme: Programme,
  element: ElementOf<'field'>,
  section: string,
  place: number,
): Edited {
  const found = locate(programme, element);
  const to = programme.forms.find(({ id }) => id === element.form)?.sections.find(({ id }) => id === section);
  if (!found || !to || element.path.includes('.')) return refuse('这一项已经不在了，请重新选择');
  if (found.list.length === 1 && found.list !== to.fields)
    return refuse('一个部分至少留一栏；这个部分不再需要的，请删去整个部分');
  const after = editCopy(programme, (copy) => {
    const from = locate(copy, element)!;
    const [field] = from.list.splice(from.at, 1);
    const form = copy.forms.find(({ id }) => id === element.form);
    form?.sections.find(({ id }) => id === section)?.fields.splice(place, 0, field as Field);
  });
  return { ok: true, programme: after, select: element };
}

/** Moves an element one place up (-1) or down (1) in its list. */
export function moveElement(programme: Programme, element: Element, by: -1 | 1): Edited {
  if (!exists(programme, element)) return refuse('这一项已经不在了，请重新选择');
  if (element.of === 'dictionary') return moveDictionary(programme, element.id, by);
  const { list, at } = locate(programme, element)!;
  if (list[at + by] === undefined)
    return element.of === 'field' ? overTheEdge(programme, element, by) : refuse(atEnd);
  const after = editCopy(programme, (copy) => {
    const { list: own } = locate(copy, element)!;
    own.splice(at + by, 0, ...own.splice(at, 1));
  });
  return { ok: true, programme: after, select: element };
}

function moveDictionary(programme: Programme, id: string, by: -1 | 1): Edited {
  const entries = Object.entries(programme.dictionaries);
  const at = entries.findIndex(([key]) => key === id);
  if (entries[at + by] === undefined) return refuse(atEnd);
  entries.splice(at + by, 0, ...entries.splice(at, 1));
  return {
    ok: true,
    programme: { ...programme, dictionaries: Object.fromEntries(entries) },
    select: { of: 'dictionary', id },
  };
}
