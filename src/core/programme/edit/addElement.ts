import { layoutOfForm } from '../../draft/fromReading/layoutOfForm.ts';
import type { Field, FieldKind } from '../field.ts';
import type { Form, Section } from '../form.ts';
import type { Programme } from '../programme.ts';
import { editCopy } from './editCopy.ts';
import { type Edited, refuse } from './edited.ts';
import type { ElementOf } from './element.ts';
import { freshId } from './freshId.ts';
import { locate } from './locate.ts';
import { newField } from './newField.ts';
import { printField } from './printField.ts';

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
export const fieldIds = (form: Form): string[] => form.sections.flatMap(({ fields }) => idsOf(fields));

/** A list of values of its own for a new choice; somebody may choose another afterwards. */
function ownDictionary(copy: Programme, kind: FieldKind, id: string): string {
  if (kind !== 'choice') return '';
  const dictionary = Object.hasOwn(copy.dictionaries, id) ? freshId(id, Object.keys(copy.dictionaries)) : id;
  copy.dictionaries[dictionary] = {
    entries: [
      { id: 'option-1', label: '选项一' },
      { id: 'option-2', label: '选项二' },
    ],
  };
  return dictionary;
}

/** Adds a field behind another one or at the end of a section, and proposes its row on the papers of the form. */
export function addField(
  programme: Programme,
  place: ElementOf<'section'> & { readonly after?: string | undefined },
  kind: FieldKind,
  label = '新的一栏',
): Edited {
  if (!locate(programme, place)) return refuse('这一部分已经不在了，请重新选择');
  let id = '';
  const added = editCopy(programme, (copy) => {
    const form = copy.forms.find((one) => one.id === place.form)!;
    const { fields } = form.sections.find((one) => one.id === place.section)!;
    id = freshId('field', fieldIds(form));
    const at = fields.findIndex((field) => field.id === place.after);
    const dictionary = ownDictionary(copy, kind, `${form.id}-${id}`);
    fields.splice(at < 0 ? fields.length : at + 1, 0, newField(kind, { id, label }, dictionary));
  });
  const after = editCopy(added, (copy) => printField(copy, place.form, id));
  return { ok: true, programme: after, select: { of: 'field', form: place.form, path: id } };
}

/** Adds a section with one field, for a section is never empty. */
export function addSection(programme: Programme, place: ElementOf<'form'>, after?: string): Edited {
  const before = programme.forms.find(({ id }) => id === place.form);
  if (!before) return refuse('这张表已经不在了，请重新选择');
  const id = freshId('section', idsOf(before.sections));
  const field: Field = newField('text', { id: freshId('field', fieldIds(before)), label: '新的一栏' });
  const section: Section = { id, title: '新的部分', fields: [field] };
  const added = editCopy(programme, (copy) => {
    const { sections } = copy.forms.find((one) => one.id === place.form)!;
    const at = sections.findIndex((one) => one.id === after);
    sections.splice(at < 0 ? sections.length : at + 1, 0, section);
  });
  const programmeAfter = editCopy(added, (copy) => printField(copy, place.form, field.id));
  return { ok: true, programme: programmeAfter, select: { of: 'section', form: place.form, section: id } };
}

/** Adds a form with what no form can do without (names of studio, lead and unit), and a paper for it. */
export function addForm(programme: Programme): Edited {
  const id = freshId('form', [...idsOf(programme.forms), ...idsOf(programme.layouts)]);
  const needed = (field: string, label: string): Field => ({
    ...newField('text', { id: field, label }),
    required: true,
  });
  const form: Form = {
    id,
    title: '新的申报表',
    roles: { studioName: 'studioName', leadName: 'leadName', hostUnit: 'hostUnit' },
    sections: [
      {
        id: 'basic',
        title: '基本情况',
        fields: [
          needed('studioName', '工作室名称'),
          needed('leadName', '负责人姓名'),
          needed('hostUnit', '所在单位'),
        ],
      },
    ],
    checks: [],
  };
  const after = editCopy(programme, (copy) => {
    copy.forms.push(form);
    copy.layouts.push(layoutOfForm(form, copy.steps));
  });
  return { ok: true, programme: after, select: { of: 'form', form: id } };
}
