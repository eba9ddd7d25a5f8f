import type { RowFilter } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { Figure, Pick, TextField, withKey } from './inputs.tsx';
import { allPaths, type Choice, columnsOf, tablesOf, valuesAt } from './pathChoices.ts';
import type { PathPart } from './pathParts.ts';

type Values = Record<string, unknown>;
interface Props {
  readonly programme: Programme;
  readonly form: Form;
  readonly parts: readonly PathPart[];
  readonly values: Values;
  /** Siblings, where paths are columns of the same list. */
  readonly siblings?: readonly Choice[] | undefined;
  readonly readOnly: boolean;
  onChange(values: Values): void;
}

/** What a check or a computed value names, one input after the other. */
export function PathPartInputs({ programme, form, parts, values, siblings, readOnly, onChange }: Props) {
  return (
    <>
      {parts.map((part) => (
        <PartInput
          key={part.key}
          {...{ programme, form, part, values, siblings, readOnly }}
          put={(value) => onChange(withKey(values, part.key, value))}
        />
      ))}
    </>
  );
}

interface PartProps extends Omit<Props, 'parts' | 'onChange'> {
  readonly part: PathPart;
  put(value: unknown): void;
}

const inputs: { readonly [A in PathPart['asks']]: (props: PartProps) => React.ReactNode } = {
  path: (props) => <OneOf {...props} choices={props.siblings ?? allPaths(props.form)} />,
  paths: (props) => <SeveralOf {...props} choices={props.siblings ?? allPaths(props.form)} />,
  rows: (props) => <OneOf {...props} choices={tablesOf(props.form, 'rows')} />,
  yearTable: (props) => <OneOf {...props} choices={tablesOf(props.form, 'yearTable')} />,
  column: (props) => <OneOf {...props} choices={columnsOf(props.form, props.values[props.part.of ?? ''])} />,
  columns: (props) => (
    <SeveralOf {...props} choices={columnsOf(props.form, props.values[props.part.of ?? ''])} />
  ),
  number: ({ part, values, readOnly, put }) => (
    <Figure
      label={part.label}
      value={values[part.key] as number | undefined}
      least={1}
      needed
      readOnly={readOnly}
      onChange={put}
    />
  ),
  filter: (props) => <FilterInput {...props} />,
};

function PartInput(props: PartProps) {
  return inputs[props.part.asks](props);
}

type WithChoices = PartProps & { readonly choices: readonly Choice[] };

function OneOf({ part, values, choices, readOnly, put }: WithChoices) {
  return (
    <Pick
      label={part.label}
      value={(values[part.key] as string | undefined) ?? ''}
      choices={choices}
      {...(part.optional ? { empty: '不用' } : {})}
      readOnly={readOnly}
      onChange={(next) => put(next === '' ? undefined : next)}
    />
  );
}

/** Several in their order, each to be taken away; another one is added by choosing it. */
function SeveralOf({ part, values, choices, readOnly, put }: WithChoices) {
  const list = (values[part.key] as string[] | undefined) ?? [];
  const words = (id: string) => choices.find((one) => one.id === id)?.label ?? id;
  const move = (at: number) => list.toSpliced(at, 1).toSpliced(at - 1, 0, list[at]!);
  return (
    <fieldset className="fe-several">
      <legend>{part.label}</legend>
      <ol>
        {list.map((id, at) => (
          <li key={id}>
            <span>{words(id)}</span>
            {!readOnly && at > 0 && (
              <button
                type="button"
                className="button-link"
                aria-label={`${words(id)}提前`}
                onClick={() => put(move(at))}
              >
                提前
              </button>
            )}
            {!readOnly && (
              <button
                type="button"
                className="button-link button-link-grave"
                aria-label={`去掉${words(id)}`}
                onClick={() => put(list.filter((other) => other !== id))}
              >
                去掉
              </button>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Pick
          label={`${part.label}：再加一项`}
          value=""
          choices={choices.filter(({ id }) => !list.includes(id))}
          onChange={(id) => id !== '' && put([...list, id])}
        />
      )}
    </fieldset>
  );
}

/** Rows with these values only; one column is enough in all programmes we know, more are kept as they are. */
function FilterInput({ programme, form, part, values, readOnly, put }: PartProps) {
  const table = values[part.of ?? ''];
  const filter = (values[part.key] as RowFilter | undefined) ?? {};
  const [column = '', value = ''] = Object.entries(filter)[0] ?? [];
  const choices = valuesAt(programme, form, `${table}.*.${column}`);
  const set = (next: string[]) =>
    put(column === '' ? undefined : { ...filter, [column]: next.length === 1 ? next[0] : next });
  const chosen = typeof value === 'string' ? [value] : value;
  return (
    <fieldset className="fe-several">
      <legend>{part.label}</legend>
      <Pick
        label="看哪一列"
        value={column}
        empty="全部的行"
        choices={columnsOf(form, table)}
        readOnly={readOnly}
        onChange={(next) => put(next === '' ? undefined : { [next]: '' })}
      />
      {column !== '' && choices && (
        <div className="fe-ticks">
          {choices.map(({ id, label }) => (
            <label key={id} className="of-check">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                disabled={readOnly}
                onChange={(event) =>
                  set(
                    event.target.checked
                      ? [...chosen.filter(Boolean), id]
                      : chosen.filter((one) => one !== id),
                  )
                }
              />
              {label}
            </label>
          ))}
        </div>
      )}
      {column !== '' && !choices && (
        <TextField
          label="值"
          value={chosen.join('、')}
          readOnly={readOnly}
          onChange={(text) => set(text.split('、'))}
        />
      )}
    </fieldset>
  );
}
