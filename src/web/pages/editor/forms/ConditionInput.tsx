import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { Condition } from '../../../../core/programme/vocabulary.ts';
import { Pick, TextField } from './inputs.tsx';
import { type Choice, plainPaths, valuesAt } from './pathChoices.ts';

interface Props {
  readonly legend: string;
  readonly programme: Programme;
  readonly form: Form;
  readonly value: Condition;
  /** Columns beside it, which a condition of a column looks at first. */
  readonly siblings?: readonly Choice[] | undefined;
  readonly table?: string | undefined;
  readonly readOnly: boolean;
  onChange(value: Condition): void;
}

type How = 'is' | 'filled' | 'blank';
const hows: { readonly [H in How]: string } = { is: '是下面所选的', filled: '已经填写', blank: '没有填写' };
const howOf = (value: Condition): How => ('filled' in value ? (value.filled ? 'filled' : 'blank') : 'is');
const wanted = (value: Condition): string[] =>
  'in' in value ? value.in : 'equals' in value ? [value.equals] : [];

/** Equal to one value, or one of several. */
function isOneOf(field: string, values: readonly string[]): Condition {
  return values.length === 1 ? { field, equals: values[0]! } : { field, in: [...values] };
}

/** The first condition one can think of: another field is filled in. */
export const firstCondition = (form: Form, but: string): Condition => ({
  field: plainPaths(form).find(({ id }) => id !== but)?.id ?? '',
  filled: true,
});

/** A condition on the value of another field. */
export function ConditionInput(props: Props) {
  const { legend, programme, form, value, siblings = [], table, readOnly, onChange } = props;
  const beside = siblings.some(({ id }) => id === value.field);
  const values = valuesAt(programme, form, beside ? `${table}.*.${value.field}` : value.field);
  const list = wanted(value);
  const how = howOf(value);
  const asks: { readonly [H in How]: Condition } = {
    is: isOneOf(value.field, list.length > 0 ? list : [values?.[0]?.id ?? '']),
    filled: { field: value.field, filled: true },
    blank: { field: value.field, filled: false },
  };
  return (
    <fieldset className="fe-condition">
      <legend>{legend}</legend>
      <Pick
        label="看哪一栏"
        value={value.field}
        choices={[...siblings, ...plainPaths(form)]}
        readOnly={readOnly}
        onChange={(field) => {
          const next = valuesAt(
            programme,
            form,
            siblings.some(({ id }) => id === field) ? `${table}.*.${field}` : field,
          );
          onChange(next ? { field, equals: next[0]?.id ?? '' } : { field, filled: true });
        }}
      />
      <Pick
        label="怎样算符合"
        value={how}
        choices={hows}
        readOnly={readOnly}
        onChange={(next) => onChange(asks[next])}
      />
      {how === 'is' && values && (
        <div className="fe-ticks" role="group" aria-label="符合的选项">
          {values.map(({ id, label }) => (
            <label key={id} className="of-check">
              <input
                type="checkbox"
                checked={list.includes(id)}
                disabled={readOnly}
                onChange={(event) => {
                  const next = event.target.checked ? [...list, id] : list.filter((one) => one !== id);
                  if (next.length > 0) onChange(isOneOf(value.field, next));
                }}
              />
              {label}
            </label>
          ))}
        </div>
      )}
      {how === 'is' && !values && (
        <TextField
          label="内容是"
          hint="有几种的用顿号分开"
          value={list.join('、')}
          readOnly={readOnly}
          onChange={(text) => onChange(isOneOf(value.field, text.split('、')))}
        />
      )}
    </fieldset>
  );
}
