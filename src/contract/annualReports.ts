import { z } from 'zod';
import { studioLevels } from '../core/studio/studioState.ts';
import { annualReportStates } from '../core/watch/annualReport.ts';
import { counted } from '../core/workLog/counted.ts';
import { command, query } from './contract.ts';
import { IsoDay, Moment, Uuid } from './shapes.ts';

const State = z.enum(annualReportStates);
const Year = z.coerce.number().int().min(1990).max(2200);
const Entry = z.object({ id: Uuid, counts: z.enum(counted), on: IsoDay, title: z.string() });
const Figure = z.object({ counts: z.enum(counted), count: z.number().int() });

/** 年度报告 of a studio on a year: what the log says of it, what was submitted and answered. */
export const annualReport = query(
  'annualReport',
  '一个工作室的年度报告',
  z.object({ studio: Uuid, year: Year.optional() }),
  z.object({
    studio: Uuid,
    year: z.number().int(),
    years: z.array(z.number().int()),
    due: IsoDay.nullable(),
    state: State,
    version: z.number().int(),
    report: Uuid.nullable(),
    /** Of the log as it is now. */
    figures: z.array(Figure),
    entries: z.array(Entry),
    text: z.string(),
    steps: z.array(
      z.object({
        kind: z.enum(['submitted', 'returned', 'confirmed']),
        at: Moment,
        byName: z.string(),
        reason: z.string().nullable(),
        /** As it was submitted. */
        text: z.string().nullable(),
        figures: z.array(Figure),
        entries: z.array(Entry),
      }),
    ),
    maySubmit: z.boolean(),
    mayAnswer: z.boolean(),
  }),
);

export const submitAnnualReport = command(
  'submitAnnualReport',
  '提交年度报告',
  z.object({
    studio: Uuid,
    year: Year,
    version: z.number().int().min(0),
    text: z.string().trim().min(1).max(8000),
  }),
  z.object({ report: Uuid, version: z.number().int() }),
);

/** 确认年度报告, or it is sent back with the reason. */
export const answerAnnualReport = command(
  'answerAnnualReport',
  '确认或退回年度报告',
  z.object({
    studio: Uuid,
    year: Year,
    version: z.number().int().min(1),
    confirm: z.boolean(),
    reason: z.string().trim().max(2000).default(''),
  }),
  z.object({ state: State, version: z.number().int() }),
);

export const AnnualReportFilter = z.object({
  year: Year.optional(),
  state: State.optional(),
  body: Uuid.optional(),
  search: z.string().trim().max(60).optional(),
});

/** Who has reported and who has not; by studio, page by page. */
export const annualReportList = query(
  'annualReportList',
  '年度报告情况',
  AnnualReportFilter.extend({ after: Uuid.optional() }),
  z.object({
    year: z.number().int(),
    years: z.array(z.number().int()),
    due: IsoDay.nullable(),
    rows: z.array(
      z.object({
        studio: Uuid,
        studioName: z.string(),
        leadName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        level: z.enum(studioLevels).nullable(),
        state: State,
        changedAt: Moment.nullable(),
        mayAct: z.boolean(),
      }),
    ),
    next: Uuid.nullable(),
    /** Of all studios under the filter, by state; exact up to 10,000 each. */
    counts: z.array(z.object({ state: State, count: z.number().int(), more: z.boolean() })),
  }),
);
