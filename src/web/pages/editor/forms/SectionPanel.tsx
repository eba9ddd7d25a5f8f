import { editCopy } from '../../../../core/programme/edit/editCopy.ts';
import type { ElementOf } from '../../../../core/programme/edit/element.ts';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import type { Section } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { PlacedNote } from '../areaProps.ts';
import { sectionWords } from '../describe/form.ts';
import { ElementForm } from '../ElementForm.tsx';
import { domId, type Place } from '../place.ts';
import { OwnNotes } from './FieldPanel.tsx';
import { IdInput } from './inputs.tsx';
import type { Act } from './useEdits.ts';

interface Props {
  readonly programme: Programme;
  readonly element: ElementOf<'section'>;
  readonly section: Section;
  readonly place: Place;
  readonly notes: readonly PlacedNote[];
  readonly readOnly: boolean;
  readonly act: Act;
}

/** One section: what it is called, who helps to fill it in. */
export function SectionPanel({ programme, element, section, place, notes, readOnly, act }: Props) {
  const put = (next: Section) =>
    act({
      ok: true,
      programme: editCopy(programme, ({ forms }) => {
        const { sections } = forms.find(({ id }) => id === element.form)!;
        sections[sections.findIndex(({ id }) => id === section.id)] = next;
      }),
    });
  return (
    <div className="fe-props" id={domId(place)}>
      <OwnNotes notes={notes} place={place} />
      <ElementForm
        element={sectionWords}
        value={section}
        at={place}
        only={['title', 'help', 'helpers', 'source']}
        onChange={(next) => put(next as Section)}
      />
      <IdInput
        key={section.id}
        value={section.id}
        readOnly={readOnly}
        rename={(id) => act(renameId(programme, element, id), '编号已改')}
      />
    </div>
  );
}
