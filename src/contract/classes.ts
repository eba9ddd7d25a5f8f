import { z } from 'zod';
import { classLevels, numberFacts, yesNoFacts } from '../core/classification/facts.ts';
import { studioLevels, studioStates } from '../core/studio/studioState.ts';
import { command, query } from './contract.ts';
import { FollowUpShape } from './followUps.ts';
import { Allowed, IsoDay, Moment, Nothing, Reason, Uuid } from './shapes.ts';

const Year = z.coerce.number().int().min(1990).max(2200);
const Level = z.enum(studioLevels);
const Search = z.string().trim().max(60).optional();
const After = z.string().max(200).optional();
export const classChanges = ['up', 'down', 'same', 'new'] as const;
const Change = z.enum(classChanges);

/** Which studios are shown; the same filter for the list and its export. `grade`: its title, `none` for those without one. */
export const ClassFilter = z.object({
  year: Year.optional(),
  body: Uuid.optional(),
  grade: z.string().max(20).optional(),
  level: z.enum([...studioLevels, 'unnamed']).optional(),
  state: z.enum(studioStates).optional(),
  type: z.string().trim().max(60).optional(),
  change: Change.optional(),
  search: Search,
});
export const classKeys = ['grade', 'level', 'state', 'type'] as const;

/** 分类管理: studios by class, state, level and type within the asker's reach (R7). */
export const classList = query(
  'classList',
  '分类名单',
  ClassFilter.extend({ after: After }),
  z.object({
    studios: z.array(
      z.object({
        studio: Uuid,
        name: z.string(),
        leadName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        level: Level.nullable(),
        state: z.enum(studioStates),
        type: z.string(),
        /** Of the year; null: none. */
        grade: z.string().nullable(),
        /** Why another grade than the rules gave. */
        reason: z.string().nullable(),
        previous: z.object({ year: z.number().int(), grade: z.string() }).nullable(),
        change: Change.nullable(),
      }),
    ),
    next: z.string().nullable(),
    /** Null: nothing was ever confirmed. */
    year: z.number().int().nullable(),
    years: z.array(z.number().int()),
    /** Titles that were given in the year, the best first. */
    grades: z.array(z.string()),
    /** What the standing programme says; null: it has no grades. */
    rules: z.array(z.object({ id: z.string(), title: z.string() })).nullable(),
    allowed: Allowed,
  }),
);

/** How many studios of each body are in each class. */
export const classCounts = query(
  'classCounts',
  '分类统计',
  z.object({ year: Year.optional(), by: z.enum(classKeys).default('grade') }),
  z.object({
    year: z.number().int().nullable(),
    /** Values in their order; '' is none. */
    keys: z.array(z.string()),
    rows: z.array(z.object({ body: Uuid, bodyName: z.string(), counts: z.array(z.number().int()) })),
    total: z.array(z.number().int()),
  }),
);

const runState = z.enum(['open', 'confirmed', 'dropped']);
const Run = z.object({
  run: Uuid,
  year: z.number().int(),
  bodyName: z.string().nullable(),
  state: runState,
  studios: z.number().int(),
  overridden: z.number().int(),
  at: Moment,
  byName: z.string(),
  endedAt: Moment.nullable(),
  endedByName: z.string().nullable(),
  endedBecause: z.string().nullable(),
});
const NumberFact = z.enum(numberFacts);
const Condition = z.union([
  z.object({ fact: NumberFact, atLeast: z.number() }),
  z.object({ fact: NumberFact, atMost: z.number() }),
  z.object({ fact: z.enum(yesNoFacts), equals: z.boolean() }),
  z.object({ levels: z.array(z.enum(classLevels)) }),
  z.object({ states: z.array(z.enum(studioStates)) }),
  z.object({ types: z.array(z.string()) }),
]);
export const BecauseShape = z.object({
  grade: z.string(),
  of: z.enum(['all', 'any']),
  condition: Condition,
  outcome: z.enum(['met', 'missed', 'unknown']),
  value: z.union([z.string(), z.boolean()]).nullable(),
});
const Grade = z.object({ id: z.string(), title: z.string() });

export const classRuns = query(
  'classRuns',
  '历次分类',
  Nothing,
  z.object({ runs: z.array(Run), allowed: Allowed }),
);

export const ClassRunFilter = z.object({
  run: Uuid,
  grade: z.string().max(40).optional(),
  body: Uuid.optional(),
  /** Only those whose grade an officer changed. */
  overridden: z.stringbool().optional(),
  search: Search,
});

/** One run with what it proposes and why; page by page. */
export const classRun = query(
  'classRun',
  '分类建议',
  ClassRunFilter.extend({ after: After }),
  z.object({
    run: Run,
    grades: z.array(Grade.extend({ proposed: z.number().int(), count: z.number().int() })),
    studios: z.array(
      z.object({
        studio: Uuid,
        name: z.string(),
        leadName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        proposed: z.string(),
        grade: z.string(),
        because: z.array(BecauseShape),
        overrides: z.array(
          z.object({ grade: z.string(), reason: z.string(), byName: z.string(), at: Moment }),
        ),
      }),
    ),
    next: z.string().nullable(),
    allowed: Allowed,
  }),
);

/** Looks at all studios for a year and proposes a grade for each; facts and reasons are kept with it. */
export const classifyStudios = command(
  'classifyStudios',
  '拟定分类',
  z.object({ year: Year, body: Uuid.optional() }),
  z.object({ run: Uuid, studios: z.number().int() }),
);

/** 调整分类: another grade than the rules gave, with its reason. After confirming it takes the place of the confirmed one. */
export const overrideClass = command(
  'overrideClass',
  '调整分类',
  z.object({ run: Uuid, studio: Uuid, grade: z.string().max(40), reason: Reason }),
  z.object({ override: Uuid }),
);

/** 确认分类: the grades stand, and what they leave to do is written down. */
export const confirmClassRun = command(
  'confirmClassRun',
  '确认分类',
  z.object({ run: Uuid }),
  z.object({ studios: z.number().int(), followUps: z.number().int() }),
);

export const dropClassRun = command(
  'dropClassRun',
  '放弃这次分类',
  z.object({ run: Uuid, reason: Reason }),
  Nothing,
);

/** The grades of one studio over the years, with reasons, and what is still to be done. */
export const studioClasses = query(
  'studioClasses',
  '工作室的分类',
  z.object({ studio: Uuid }),
  z.object({
    name: z.string(),
    years: z.array(
      z.object({
        run: Uuid,
        year: z.number().int(),
        grade: z.string(),
        title: z.string(),
        rank: z.number().int(),
        proposed: z.string(),
        reason: z.string().nullable(),
        on: IsoDay,
        byName: z.string(),
        grades: z.array(Grade),
        because: z.array(BecauseShape),
      }),
    ),
    followUps: z.array(FollowUpShape),
    allowed: Allowed,
  }),
);
