import { z } from 'zod';
import { stages } from '../core/application/stages.ts';
import { command, query } from './contract.ts';
import { Allowed, Answers, AnswerValue, Finding, IsoDay, Moment, Reason, State, Uuid } from './shapes.ts';

/** A studio starts an application (or continues: the existing draft is answered, G87). `enteredFor`: 代录. */
export const createApplication = command(
  'createApplication',
  '新建申报',
  z.object({
    campaign: Uuid,
    track: z.string(),
    leadName: z.string().trim().min(1).max(60),
    /** Only for a body or the city entering for a unit; a clerk's own unit otherwise. */
    unit: Uuid.optional(),
    /** A unit that is not yet known: its name (代录). */
    unitName: z.string().trim().min(2).max(120).optional(),
    /** The recommending body of a new unit, where the city enters for it; a body's own otherwise. */
    body: Uuid.optional(),
    studio: Uuid.optional(),
  }),
  z.object({ application: Uuid, existed: z.boolean() }),
);

/** Autosave: a few paths, each with the version it was based on (0 = never saved). `value: null` clears. */
export const saveAnswers = command(
  'saveAnswers',
  '保存填写内容',
  z.object({
    application: Uuid,
    changes: z
      .array(
        z.object({
          path: z.string().max(200),
          value: AnswerValue.nullable(),
          basedOn: z.number().int().min(0),
        }),
      )
      .min(1)
      .max(200),
  }),
  z.object({
    /** New versions of the paths that were kept as sent. */
    versions: z.record(z.string(), z.number().int()),
    /** Paths that the server keeps otherwise than sent: joined row lists, a name made by the rule. Show these. */
    corrected: z.record(z.string(), z.object({ value: AnswerValue.nullable(), version: z.number().int() })),
    version: z.number().int(),
    savedAt: Moment,
  }),
);

export const acknowledgeWarnings = command(
  'acknowledgeWarnings',
  '确认提醒',
  z.object({ application: Uuid, keys: z.array(z.string()).min(1).max(100) }),
  z.object({ acknowledged: z.array(z.string()) }),
);

/** The lead confirms on the phone, or the clerk uploads the signed paper. */
export const confirmByLead = command(
  'confirmByLead',
  '工作室负责人确认',
  z.object({ application: Uuid, signedPaper: Uuid.optional() }),
  z.object({ confirmedAt: Moment }),
);

/** `version`: the application's version the person saw. */
export const submitApplication = command(
  'submitApplication',
  '提交',
  z.object({ application: Uuid, version: z.number().int() }),
  z.object({
    receipt: z.string(),
    contentVersion: z.string(),
    receivedAt: Moment,
    late: z.boolean(),
    state: State,
  }),
);

export const withdrawApplication = command(
  'withdrawApplication',
  '撤回',
  z.object({ application: Uuid, reason: Reason }),
  z.object({ state: State }),
);

/** 改报: the other track's form prefilled, the first application kept as withdrawn. */
export const changeTrack = command(
  'changeTrack',
  '改报',
  z.object({ application: Uuid, track: z.string(), reason: Reason }),
  z.object({ application: Uuid }),
);

/** 更换领衔人: the name changes with the rule, the sealed levels are asked again. */
export const replaceLead = command(
  'replaceLead',
  '更换工作室负责人',
  z.object({ application: Uuid, leadName: z.string().trim().min(1).max(60), reason: Reason }),
  z.object({ studioName: z.string(), state: State }),
);

export const OpinionView = z.object({
  id: Uuid,
  step: z.string(),
  positive: z.boolean(),
  text: z.string(),
  signatory: z.string().nullable(),
  paperDate: IsoDay.nullable(),
  recordedAt: Moment,
  byName: z.string(),
  enteredFor: z.boolean(),
  seal: z.enum(['none', 'scan', 'online', 'follows']),
  sealedAt: Moment.nullable(),
  scan: z.object({ upload: Uuid, name: z.string() }).nullable(),
  sealReason: z.string().nullable(),
  sealPromisedOn: IsoDay.nullable(),
  sealSuppliedAt: Moment.nullable(),
  supersededAt: Moment.nullable(),
});
export type OpinionView = z.infer<typeof OpinionView>;

export const EvidenceView = z.object({
  id: Uuid,
  path: z.string(),
  kind: z.enum(['copy', 'original']),
  stamp: z.enum(['none', 'seal', 'financeSeal']),
  upload: Uuid,
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  at: Moment,
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** One application, whole. Sensitive values arrive masked (`138****1234`) unless the asker may see them. */
export const applicationDetail = query(
  'applicationDetail',
  '一份申报',
  z.object({ application: Uuid }),
  z.object({
    id: Uuid,
    fileNumber: z.string(),
    campaign: Uuid,
    revision: z.string(),
    track: z.string(),
    form: z.string(),
    studio: Uuid,
    studioName: z.string(),
    leadName: z.string(),
    unit: Uuid,
    unitName: z.string(),
    body: Uuid,
    bodyName: z.string(),
    state: State,
    version: z.number().int(),
    contentVersion: z.string().nullable(),
    late: z.boolean(),
    answers: Answers,
    versions: z.record(z.string(), z.number().int()),
    /** Texts behind reference fields: path -> text. */
    references: z.record(z.string(), z.string()),
    evidence: z.array(EvidenceView),
    findings: z.array(Finding),
    opinions: z.array(OpinionView),
    /** Open return: only these fields are asked for; `answers` are the values as they were then. */
    returned: z
      .object({
        fromStep: z.string(),
        reason: z.string(),
        at: Moment,
        fields: z.array(z.object({ path: z.string(), reason: z.string() })),
        answers: Answers,
      })
      .nullable(),
    leadConfirmedAt: Moment.nullable(),
    submittedAt: Moment.nullable(),
    /** Sections this person may edit, by id; empty = read only. */
    editableSections: z.array(z.string()),
    /** Other live applications with the same studio or lead (shown while drafting; S24, 3.7). */
    alike: z.array(
      z.object({
        application: Uuid.nullable(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        trackTitle: z.string(),
        same: z.enum(['studio', 'lead']),
      }),
    ),
    deadline: z
      .object({
        title: z.string(),
        /** null: 常年受理. */
        due: IsoDay.nullable(),
        printed: z.string(),
        span: z.string(),
        daysLeft: z.number().int().nullable(),
        open: z.boolean(),
      })
      .nullable(),
    allowed: Allowed,
  }),
);

/** What happened to one application, newest last. */
export const applicationTimeline = query(
  'applicationTimeline',
  '办理过程',
  z.object({ application: Uuid }),
  z.object({
    entries: z.array(
      z.object({
        at: Moment,
        action: z.string(),
        byName: z.string(),
        enteredFor: z.boolean(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
);

export const ApplicationRow = z.object({
  id: Uuid,
  fileNumber: z.string(),
  track: z.string(),
  studioName: z.string(),
  leadName: z.string(),
  unitName: z.string(),
  body: Uuid,
  bodyName: z.string(),
  state: State,
  late: z.boolean(),
  sealMissing: z.boolean(),
  submittedAt: Moment.nullable(),
  updatedAt: Moment,
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;

export const ApplicationFilter = z.object({
  campaign: Uuid,
  search: z.string().trim().max(60).optional(),
  state: z.string().optional(),
  /** Come at least this far and still alive: the numbers of the intake board. */
  reached: z.enum(stages).optional(),
  track: z.string().optional(),
  body: Uuid.optional(),
  /** Only those with a promised seal still missing (章后补). */
  sealMissing: z.enum(['true']).optional(),
  sort: z.enum(['updated', 'name', 'submitted']).optional(),
});

/** A page of the list with the filter; the count is exact to 10,000, then `more`. */
export const applicationList = query(
  'applicationList',
  '申报列表',
  ApplicationFilter.extend({
    page: z.coerce.number().int().min(1).max(10_000).optional(),
    pageSize: z.coerce.number().int().min(1).max(100).optional(),
  }),
  z.object({ rows: z.array(ApplicationRow), count: z.number().int(), more: z.boolean() }),
);
