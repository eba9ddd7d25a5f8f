import { rawAt } from '../answers/answerAt.ts';
import type { AnswerValue } from '../answers/answers.ts';
import type { Sheet } from '../answers/sheet.ts';
import { textAt } from '../answers/textAt.ts';
import { formatDecimal, parseDecimal } from '../decimal.ts';
import type { SimpleField } from '../programme/field.ts';
import type { FillColumn } from '../programme/workLog.ts';

/** How much of an ISO day a date of each precision shows. */
const shownOf = { year: 4, month: 7, day: 10 } as const;

type Kind = SimpleField['kind'];
/** What a value must look like to stand in a column of each kind; undefined: it cannot stand there. */
type Fit<K extends Kind> = (
  value: AnswerValue,
  column: Extract<SimpleField, { kind: K }>,
  from: SimpleField | undefined,
  sheet: Sheet,
) => AnswerValue | undefined;

const one = (value: AnswerValue) => (typeof value === 'string' ? value : value.join('、'));
function figure(value: AnswerValue, column: { unit?: string | undefined }, from: SimpleField | undefined) {
  const decimal = typeof value === 'string' ? parseDecimal(value) : undefined;
  const unit = from && 'unit' in from ? from.unit : undefined;
  // 元 never goes into a column of 万元 (S11).
  if (decimal === undefined || (unit !== undefined && column.unit !== undefined && unit !== column.unit))
    return undefined;
  return formatDecimal(decimal);
}

const fits: { readonly [K in Kind]: Fit<K> } = {
  text: one,
  longText: one,
  number: figure,
  money: figure,
  date(value, { precision }) {
    const day = one(value);
    return day.length < shownOf[precision] ? undefined : day.slice(0, shownOf[precision]);
  },
  choice(value, { dictionary, many }, _from, { programme }) {
    const known = (programme.dictionaries[dictionary]?.entries ?? []).map(({ id }) => id);
    const chosen = (typeof value === 'string' ? [value] : value).filter((id) => known.includes(id));
    if (many === true) return chosen.length === 0 ? undefined : chosen;
    return chosen.length === 1 ? chosen[0] : undefined;
  },
  reference: () => undefined,
};

/** An entry as columns are filled from it. */
export interface Filling {
  /** The entry's own answers as a form of its kind. */
  readonly sheet: Sheet;
  readonly fields: readonly SimpleField[];
  /** Its date, ISO. */
  readonly on: string;
}

function given(
  from: FillColumn,
  column: SimpleField,
  { sheet, fields, on }: Filling,
): AnswerValue | undefined {
  if ('date' in from) return on;
  if ('value' in from) return from.value;
  const own = fields.find(({ id }) => id === from.field);
  // Words, where the column takes words; ids of a dictionary mean nothing there.
  const words = (column.kind === 'text' || column.kind === 'longText') && own?.kind !== column.kind;
  const raw = words && !from.map ? textAt(sheet, from.field) : rawAt(sheet.answers, from.field);
  if (raw === undefined || !from.map) return raw;
  const to = (value: string) => from.map?.[value] ?? value;
  return typeof raw === 'string' ? to(raw) : raw.map(to);
}

/** What an entry puts into one column; undefined: nothing, or nothing that can stand there. */
export function entryValue(from: FillColumn, column: SimpleField, filling: Filling): AnswerValue | undefined {
  if (column.computed !== undefined) return undefined;
  const value = given(from, column, filling);
  if (value === undefined || value.length === 0) return undefined;
  const own = 'field' in from ? filling.fields.find(({ id }) => id === from.field) : undefined;
  const taken = fits[column.kind] as Fit<Kind>;
  const fitting = taken(value, column as never, own, filling.sheet);
  return fitting === undefined || fitting.length === 0 ? undefined : fitting;
}
