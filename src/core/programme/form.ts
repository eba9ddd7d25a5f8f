import { z } from 'zod';
import { Field } from './field.ts';
import { Id, Level, Path, Source } from './vocabulary.ts';

const check = { id: z.string().min(1), level: Level, source: Source };

/** Rules between fields (V1-V18). What a single field can know by itself it checks itself. */
export const Check = z.discriminatedUnion('kind', [
  /** Dates must not run backwards, in this order; blanks are skipped (V2). */
  z.strictObject({ ...check, kind: z.literal('dateOrder'), paths: z.array(Path).min(2) }),
  /** left <= right as numbers (V6). */
  z.strictObject({ ...check, kind: z.literal('atMost'), left: Path, right: Path }),
  /** The parts add up to the total (S12). */
  z.strictObject({ ...check, kind: z.literal('sumEquals'), parts: z.array(Path).min(1), total: Path }),
  /** The total is not smaller than the number of rows listed (R43, V10). */
  z.strictObject({ ...check, kind: z.literal('totalCoversRows'), total: Path, rows: Id }),
  /** Two or more sources in one year: each has an amount and they add up to the year's amount (R64, V4). */
  z.strictObject({
    ...check,
    kind: z.literal('splitSums'),
    table: Id,
    column: Id,
    rows: Id,
    year: Id,
    amount: Id,
  }),
  /** In each of the last years since a date, at least so many rows (R77, R78, V17). */
  z.strictObject({
    ...check,
    kind: z.literal('rowsPerYear'),
    rows: Id,
    year: Id,
    atLeast: z.number().int().min(1),
    lastYears: z.number().int().min(1),
    since: Path.optional(),
  }),
  /** A year column does not lie after the campaign year (V11). */
  z.strictObject({ ...check, kind: z.literal('notAfterCampaignYear'), path: Path }),
  /** A year or date lies in the last complete years before the campaign (R65). */
  z.strictObject({
    ...check,
    kind: z.literal('withinLastYears'),
    path: Path,
    lastYears: z.number().int().min(1),
  }),
  /** The studio's name follows the programme's rule or a reason is given (R22, V1). */
  z.strictObject({ ...check, kind: z.literal('nameRule'), path: Path, reason: Path }),
  /** Each part is at most the total (S12). */
  z.strictObject({ ...check, kind: z.literal('eachAtMost'), parts: z.array(Path).min(1), total: Path }),
]);
export type Check = z.infer<typeof Check>;
export type CheckKind = Check['kind'];
/** The check of one kind: `CheckOf<'dateOrder'>`. */
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;

/** Who may fill a section besides the clerk and the lead (F10). */
export const Helper = z.enum(['hr', 'finance']);
export type Helper = z.infer<typeof Helper>;

export const Section = z.strictObject({
  id: Id,
  title: z.string().min(1),
  help: z.string().optional(),
  source: Source,
  helpers: z.array(Helper).optional(),
  fields: z.array(Field).min(1),
});
export type Section = z.infer<typeof Section>;

/** Paths that carry a fixed meaning for lists, search and the register. */
export const Roles = z.strictObject({
  studioName: Path,
  leadName: Path,
  hostUnit: Path,
  leadPhone: Path.optional(),
  industry: Path.optional(),
  studioType: Path.optional(),
  establishedOn: Path.optional(),
  namedOn: Path.optional(),
  filledOn: Path.optional(),
  memberCount: Path.optional(),
  /** The text that 附件2's 主要成果 is proposed from. */
  mainResults: Path.optional(),
  /** What the register takes over of a submitted form (F9): the field of work, the titles of results, the rows of members. */
  specialty: Path.optional(),
  resultTitle: Path.optional(),
  memberName: Path.optional(),
  memberBirthYear: Path.optional(),
  memberEducation: Path.optional(),
  memberTechnicalTitle: Path.optional(),
  memberUnit: Path.optional(),
  memberDuty: Path.optional(),
});
export type Roles = z.infer<typeof Roles>;

export const Form = z.strictObject({
  id: Id,
  /** Official title as printed on the form; lines as on the cover. */
  title: z.string().min(1),
  source: Source,
  instructions: z.array(z.string()).optional(),
  /** The standard by which the applicant assesses itself: its items become sections behind those of the form (F21). */
  standard: Id.optional(),
  roles: Roles,
  sections: z.array(Section).min(1),
  checks: z.array(Check),
  /** Numbers that go to typed figures for lists and statistics: path -> unit. */
  figures: z.array(z.strictObject({ path: Path, unit: z.string() })).optional(),
});
export type Form = z.infer<typeof Form>;
