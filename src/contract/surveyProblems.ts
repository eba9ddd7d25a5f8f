import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Line, Nothing, Reason, Uuid } from './shapes.ts';
import { SheetLevel } from './surveys.ts';

/** 登记问题, or change it while it is open: `problem` with the version that was seen. */
export const keepProblem = command(
  'keepProblem',
  '登记问题',
  z.object({
    sheet: Uuid,
    problem: Uuid.optional(),
    version: z.number().int().min(1).optional(),
    what: z.string().trim().min(1).max(1000),
    cause: z.string().max(60),
    causeText: z.string().trim().max(500).default(''),
    owner: Line(60).min(1),
    dueOn: IsoDay,
  }),
  z.object({ problem: Uuid, version: z.number().int() }),
);
/** 销号 (R24): what was done, on which day, with proof where there is one. */
export const closeProblem = command(
  'closeProblem',
  '问题销号',
  z.object({
    problem: Uuid,
    done: z.string().trim().min(1).max(2000),
    closedOn: IsoDay,
    proof: Uuid.optional(),
  }),
  Nothing,
);
/** Written down by mistake. */
export const dropProblem = command(
  'dropProblem',
  '删除问题',
  z.object({ problem: Uuid, reason: Reason }),
  Nothing,
);

export const ProblemFilter = z.object({
  survey: Uuid.optional(),
  sheet: Uuid.optional(),
  studio: Uuid.optional(),
  body: Uuid.optional(),
  state: z.enum(['open', 'closed', 'overdue']).optional(),
  owner: z.string().trim().max(60).optional(),
  search: z.string().trim().max(60).optional(),
});
export type ProblemFilter = z.infer<typeof ProblemFilter>;

/** Problems of all surveys until they are closed, and after; those due first. */
export const surveyProblems = query(
  'surveyProblems',
  '问题清单',
  ProblemFilter.extend({ after: z.string().max(300).optional() }),
  z.object({
    rows: z.array(
      z.object({
        problem: Uuid,
        sheet: Uuid,
        survey: Uuid,
        surveyTitle: z.string(),
        level: SheetLevel,
        studio: Uuid.nullable(),
        body: Uuid.nullable(),
        name: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        what: z.string(),
        cause: z.string(),
        /** In the words of the programme that asked. */
        causeTitle: z.string(),
        causeText: z.string(),
        owner: z.string(),
        dueOn: IsoDay,
        overdue: z.boolean(),
        version: z.number().int(),
        closedOn: IsoDay.nullable(),
        done: z.string().nullable(),
        proof: z.object({ upload: Uuid, name: z.string() }).nullable(),
        allowed: Allowed,
      }),
    ),
    count: z.number().int(),
    next: z.string().nullable(),
    today: IsoDay,
  }),
);
