import type { ComponentType } from 'react';
import type { FieldKind } from '../../../core/programme/field.ts';
import { EvidenceInput } from './EvidenceInput.tsx';
import type { InputProps } from './inputProps.ts';
import { MatrixInput } from './MatrixInput.tsx';
import { RowsInput } from './RowsInput.tsx';
import { simpleInputs } from './simpleInputs.ts';
import { YearTableInput } from './YearTableInput.tsx';

/** The control of every kind of field. A new kind is a new line here; the compiler lists what is missing. */
export const inputs: { readonly [K in FieldKind]: ComponentType<InputProps<K>> } = {
  ...simpleInputs,
  rows: RowsInput,
  yearTable: YearTableInput,
  matrix: MatrixInput,
  evidence: EvidenceInput,
};
