import { z } from 'zod';
import { Condition, Id, Path, Source } from './vocabulary.ts';

/** Rows whose columns have these values: `{ "level": ["national", "provincial"] }`. */
export const RowFilter = z.record(Id, z.union([z.string(), z.array(z.string()).min(1)]));
export type RowFilter = z.infer<typeof RowFilter>;

/** How a value comes about by itself. A computed field is shown and printed, never typed. */
export const Computed = z.union([
  /** Sum of sibling columns (year table) or of top-level paths; blank when all are blank. */
  z.strictObject({ sumOf: z.array(Path).min(1) }),
  /** Number of rows of a list field, or of those rows whose column has the value(s). */
  z.strictObject({ countOf: Id, where: RowFilter.optional() }),
  /** Sum of a money/number column of a list field, grouped by its year column when used in a year table. */
  z.strictObject({ sumOfRows: Id, column: Id, year: Id.optional() }),
  /** The sources of money of that year, joined: "企业自筹 10；财政拨款 5" (S18, R64). */
  z.strictObject({ joinOfRows: Id, label: Id, amount: Id.optional(), year: Id.optional() }),
  /** The first row by the order of a dictionary: the highest honour of a list (R41). */
  z.strictObject({ highestOf: Id, by: Id, show: z.array(Id).min(1) }),
  /** Columns of the rows (those with the values asked for) written one after the other: year and title of each honour (R69). */
  z.strictObject({ listOf: Id, show: z.array(Id).min(1), where: RowFilter.optional() }),
  /** A text with other answers in brackets behind it: 所在单位 with size and ownership (S19, R63). */
  z.strictObject({ withNotes: Path, notes: z.array(Path).min(1) }),
  /** The same value as another path. */
  z.strictObject({ copyOf: Path }),
  /** Made by the programme's name rule from the named field (R22). Proposed, may be typed over with a reason. */
  z.strictObject({ byNameRule: Path }),
]);
export type Computed = z.infer<typeof Computed>;

/** What must prove a value: copy or original, and which stamp (R66, R67). */
export const EvidenceNeed = z.strictObject({
  kind: z.enum(['copy', 'original']),
  stamp: z.enum(['none', 'seal', 'financeSeal']),
  /** Offered, not demanded. */
  optional: z.boolean().optional(),
  source: Source,
});
export type EvidenceNeed = z.infer<typeof EvidenceNeed>;

const common = {
  id: Id,
  label: z.string().min(1),
  /** Official label printed on paper when it differs from `label`. */
  help: z.string().optional(),
  source: Source,
  /** "*" on the paper: a value needs its proof (R66). */
  star: z.boolean().optional(),
  evidence: z.array(EvidenceNeed).optional(),
  required: z.union([z.boolean(), z.strictObject({ when: Condition })]).optional(),
  /** Number of the check this field's own demands stand for ("V3"): told with what is missing or wrong in it. */
  rule: z.string().optional(),
  shownWhen: Condition.optional(),
  /** Personal data: masked by default, never public (S28). */
  personal: z.boolean().optional(),
  /** Asked but not printed on the paper (S32). */
  notPrinted: z.boolean().optional(),
  computed: Computed.optional(),
};

export const TextField = z.strictObject({
  ...common,
  kind: z.literal('text'),
  format: z.enum(['plain', 'phone', 'email']).optional(),
  maxCharacters: z.number().int().positive().optional(),
});
export const LongTextField = z.strictObject({
  ...common,
  kind: z.literal('longText'),
  /** Counted as people count (S10): warn outside, refuse above the cap. */
  count: z.strictObject({
    warnBelow: z.number().int().optional(),
    warnAbove: z.number().int().optional(),
    cap: z.number().int().positive(),
  }),
});
export const NumberField = z.strictObject({
  ...common,
  kind: z.literal('number'),
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  /** Largest believable value; above it a warning asks to look again. */
  warnAbove: z.number().optional(),
});
export const MoneyField = z.strictObject({
  ...common,
  kind: z.literal('money'),
  /** Printed unit, e.g. 万元. */
  unit: z.string().min(1),
  currency: z.enum(['CNY', 'USD']),
  decimals: z.number().int().min(0).max(6),
  /** Largest believable value; above it a warning asks to look again. */
  warnAbove: z.number().optional(),
  /** Smallest believable value other than 0; below it a warning asks for the unit (S11). */
  warnBelow: z.number().optional(),
});
export const DateField = z.strictObject({
  ...common,
  kind: z.literal('date'),
  precision: z.enum(['year', 'month', 'day']),
});
export const ChoiceField = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  dictionary: Id,
  many: z.boolean().optional(),
});
export const ReferenceField = z.strictObject({
  ...common,
  kind: z.literal('reference'),
  to: z.enum(['recommendingBody', 'hostUnit', 'studio']),
});
export const EvidenceField = z.strictObject({ ...common, kind: z.literal('evidence') });

export const SimpleField = z.discriminatedUnion('kind', [
  TextField,
  LongTextField,
  NumberField,
  MoneyField,
  DateField,
  ChoiceField,
  ReferenceField,
]);
export type SimpleField = z.infer<typeof SimpleField>;

/** A list with any number of rows; each row has its own id, so two people never overwrite each other. */
export const RowsField = z.strictObject({
  ...common,
  kind: z.literal('rows'),
  columns: z.array(SimpleField).min(1),
  minRows: z.number().int().min(0).optional(),
  maxRows: z.number().int().positive().optional(),
  /** Word for one row, e.g. 成员, 专利: used on buttons. */
  rowName: z.string().min(1),
});
/** One line for each of the last complete years before the campaign year (S9). */
export const YearTableField = z.strictObject({
  ...common,
  kind: z.literal('yearTable'),
  lastYears: z.number().int().min(1).max(10),
  columns: z.array(SimpleField).min(1),
  /** Years before this date may be blank (V4). */
  blankBefore: Path.optional(),
});
/** A fixed grid of counts in groups. */
export const MatrixField = z.strictObject({
  ...common,
  kind: z.literal('matrix'),
  groups: z
    .array(z.strictObject({ label: z.string(), cells: z.array(z.union([NumberField, TextField])).min(1) }))
    .min(1),
});

export const Field = z.discriminatedUnion('kind', [
  TextField,
  LongTextField,
  NumberField,
  MoneyField,
  DateField,
  ChoiceField,
  ReferenceField,
  EvidenceField,
  RowsField,
  YearTableField,
  MatrixField,
]);
export type Field = z.infer<typeof Field>;
export type FieldKind = Field['kind'];
/** The field of one kind: `FieldOf<'rows'>`. */
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
