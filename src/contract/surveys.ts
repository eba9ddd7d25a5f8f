import { z } from 'zod';
import { studioLevels, studioStates } from '../core/studio/studioState.ts';
import { sheetLevels, sheetStates } from '../core/survey/sheetState.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Line, Moment, Nothing, Uuid } from './shapes.ts';

const Count = z.number().int();
export const SheetState = z.enum(sheetStates);
export const SheetLevel = z.enum(sheetLevels);
const Counts = z.record(SheetState, Count);
const Chosen = <T extends z.ZodType>(value: T) => z.array(value).max(20).default([]);

/** 开展摸底调查 (R6): every registered studio that fits gets a sheet, every body and the city one of their own. */
export const openSurvey = command(
  'openSurvey',
  '开展摸底调查',
  z.object({
    title: Line(80).min(2),
    note: z.string().trim().max(2000).default(''),
    dueOn: IsoDay,
    /** Empty: all; `unnamed`: those that nobody has named yet. */
    levels: Chosen(z.enum([...studioLevels, 'unnamed'])),
    /** Empty: all that exist. */
    states: Chosen(z.enum(studioStates)),
  }),
  z.object({ survey: Uuid, sheets: Count }),
);
/** Studios that came into the register since, or the named ones. */
export const addToSurvey = command(
  'addToSurvey',
  '补充调查对象',
  z.object({ survey: Uuid, studios: z.array(Uuid).max(1000).default([]) }),
  z.object({ sheets: Count }),
);
export const moveSurveyDue = command(
  'moveSurveyDue',
  '调整调查期限',
  z.object({ survey: Uuid, dueOn: IsoDay }),
  Nothing,
);
export const closeSurvey = command('closeSurvey', '结束摸底调查', z.object({ survey: Uuid }), Nothing);
/** 催报: officers of the bodies, and clerks and leads of the units that have not answered. */
export const remindSurvey = command(
  'remindSurvey',
  '提醒填报摸底调查',
  z.object({
    survey: Uuid,
    bodies: z.array(Uuid).min(1).max(500),
    text: z.string().trim().min(1).max(1000),
    /** The units too, not only the officers. */
    units: z.boolean().default(true),
  }),
  z.object({ people: Count, hooks: Count }),
);

/** All surveys, newest first, with what is handed in within the asker's reach. */
export const surveyList = query(
  'surveyList',
  '摸底调查',
  z.object({}),
  z.object({
    surveys: z.array(
      z.object({
        id: Uuid,
        title: z.string(),
        note: z.string(),
        year: Count,
        dueOn: IsoDay,
        openedAt: Moment,
        closedAt: Moment.nullable(),
        /** Programme of what is asked. */
        revision: z.string(),
        counts: Counts,
        late: Count,
        allowed: Allowed,
      }),
    ),
    /** The standing programme says what is asked. */
    ready: z.boolean(),
    /** What a survey is called by the programme; proposed for the next one. */
    title: z.string(),
    today: IsoDay,
    allowed: Allowed,
  }),
);
/** Who has answered, by body: the asker's own bodies. */
export const surveyProgress = query(
  'surveyProgress',
  '填报进度',
  z.object({ survey: Uuid }),
  z.object({
    rows: z.array(
      z.object({
        body: Uuid,
        bodyName: z.string(),
        counts: Counts,
        late: Count,
        /** The body's own sheet. */
        own: z.object({ sheet: Uuid, state: SheetState }).nullable(),
      }),
    ),
    /** The city's own sheet, where the asker sees it. */
    city: z.object({ sheet: Uuid, state: SheetState }).nullable(),
    allowed: Allowed,
  }),
);

const Sums = z.record(z.string(), z.object({ sum: z.string(), given: Count }));
export const RollUpShape = z.object({
  sheets: Counts,
  late: Count,
  figures: Sums,
  counts: z.record(z.string(), z.record(z.string(), Count)),
  problems: z.record(z.string(), z.object({ open: Count, closed: Count })),
});
/** 汇总: of the city by body, or of one body by unit, with the total of all lines. */
export const surveyRollUp = query(
  'surveyRollUp',
  '调查汇总',
  z.object({ survey: Uuid, body: Uuid.optional() }),
  z.object({
    revision: z.string(),
    lines: z.array(z.object({ id: Uuid, name: z.string(), rollUp: RollUpShape })),
    /** More lines than are sent; the total counts all. */
    more: z.boolean(),
    total: RollUpShape,
  }),
);
/** What was written in one narrative part below, for the report: studios of a body, or bodies for the city. */
export const surveyNarratives = query(
  'surveyNarratives',
  '各单位的文字',
  z.object({
    survey: Uuid,
    part: z.string().max(60),
    level: z.enum(['studio', 'body']),
    body: Uuid.optional(),
    after: z.string().max(300).optional(),
  }),
  z.object({
    rows: z.array(z.object({ sheet: Uuid, name: z.string(), from: z.string(), text: z.string() })),
    next: z.string().nullable(),
  }),
);
