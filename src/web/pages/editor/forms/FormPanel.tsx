import { editCopy } from '../../../../core/programme/edit/editCopy.ts';
import type { ElementOf } from '../../../../core/programme/edit/element.ts';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { PlacedNote } from '../areaProps.ts';
import { formWords } from '../describe/form.ts';
import { ElementForm } from '../ElementForm.tsx';
import { PathScope } from '../editorContext.tsx';
import { domId, type Place } from '../place.ts';
import { OwnNotes } from './FieldPanel.tsx';
import { IdInput } from './inputs.tsx';
import type { Act } from './useEdits.ts';

interface Props {
  readonly programme: Programme;
  readonly element: ElementOf<'form'>;
  readonly form: Form;
  readonly place: Place;
  readonly notes: readonly PlacedNote[];
  readonly readOnly: boolean;
  readonly act: Act;
}

/** A form as a whole: title, instructions, checks between fields, fixed meanings of fields, figures. */
export function FormPanel({ programme, element, form, place, notes, readOnly, act }: Props) {
  const put = (next: Form) =>
    act({
      ok: true,
      programme: editCopy(programme, ({ forms }) => {
        forms[forms.findIndex(({ id }) => id === form.id)] = next;
      }),
    });
  return (
    <PathScope forms={[form]}>
      <div className="fe-props" id={domId(place)}>
        <OwnNotes notes={notes} place={place} />
        <ElementForm
          element={formWords}
          value={form}
          at={place}
          only={['title', 'instructions', 'standard', 'checks', 'roles', 'figures', 'source']}
          onChange={(next) => put(next as Form)}
        />
        <IdInput
          key={form.id}
          value={form.id}
          readOnly={readOnly}
          rename={(id) => act(renameId(programme, element, id), '编号已改，引用它的地方一起改了')}
        />
      </div>
    </PathScope>
  );
}
