import type { Sheet } from '../../../core/answers/sheet.ts';
import { entriesOf } from '../../../core/fields/choice.ts';
import type { Field, FieldKind, FieldOf } from '../../../core/programme/field.ts';
import { choiceStandsOpen } from './choiceStandsOpen.ts';

/** One control with the label, a group of controls with a legend, or a group of files. `tight`: inside a table. */
type Frame = 'label' | 'group' | 'files';
export const frames: {
  readonly [K in FieldKind]: (field: FieldOf<K>, sheet: Sheet, tight: boolean) => Frame;
} = {
  text: () => 'label',
  longText: () => 'label',
  number: () => 'label',
  money: () => 'label',
  reference: () => 'label',
  choice: (field, sheet, tight) =>
    choiceStandsOpen(field, entriesOf(field, sheet).length, tight) ? 'group' : 'label',
  date: () => 'group',
  rows: () => 'group',
  yearTable: () => 'group',
  matrix: () => 'group',
  evidence: () => 'files',
};

/** The frame of any field. The table is typed by all kinds; only this line needs the cast. */
export function frameOf(field: Field, sheet: Sheet, tight = false): Frame {
  return (frames[field.kind] as (field: Field, sheet: Sheet, tight: boolean) => Frame)(field, sheet, tight);
}
