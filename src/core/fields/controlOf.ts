import { fieldAt, labelAt } from '../answers/fieldAt.ts';
import { isProposal } from '../answers/fillComputed.ts';
import type { FieldOf, SimpleField } from '../programme/field.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';

export interface ControlOption {
  readonly id: string;
  readonly label: string;
  /** Words may be typed behind it. */
  readonly other: boolean;
}

/** What an answer takes in a word processor or a table. */
export interface Control {
  /** In the words of the form. */
  readonly label: string;
  readonly takes: 'line' | 'lines' | 'day' | 'choice';
  readonly options?: readonly ControlOption[];
  /** Several of the options. */
  readonly many?: boolean;
}

type Bare = Omit<Control, 'label'>;
type Kind = SimpleField['kind'];

const line = (): Bare => ({ takes: 'line' });
const table: { readonly [K in Kind]: (field: FieldOf<K>, programme: Programme) => Bare | undefined } = {
  text: line,
  longText: () => ({ takes: 'lines' }),
  number: line,
  money: line,
  date: ({ precision }) => ({ takes: precision === 'day' ? 'day' : 'line' }),
  choice: (field, { dictionaries }) => ({
    takes: 'choice',
    many: field.many === true,
    options: (dictionaries[field.dictionary]?.entries ?? []).map(({ id, label, other }) => ({
      ...{ id, label },
      other: other === true,
    })),
  }),
  // Which body and unit it belongs to is decided when it is made, not by typing.
  reference: () => undefined,
};

/** The field with one value of its own at a path that people may type into; undefined for lists, references and what is computed. */
export function typedFieldAt(form: Form, path: string): SimpleField | undefined {
  const place = fieldAt(form, path);
  const field = place?.column ?? place?.field;
  if (place?.other === true || field === undefined || !Object.hasOwn(table, field.kind)) return undefined;
  return field.computed !== undefined && !isProposal(field.computed) ? undefined : (field as SimpleField);
}

/** What the answer at a path takes; undefined where nothing may be typed. */
export function controlOf(form: Form, programme: Programme, path: string): Control | undefined {
  const field = typedFieldAt(form, path);
  if (field === undefined) return undefined;
  const bare = (table[field.kind] as (field: SimpleField, programme: Programme) => Bare | undefined)(
    field,
    programme,
  );
  return bare && { label: labelAt(form, path), ...bare };
}
