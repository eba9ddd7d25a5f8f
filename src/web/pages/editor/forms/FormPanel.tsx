import { editCopy } from '../../../../core/programme/edit/editCopy.ts';
import type { ElementOf } from '../../../../core/programme/edit/element.ts';
import { roleWords } from '../../../../core/programme/edit/places.ts';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import type { Form, Roles } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { PlacedNote } from '../areaProps.ts';
import { domId, isWithin, type Place } from '../place.ts';
import { CheckList } from './CheckList.tsx';
import { OwnNotes } from './FieldPanel.tsx';
import { Figures } from './Figures.tsx';
import { IdInput, notBlank, Pick, TextField, withKey } from './inputs.tsx';
import { plainPaths } from './pathChoices.ts';
import type { Act } from './useEdits.ts';

export interface FormPanelProps {
  readonly programme: Programme;
  readonly element: ElementOf<'form'>;
  readonly form: Form;
  /** Where the selection stands: the form, or one of its checks, roles or figures. */
  readonly selected: Place;
  readonly place: Place;
  readonly notes: readonly PlacedNote[];
  readonly readOnly: boolean;
  readonly act: Act;
}

const needed: readonly (keyof Roles)[] = ['studioName', 'leadName', 'hostUnit'];

/** A form as a whole: title, instructions, fixed meanings of fields, checks between fields, figures. */
export function FormPanel(props: FormPanelProps) {
  const { programme, element, form, place, selected, notes, readOnly, act } = props;
  const put = (next: Form) =>
    act({
      ok: true,
      programme: editCopy(programme, ({ forms }) => {
        forms[forms.findIndex(({ id }) => id === form.id)] = next;
      }),
    });
  const at = (part: string) => `${place}/${part}`;
  const open = (part: string) => isWithin(selected, at(part)) || undefined;
  return (
    <div className="fe-props" id={domId(place)}>
      <OwnNotes notes={notes.filter((one) => !isWithin(one.place, at('sections')))} place={place} />
      <TextField
        label="表的名称"
        hint="印在表上；封面上分行的，按行写"
        rows={2}
        value={form.title}
        check={notBlank}
        readOnly={readOnly}
        onChange={(title) => put({ ...form, title })}
      />
      <TextField
        label="填表说明"
        hint="一行一条"
        rows={4}
        value={(form.instructions ?? []).join('\n')}
        readOnly={readOnly}
        onChange={(text) => put(withKey(form, 'instructions', text === '' ? undefined : text.split('\n')))}
      />
      <details className="fe-later" id={domId(at('roles'))} open={open('roles')}>
        <summary>哪一栏是什么（固定含义）</summary>
        <p className="soft">名单、检索、名册按这里认出工作室名称、负责人和单位。</p>
        {(Object.keys(roleWords) as (keyof Roles)[]).map((role) => (
          <Pick
            key={role}
            label={roleWords[role]}
            place={at(`roles/${role}`)}
            value={form.roles[role] ?? ''}
            {...(needed.includes(role) ? {} : { empty: '表上没有' })}
            choices={plainPaths(form)}
            readOnly={readOnly}
            onChange={(path) => put({ ...form, roles: withKey(form.roles, role, path || undefined) })}
          />
        ))}
      </details>
      <CheckList {...props} put={put} open={open('checks')} />
      <Figures {...props} put={put} open={open('figures')} />
      <details className="fe-later">
        <summary>编号、出处</summary>
        <IdInput
          key={form.id}
          value={form.id}
          readOnly={readOnly}
          rename={(id) => act(renameId(programme, element, id), '编号已改，引用它的地方一起改了')}
        />
        <TextField
          label="出处"
          value={form.source ?? ''}
          readOnly={readOnly}
          onChange={(source) => put(withKey(form, 'source', source))}
        />
      </details>
    </div>
  );
}
