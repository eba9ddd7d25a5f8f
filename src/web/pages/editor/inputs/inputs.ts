import type { ComponentType } from 'react';
import type { InputKind } from '../describe/described.ts';
import {
  AnswerInput,
  AnswersInput,
  ColumnInput,
  ColumnsInput,
  OneOfInput,
  PathInput,
  PathsInput,
  RefInput,
  RefsInput,
  SeveralOfInput,
  YesNoInput,
} from './ChoiceInputs.tsx';
import { ElementInput, ElementsInput } from './ElementInputs.tsx';
import { IdInput } from './IdInput.tsx';
import type { InputProps } from './inputProps.ts';
import { RowFilterInput } from './RowFilterInput.tsx';
import { AmountInput, DateInput, LongTextInput, NumberInput, TextInput } from './TextInputs.tsx';
import { TextsInput } from './TextsInput.tsx';

/** How each kind of input is drawn. */
export const inputs: { readonly [K in InputKind]: ComponentType<InputProps<K>> } = {
  text: TextInput,
  longText: LongTextInput,
  number: NumberInput,
  amount: AmountInput,
  yesNo: YesNoInput,
  oneOf: OneOfInput,
  severalOf: SeveralOfInput,
  id: IdInput,
  date: DateInput,
  ref: RefInput,
  refs: RefsInput,
  path: PathInput,
  paths: PathsInput,
  column: ColumnInput,
  columns: ColumnsInput,
  answer: AnswerInput,
  answers: AnswersInput,
  rowFilter: RowFilterInput,
  texts: TextsInput,
  element: ElementInput,
  elements: ElementsInput,
  unseen: () => null,
};

/** Kinds that take the whole width. */
export const wide: readonly InputKind[] = [
  ...(['longText', 'severalOf', 'refs', 'paths', 'columns', 'answers'] as const),
  ...(['rowFilter', 'texts', 'element', 'elements'] as const),
];
