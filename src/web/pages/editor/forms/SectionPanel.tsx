import { editCopy } from '../../../../core/programme/edit/editCopy.ts';
import type { ElementOf } from '../../../../core/programme/edit/element.ts';
import { renameId } from '../../../../core/programme/edit/renameId.ts';
import type { Helper, Section } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { PlacedNote } from '../areaProps.ts';
import { domId, type Place } from '../place.ts';
import { OwnNotes } from './FieldPanel.tsx';
import { IdInput, notBlank, TextField, Tick, withKey } from './inputs.tsx';
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

const helpers: { readonly [H in Helper]: string } = { hr: '人事协助人可以填', finance: '财务协助人可以填' };

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
  const own = section.helpers ?? [];
  const tick = (helper: Helper) => (on: boolean) => {
    const next = on ? [...own, helper] : own.filter((one) => one !== helper);
    put(withKey(section, 'helpers', next.length > 0 ? next : undefined));
  };
  return (
    <div className="fe-props" id={domId(place)}>
      <OwnNotes notes={notes.filter((note) => note.place === place)} place={place} />
      <TextField
        label="部分的名称"
        value={section.title}
        check={notBlank}
        readOnly={readOnly}
        onChange={(title) => put({ ...section, title })}
      />
      <TextField
        label="填表说明"
        rows={2}
        value={section.help ?? ''}
        readOnly={readOnly}
        onChange={(help) => put(withKey(section, 'help', help))}
      />
      {(Object.keys(helpers) as Helper[]).map((helper) => (
        <Tick
          key={helper}
          label={helpers[helper]}
          checked={own.includes(helper)}
          readOnly={readOnly}
          onChange={tick(helper)}
        />
      ))}
      <details className="fe-later">
        <summary>编号、出处</summary>
        <IdInput
          key={section.id}
          value={section.id}
          readOnly={readOnly}
          rename={(id) => act(renameId(programme, element, id), '编号已改')}
        />
        <TextField
          label="出处"
          value={section.source ?? ''}
          readOnly={readOnly}
          onChange={(source) => put(withKey(section, 'source', source))}
        />
      </details>
    </div>
  );
}
