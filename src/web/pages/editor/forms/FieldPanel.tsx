import type { ComponentType } from 'react';
import { addPart } from '../../../../core/programme/edit/addPart.ts';
import { changeField, changeKind } from '../../../../core/programme/edit/changeField.ts';
import type { ElementOf } from '../../../../core/programme/edit/element.ts';
import { partsOf } from '../../../../core/programme/edit/locate.ts';
import { addGroup, removeGroup } from '../../../../core/programme/edit/matrixGroups.ts';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import type { Field, FieldKind } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { fieldKindWords } from '../../drafts/steps/fieldKindWords.ts';
import type { PlacedNote } from '../areaProps.ts';
import { domId, isWithin, type Place } from '../place.ts';
import { ComputedInput } from './ComputedInput.tsx';
import { EvidenceInput } from './EvidenceInput.tsx';
import { IdInput, notBlank, Pick, TextField, Tick, withKey } from './inputs.tsx';
import { kindInputs } from './kindInputs.tsx';
import type { Choice } from './pathChoices.ts';
import type { Act } from './useEdits.ts';
import { WhenInputs } from './WhenInputs.tsx';

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

const simpleKinds: readonly FieldKind[] = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'reference',
];

/** Kinds that can stand here: a column is one value, a cell of a matrix a number or a text. */
function kindsFor({ path }: ElementOf<'field'>, own: FieldKind): Choice[] {
  const parts = path.split('.').length;
  const all = Object.keys(fieldKindWords) as FieldKind[];
  const fitting = parts === 1 ? all : parts === 2 ? (['text', 'number'] as const) : simpleKinds;
  return fitting
    .concat(fitting.includes(own as never) ? [] : [own as never])
    .map((id) => ({ id, label: fieldKindWords[id] }));
}

/** The columns beside a column, and the list they are of. */
function around(form: Form, path: string): { siblings?: Choice[]; table?: string } {
  const [table = '', star] = path.split('.');
  if (star !== '*') return {};
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === table);
  const columns = field && 'columns' in field ? field.columns : [];
  return { table, siblings: columns.map(({ id, label }) => ({ id, label })) };
}

/** What is wrong with the chosen element, beside its properties. */
export function OwnNotes({ notes, place }: { readonly notes: readonly PlacedNote[]; readonly place: Place }) {
  const own = notes.filter((note) => note.level !== 'note' && isWithin(note.place, place));
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
  const put = (next: Field) => act(changeField(programme, element, next));
  const own = { ...around(form, element.path), programme, form, field, readOnly, put };
  const Own = kindInputs[field.kind] as unknown as ComponentType<typeof own>;
  const whole = !element.path.includes('.');
  const tick = (key: 'personal' | 'notPrinted') => (on: boolean) => put(withKey(field, key, on || undefined));
  return (
    <div className="fe-props" id={domId(place)}>
      <OwnNotes notes={notes} place={place} />
      <TextField
        label="名称"
        hint="印在表上，也写在填报界面上"
        value={field.label}
        place={domId(`${place}/label`)}
        check={notBlank}
        readOnly={readOnly}
        onChange={(label) => put({ ...field, label })}
      />
      <Pick
        label="种类"
        value={field.kind}
        choices={kindsFor(element, field.kind)}
        readOnly={readOnly}
        onChange={(kind) => act(changeKind(programme, element, kind as FieldKind), '种类已改')}
      />
      <Own {...own} />
      <Parts {...props} />
      <WhenInputs {...own} />
      {whole && <EvidenceInput field={field} readOnly={readOnly} put={put} />}
      <ComputedInput {...own} />
      <TextField
        label="填表说明"
        hint="写在填报界面的这一栏下面"
        rows={2}
        value={field.help ?? ''}
        readOnly={readOnly}
        onChange={(help) => put(withKey(field, 'help', help))}
      />
      <Tick
        label="个人信息，一般人员看到时遮住中间"
        checked={field.personal ?? false}
        readOnly={readOnly}
        onChange={tick('personal')}
      />
      {whole && (
        <Tick
          label="只在界面上填，不印在纸上"
          checked={field.notPrinted ?? false}
          readOnly={readOnly}
          onChange={tick('notPrinted')}
        />
      )}
      <details className="fe-later">
        <summary>编号、出处</summary>
        <IdInput
          key={element.path}
          value={field.id}
          readOnly={readOnly}
          rename={(id) => act(renameId(programme, element, id), '编号已改，引用它的地方一起改了')}
        />
        <TextField
          label="出处"
          hint="通知里的哪一段"
          value={field.source ?? ''}
          readOnly={readOnly}
          onChange={(source) => put(withKey(field, 'source', source))}
        />
        <TextField
          label="检查规则的编号"
          hint="缺填或填错时一并告诉申报人，例如 V3"
          value={field.rule ?? ''}
          readOnly={readOnly}
          onChange={(rule) => put(withKey(field, 'rule', rule))}
        />
      </details>
    </div>
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
