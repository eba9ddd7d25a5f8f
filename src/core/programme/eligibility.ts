import { z } from 'zod';
import { RowFilter } from './field.ts';
import { Condition, Id, Level, Path, Source } from './vocabulary.ts';

/** One thing that is so or not so in an application (F43). */
export const Fact = z.discriminatedUnion('kind', [
  /** A field has one of these values, or is filled. */
  z.strictObject({ kind: z.literal('answer'), is: Condition }),
  /** A list has at least so many rows, or so many with these values: members with a skill level, honours of a level. */
  z.strictObject({
    kind: z.literal('rows'),
    rows: Id,
    where: RowFilter.optional(),
    atLeast: z.number().int().min(1),
  }),
  /** A number is at least so large: the team. */
  z.strictObject({ kind: z.literal('atLeast'), path: Path, number: z.number() }),
  /** So many years lie between a date and the end of intake, or the first day of the campaign year. */
  z.strictObject({
    kind: z.literal('yearsSince'),
    path: Path,
    years: z.number().int().min(1),
    until: z.enum(['due', 'yearStart']),
  }),
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact['kind'];

/** Who may apply in a track: one of several facts must hold, a fact must hold, or a fact shuts out. */
export const EligibilityRule = z.strictObject({
  id: Id,
  /** The condition in the words of the notice, told to whoever does not meet it. */
  text: z.string().min(1),
  level: Level,
  rule: z.enum(['anyOf', 'allOf', 'noneOf']),
  facts: z.array(Fact).min(1),
  source: Source,
});
export type EligibilityRule = z.infer<typeof EligibilityRule>;
