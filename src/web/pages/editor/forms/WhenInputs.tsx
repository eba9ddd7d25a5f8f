import type { Field } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { ConditionInput, firstCondition } from './ConditionInput.tsx';
import { Pick, withKey } from './inputs.tsx';
import type { Choice } from './pathChoices.ts';

interface Props {
  readonly programme: Programme;
  readonly form: Form;
  readonly field: Field;
  readonly siblings?: readonly Choice[];
  readonly table?: string;
  readonly readOnly: boolean;
  put(field: Field): void;
}

type Must = 'no' | 'yes' | 'when';
const musts: { readonly [M in Must]: string } = { no: '选填', yes: '必填', when: '符合条件时必填' };

/** When a field must be answered, and when it is asked at all. */
export function WhenInputs({ field, put, ...rest }: Props) {
  const { required, shownWhen } = field;
  const must: Must = typeof required === 'object' ? 'when' : required ? 'yes' : 'no';
  const first = () => firstCondition(rest.form, field.id);
  const asked: { readonly [M in Must]: () => Field['required'] } = {
    no: () => undefined,
    yes: () => true,
    when: () => ({ when: first() }),
  };
  return (
    <>
      <Pick
        label="要不要填"
        value={must}
        choices={musts}
        readOnly={rest.readOnly}
        onChange={(next) => put(withKey(field, 'required', asked[next]()))}
      />
      {typeof required === 'object' && (
        <ConditionInput
          {...rest}
          legend="什么时候必填"
          value={required.when}
          onChange={(when) => put({ ...field, required: { when } })}
        />
      )}
      <Pick
        label="什么时候显示"
        value={shownWhen ? 'when' : 'always'}
        choices={{ always: '总是显示', when: '符合条件时才显示' }}
        readOnly={rest.readOnly}
        onChange={(next) => put(withKey(field, 'shownWhen', next === 'when' ? first() : undefined))}
      />
      {shownWhen && (
        <ConditionInput
          {...rest}
          legend="符合这个条件才显示"
          value={shownWhen}
          onChange={(when) => put({ ...field, shownWhen: when })}
        />
      )}
    </>
  );
}
