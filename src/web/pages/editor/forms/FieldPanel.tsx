import { addPart } from '../../../../core/programme/edit/addPart.ts';
import { changeField, changeKind } from '../../../../core/programme/edit/changeField.ts';
import type { ElementOf } from '../../../../core/programme/edit/element.ts';
import { partsOf } from '../../../../core/programme/edit/locate.ts';
import { addGroup, removeGroup } from '../../../../core/programme/edit/matrixGroups.ts';
import { moveToSection } from '../../../../core/programme/edit/moveElement.ts';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import type { Field, FieldKind } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { PlacedNote } from '../areaProps.ts';
import { type AnyOne, kindOf } from '../describe/described.ts';
import { cellWords, columnWords, fieldWords } from '../describe/field.ts';
import { ElementForm } from '../ElementForm.tsx';
import { PathScope } from '../editorContext.tsx';
import { domId, type Place } from '../place.ts';
import { IdInput, Pick } from './inputs.tsx';
import type { Act } from './useEdits.ts';

export interface FieldPanelProps {
  readonly programme: Programme;
  readonly form: Form;
  readonly element: ElementOf<'field'>;
  readonly field: Field;
  readonly place: Place;
  readonly notes: readonly PlacedNote[];
  readonly readOnly: boolean;
  readonly act: Act;
}

/** What can stand here: any field, one value in a list, a number or a text in a matrix. */
function unionFor({ path }: ElementOf<'field'>) {
  const parts = path.split('.').length;
  return parts === 1 ? fieldWords : parts === 2 ? cellWords : columnWords;
}

/** What every kind has stands behind what only this one has. */
const common = ['required', 'shownWhen', 'star', 'evidence', 'computed', 'help', 'personal', 'notPrinted'];
/** A column has no proof and no place on the paper of its own: its table has (R66). */
const ofWhole = ['star', 'evidence', 'notPrinted'];
/** Drawn by this panel itself, or as lines of the tree. */
const apart = ['kind', 'id', 'label', 'columns', 'groups'];

function keysOf(words: AnyOne, whole: boolean): string[] {
  const own = Object.keys(words.parts).filter((key) => !common.includes(key) && !apart.includes(key));
  const first = own.filter((key) => !words.parts[key]?.later);
  const shared = common.filter((key) => whole || !ofWhole.includes(key));
  return [...first, ...shared, ...own.filter((key) => !first.includes(key))];
}

/** A condition or a sum of a column looks at the columns beside it first: they are offered under their own ids. */
function scopeOf(form: Form, { path }: ElementOf<'field'>): Form {
  const [table, star] = path.split('.');
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === table);
  if (star !== '*' || !field || !('columns' in field)) return form;
  return {
    ...form,
    sections: [{ id: 'beside', title: field.label, fields: field.columns }, ...form.sections],
  };
}

/** 选填 needs no key, and a star asks for a proof: a copy, until somebody says what else (R66). */
function tidy(before: Field, { required, ...next }: Field): Field {
  const begun = next.star === true && before.star !== true && (next.evidence ?? []).length === 0;
  return {
    ...next,
    ...(required ? { required } : {}),
    ...(begun ? { evidence: [{ kind: 'copy', stamp: 'none' }] } : {}),
  } as Field;
}

/** What is wrong with the chosen element as a whole; what is wrong with one value stands at its input. */
export function OwnNotes({ notes, place }: { readonly notes: readonly PlacedNote[]; readonly place: Place }) {
  const own = notes.filter((note) => note.level !== 'note' && note.place === place);
  if (own.length === 0) return null;
  return (
    <ul className="note note-bad fe-own">
      {own.map(({ where, message }) => (
        <li key={where + message}>{message}</li>
      ))}
    </ul>
  );
}

/** Everything that can be said of one field, column or cell. */
export function FieldPanel(props: FieldPanelProps) {
  const { programme, form, element, field, place, notes, readOnly, act } = props;
  const union = unionFor(element);
  const alternative = kindOf(union, field);
  if (!alternative) return null;
  const words: AnyOne = { ...alternative, noun: union.noun, summary: union.summary };
  const put = (next: unknown) => act(changeField(programme, element, tidy(field, next as Field)));
  const kinds = Object.entries(union.kinds).map(([id, { label }]) => ({ id: id as FieldKind, label }));
  const whole = !element.path.includes('.');
  const section = form.sections.find(({ fields }) => fields.some(({ id }) => id === field.id));
  const drawn = { element: words, value: { required: false, ...field }, at: place, onChange: put };
  return (
    <PathScope forms={[scopeOf(form, element)]}>
      <div className="fe-props" id={domId(place)}>
        <OwnNotes notes={notes} place={place} />
        <ElementForm {...drawn} only={['label']} />
        <Pick
          label="种类"
          value={field.kind}
          choices={kinds}
          readOnly={readOnly}
          onChange={(kind) => act(changeKind(programme, element, kind), '种类已改')}
        />
        <Parts {...props} />
        <ElementForm {...drawn} only={keysOf(words, whole)} />
        {whole && section && (
          <Pick
            label="在哪个部分"
            value={section.id}
            choices={form.sections.map(({ id, title }) => ({ id, label: title }))}
            readOnly={readOnly}
            onChange={(to) => {
              const end = form.sections.find(({ id }) => id === to)?.fields.length ?? 0;
              act(moveToSection(programme, element, to, end), '已移到另一个部分');
            }}
          />
        )}
        <IdInput
          key={element.path}
          value={field.id}
          readOnly={readOnly}
          rename={(id) => act(renameId(programme, element, id), '编号已改，引用它的地方一起改了')}
        />
      </div>
    </PathScope>
  );
}

/** Columns of a list and numbers of a matrix are added here and edited as lines of the tree. */
function Parts({ programme, element, field, readOnly, act }: FieldPanelProps) {
  const lists = partsOf(field) as Field[][];
  if (lists.length === 0 || readOnly) return null;
  const matrix = 'groups' in field;
  const nameOf = (group: number) => (matrix ? field.groups[group]?.label || `第 ${group + 1} 组` : '各列');
  return (
    <div className="fe-parts">
      {lists.map((list, group) => (
        <p key={group}>
          {nameOf(group)}：{list.map(({ label }) => label).join('、')}{' '}
          <button
            type="button"
            className="button-link"
            onClick={() => act(addPart(programme, element, group), '已添加')}
          >
            {matrix ? '加一项' : '加一列'}
          </button>
          {matrix && (
            <button
              type="button"
              className="button-link button-link-grave"
              aria-label={`去掉${nameOf(group)}`}
              onClick={() => act(removeGroup(programme, element, group), '已去掉一组，可以撤销')}
            >
              去掉这一组
            </button>
          )}
        </p>
      ))}
      {matrix && (
        <button
          type="button"
          className="button-link"
          onClick={() => act(addGroup(programme, element), '已添加一组')}
        >
          加一组
        </button>
      )}
    </div>
  );
}
