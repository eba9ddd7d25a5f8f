import { z } from 'zod';
import { query } from './contract.ts';
import { IsoDay, Moment, StateKind, Uuid, WordsShape } from './shapes.ts';

export const CampaignRow = z.object({
  id: Uuid,
  title: z.string(),
  year: z.number().int(),
  revision: z.string(),
  programme: z.string(),
  closedAt: Moment.nullable(),
  /** The one that is worked on now, where a person has not chosen another (core/campaign/currentCampaign). */
  current: z.boolean(),
  /** What this year's programme does at all: screens of what it does not do are not offered (core/programme/practice). */
  practice: z.object({
    ...{ filing: z.boolean(), seals: z.boolean(), papers: z.boolean(), ownNaming: z.boolean() },
    upward: z.boolean(),
    inspection: z.boolean(),
    publicNotice: z.boolean(),
    ...{ plaques: z.boolean(), money: z.boolean(), mentorship: z.boolean() },
  }),
  /** What this campaign calls things, so that a screen need not wait for its programme. */
  words: WordsShape,
});
export const campaignList = query(
  'campaignList',
  '年度工作',
  z.object({}),
  z.object({ campaigns: z.array(CampaignRow) }),
);

/** A frozen programme revision as JSON (core/programme `Programme`); may be cached for ever by id. */
export const programmeRevision = query(
  'programmeRevision',
  '年度方案',
  z.object({ revision: z.string() }),
  z.object({ revision: z.string(), programme: z.record(z.string(), z.unknown()) }),
);

/** What waits for this person, most urgent first. */
export const myTasks = query(
  'myTasks',
  '我的待办',
  z.object({ campaign: Uuid.optional() }),
  z.object({
    tasks: z.array(
      z.object({
        /** What is to be done: continueDraft, correct, confirmAsLead, fillSections, giveOpinion, acceptOnline, uploadScan, file, accept, approve, designate, supplySeal, confirmCircular */
        kind: z.string(),
        application: Uuid.nullable(),
        body: Uuid.nullable(),
        title: z.string(),
        detail: z.string(),
        step: z.string().nullable(),
        due: IsoDay.nullable(),
        since: Moment,
      }),
    ),
    more: z.boolean(),
  }),
);

/** Phases, deadlines with this person's own dates, and where we stand today (city time zone). */
export const campaignCalendar = query(
  'campaignCalendar',
  '进度安排',
  z.object({ campaign: Uuid }),
  z.object({
    today: IsoDay,
    phases: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        from: IsoDay,
        to: IsoDay,
        tasks: z.string(),
        current: z.boolean(),
      }),
    ),
    deadlines: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        binds: z.enum(['filing', 'submission', 'step', 'information']),
        opens: IsoDay.nullable(),
        /** The day that holds for the asker's body; null: 常年受理. */
        due: IsoDay.nullable(),
        printed: z.string(),
        /** With its first day where it is a window. */
        span: z.string(),
        daysLeft: z.number().int().nullable(),
        open: z.boolean(),
        extended: z.boolean(),
        receiver: z.string().nullable(),
        /** What is begun before the end is taken so many minutes after it, marked late. */
        graceMinutes: z.number().int(),
        /** Taken, marked late, up to this day. */
        hardClose: IsoDay.nullable(),
        /** Of all bodies for the city, of its own for a body; newest first. */
        extensions: z.array(
          z.object({
            body: Uuid,
            bodyName: z.string(),
            due: IsoDay,
            reason: z.string(),
            /** Empty: granted before it was asked for. */
            signer: z.string(),
            byName: z.string(),
            at: Moment,
          }),
        ),
      }),
    ),
    notes: z.array(z.object({ about: z.string(), text: z.string(), source: z.string().optional() })),
  }),
);

const Count = z.number().int();
/** Rows × target × drafted × recommended × filed × approved × named; who has not filed. */
export const intakeBoard = query(
  'intakeBoard',
  '申报进展',
  z.object({ campaign: Uuid }),
  z.object({
    rows: z.array(
      z.object({
        row: Uuid,
        label: z.string(),
        reserve: z.boolean(),
        bodies: z.array(
          z.object({
            body: Uuid,
            name: z.string(),
            filedAt: Moment.nullable(),
            nil: z.boolean(),
            /** 收到通知 is confirmed, online or by telephone. */
            confirmed: z.boolean(),
            extendedTo: IsoDay.nullable(),
          }),
        ),
        /** Tier id -> printed number ('' = blank), places and places used. */
        tiers: z.record(z.string(), z.object({ text: z.string(), places: Count.nullable(), used: Count })),
        counts: z.record(StateKind, Count),
        /** 已创建: begun applications and the studios of the pipeline that work as a team. */
        created: Count,
        drafted: Count,
        recommended: Count,
        filed: Count,
        approved: Count,
        designated: Count,
      }),
    ),
    totals: z.object({
      tiers: z.record(z.string(), z.object({ printed: Count, used: Count })),
      created: Count,
      drafted: Count,
      recommended: Count,
      filed: Count,
      approved: Count,
      designated: Count,
    }),
    notFiled: z.array(z.object({ body: Uuid, name: z.string(), candidates: Count })),
    byTrack: z.array(
      z.object({
        track: z.string(),
        title: z.string(),
        toName: Count.nullable(),
        approved: Count,
        designated: Count,
      }),
    ),
    sealMissing: Count,
  }),
);
