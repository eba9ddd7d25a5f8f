import { z } from 'zod';
import { classLevels, numberFacts, yesNoFacts } from '../classification/facts.ts';
import { studioStates } from '../studio/studioState.ts';
import { Id, Source } from './vocabulary.ts';

const Threshold = z.number().int().min(0);

/** The only conditions of a grade: a fact of the closed list against a number, yes or no, or one of so many. */
export const ClassCondition = z.union([
  z.strictObject({ fact: z.enum(numberFacts), atLeast: Threshold }),
  z.strictObject({ fact: z.enum(numberFacts), atMost: Threshold }),
  z.strictObject({ fact: z.enum(yesNoFacts), equals: z.boolean() }),
  z.strictObject({ levels: z.array(z.enum(classLevels)).min(1) }),
  z.strictObject({ states: z.array(z.enum(studioStates)).min(1) }),
  /** Types in the words of the programme's dictionary. */
  z.strictObject({ types: z.array(z.string().min(1)).min(1) }),
]);
export type ClassCondition = z.infer<typeof ClassCondition>;

/** What a grade leaves behind for everyone in it: something to be done within so many days. */
export const ClassFollowUp = z.strictObject({
  what: z.string().min(1),
  withinDays: z.number().int().min(1),
});
export type ClassFollowUp = z.infer<typeof ClassFollowUp>;

export const ClassGrade = z.strictObject({
  id: Id,
  title: z.string().min(1).max(20),
  allOf: z.array(ClassCondition).min(1).optional(),
  anyOf: z.array(ClassCondition).min(1).optional(),
  followUp: ClassFollowUp.optional(),
  source: Source,
});
export type ClassGrade = z.infer<typeof ClassGrade>;

/** 分类管理 (R7): grades from the best; a studio gets the first whose conditions hold, the last takes all others. */
export const Classification = z.strictObject({ grades: z.array(ClassGrade).min(2), source: Source });
export type Classification = z.infer<typeof Classification>;
