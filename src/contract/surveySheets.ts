import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Line, Moment, Nothing, Uuid } from './shapes.ts';
import { SheetLevel, SheetState } from './surveys.ts';

const Path = z.string().min(1).max(130);

/** 填写: field by field, each with the version it was typed over. No client key: the versions make a retry harmless. */
export const saveSurveyAnswers = command(
  'saveSurveyAnswers',
  '保存调查填写',
  z.object({
    sheet: Uuid,
    changes: z
      .array(z.object({ path: Path, value: z.string().max(20_000), basedOn: z.number().int().min(0) }))
      .min(1)
      .max(100),
  }),
  z.object({ versions: z.record(z.string(), z.number().int()), savedAt: Moment }),
);
/** 提交; `informant`: who gave the answers, where the body or the city types them (代录). */
export const submitSurveySheet = command(
  'submitSurveySheet',
  '提交调查表',
  z.object({ sheet: Uuid, informant: Line(60).min(1).optional() }),
  z.object({ late: z.boolean() }),
);
/** 确认 several at once; each with its own result. */
export const confirmSurveySheets = command(
  'confirmSurveySheets',
  '确认调查表',
  z.object({ sheets: z.array(Uuid).min(1).max(200) }),
  z.object({ confirmed: z.array(Uuid), left: z.array(Uuid) }),
);
/** 退回修改, with reasons per field. */
export const returnSurveySheet = command(
  'returnSurveySheet',
  '退回调查表',
  z.object({
    sheet: Uuid,
    text: z.string().trim().max(2000).default(''),
    fields: z
      .array(z.object({ path: Path, reason: z.string().trim().min(1).max(500) }))
      .max(60)
      .default([]),
  }),
  Nothing,
);

/** Which sheets are listed; the same filter for the list and its export. */
export const SheetFilter = z.object({
  survey: Uuid,
  level: z.enum(['studio', 'body']).default('studio'),
  body: Uuid.optional(),
  /** `waiting`: not handed in. */
  state: z.enum(['open', 'submitted', 'returned', 'confirmed', 'waiting']).optional(),
  late: z.enum(['yes']).optional(),
  search: z.string().trim().max(60).optional(),
});
export type SheetFilter = z.infer<typeof SheetFilter>;

export const surveySheets = query(
  'surveySheets',
  '调查表名单',
  SheetFilter.extend({ after: z.string().max(300).optional() }),
  z.object({
    rows: z.array(
      z.object({
        sheet: Uuid,
        studio: Uuid.nullable(),
        name: z.string(),
        leadName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        state: SheetState,
        late: z.boolean(),
        started: z.boolean(),
        submittedAt: Moment.nullable(),
        byName: z.string().nullable(),
        enteredFor: z.string().nullable(),
        have: z.object({ met: z.number().int(), all: z.number().int() }),
        openProblems: z.number().int(),
      }),
    ),
    /** Within the filter; exact to 10,000, then 10,001. */
    count: z.number().int(),
    next: z.string().nullable(),
    allowed: Allowed,
  }),
);
/** The sheets of one studio, newest first: the part of its page. */
export const studioSheets = query(
  'studioSheets',
  '本工作室的调查表',
  z.object({ studio: Uuid }),
  z.object({
    sheets: z.array(
      z.object({ sheet: Uuid, title: z.string(), dueOn: IsoDay, state: SheetState, closed: z.boolean() }),
    ),
  }),
);
/** One sheet whole: answers with versions, what was sent back, proposals. */
export const surveySheet = query(
  'surveySheet',
  '调查表',
  z.object({ sheet: Uuid }),
  z.object({
    sheet: Uuid,
    survey: Uuid,
    surveyTitle: z.string(),
    note: z.string(),
    revision: z.string(),
    dueOn: IsoDay,
    closed: z.boolean(),
    level: SheetLevel,
    studio: Uuid.nullable(),
    body: Uuid.nullable(),
    name: z.string(),
    unitName: z.string(),
    bodyName: z.string(),
    state: SheetState,
    late: z.boolean(),
    submittedAt: Moment.nullable(),
    submittedByName: z.string().nullable(),
    enteredFor: z.string().nullable(),
    checkedAt: Moment.nullable(),
    checkedByName: z.string().nullable(),
    answers: z.record(z.string(), z.object({ value: z.string(), version: z.number().int() })),
    /** What the log or the sheets below say a figure could be. */
    proposals: z.record(z.string(), z.string()),
    /** The return that is being answered. */
    returned: z
      .object({
        text: z.string(),
        at: Moment,
        byName: z.string(),
        fields: z.array(z.object({ path: z.string(), reason: z.string(), value: z.string() })),
      })
      .nullable(),
    /** Somebody else's sheet: submitting asks who gave the answers (代录). */
    forAnother: z.boolean(),
    allowed: Allowed,
  }),
);
