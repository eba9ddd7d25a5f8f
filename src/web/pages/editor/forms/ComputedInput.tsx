import type { Computed, Field } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { Pick, withKey } from './inputs.tsx';
import { PathPartInputs } from './PathPartInputs.tsx';
import type { Choice } from './pathChoices.ts';
import { blankParts, type ComputedKind, computedKinds, kindOfComputed } from './pathParts.ts';

interface Props {
  readonly programme: Programme;
  readonly form: Form;
  readonly field: Field;
  readonly siblings?: readonly Choice[];
  readonly readOnly: boolean;
  put(field: Field): void;
}

const words = Object.fromEntries(
  Object.entries(computedKinds).map(([kind, { label }]) => [kind, label]),
) as Record<ComputedKind, string>;

/** How a value comes about by itself; a computed field is shown and printed, never typed. */
export function ComputedInput({ programme, form, field, siblings, readOnly, put }: Props) {
  const { computed } = field;
  const kind = computed && kindOfComputed(computed);
  const set = (value: Record<string, unknown> | undefined) =>
    put(withKey(field, 'computed', value as Computed | undefined));
  return (
    <>
      <Pick
        label="自动计算"
        value={kind ?? ''}
        empty="由申报人填写"
        choices={words}
        readOnly={readOnly}
        onChange={(next) => set((next as string) === '' ? undefined : blankParts(computedKinds[next]))}
      />
      {kind && (
        <fieldset className="fe-condition">
          <legend>{computedKinds[kind].label}</legend>
          <PathPartInputs
            {...{ programme, form, readOnly }}
            // In a table the sum is one of the columns beside it.
            siblings={kind === 'sumOf' ? siblings : undefined}
            parts={computedKinds[kind].parts}
            values={computed as Record<string, unknown>}
            onChange={set}
          />
        </fieldset>
      )}
    </>
  );
}
