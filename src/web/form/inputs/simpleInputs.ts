import type { ComponentType } from 'react';
import type { SimpleField } from '../../../core/programme/field.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { DateInput } from './DateInput.tsx';
import { MoneyInput, NumberInput } from './FigureInput.tsx';
import type { InputProps } from './inputProps.ts';
import { LongTextInput } from './LongTextInput.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { TextInput } from './TextInput.tsx';

/** The control of each kind that holds one value. */
export const simpleInputs: { readonly [K in SimpleField['kind']]: ComponentType<InputProps<K>> } = {
  text: TextInput,
  longText: LongTextInput,
  number: NumberInput,
  money: MoneyInput,
  date: DateInput,
  choice: ChoiceInput,
  reference: ReferenceInput,
};
