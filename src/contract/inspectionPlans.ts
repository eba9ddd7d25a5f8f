import { z } from 'zod';
import { inspectionResults } from '../core/inspection/sheetDocument.ts';
import { conflictKinds } from '../core/review/conflicts.ts';
import { command, query } from './contract.ts';
import { VisitLine } from './inspections.ts';
import { Allowed, IsoDay, Moment, Nothing, Reason, Uuid } from './shapes.ts';

const Title = z.string().trim().min(1).max(100);

/** 新建或修改一批验收. */
export const keepInspectionPlan = command(
  'keepInspectionPlan',
  '建立或修改一批验收',
  z.object({
    campaign: Uuid,
    plan: Uuid.optional(),
    title: Title,
    from: IsoDay,
    to: IsoDay,
    note: z.string().trim().max(2000).default(''),
  }),
  z.object({ plan: Uuid }),
);
export const closeInspectionPlan = command(
  'closeInspectionPlan',
  '结束一批验收',
  z.object({ plan: Uuid }),
  Nothing,
);
/** The members are the team's from now on; the lead stands first. */
export const keepInspectionTeam = command(
  'keepInspectionTeam',
  '建立或修改验收组',
  z.object({
    plan: Uuid,
    team: Uuid.optional(),
    title: Title,
    members: z
      .array(z.object({ user: z.string().min(1).max(100), leads: z.boolean().default(false) }))
      .max(20),
  }),
  z.object({ team: Uuid }),
);
/** Adds visits. `follows`: a re-inspection of what that visit found. `reason`: in spite of a conflict of interest. */
export const planVisits = command(
  'planVisits',
  '安排验收',
  z.object({
    plan: Uuid,
    visits: z
      .array(
        z.object({
          application: Uuid,
          team: Uuid,
          on: IsoDay,
          reason: z.string().trim().max(500).optional(),
          follows: Uuid.optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  z.object({ visits: z.array(Uuid) }),
);
/** Another team, day or place on the route. */
export const moveVisits = command(
  'moveVisits',
  '调整验收安排',
  z.object({
    plan: Uuid,
    visits: z
      .array(
        z.object({
          visit: Uuid,
          team: Uuid,
          on: IsoDay,
          position: z.number().int().min(1).max(1000),
          reason: z.string().trim().max(500).optional(),
        }),
      )
      .min(1)
      .max(500),
  }),
  Nothing,
);
export const cancelVisit = command(
  'cancelVisit',
  '取消一次验收',
  z.object({ visit: Uuid, reason: Reason }),
  Nothing,
);
/** 待核对: take it as the sheet that stands, or set it aside. */
export const settleQuarantine = command(
  'settleQuarantine',
  '处理待核对的验收表',
  z.object({ sheet: Uuid, stands: z.boolean(), reason: Reason }),
  Nothing,
);
/** 整改情况, by the unit, before it is looked at again. */
export const reportRectification = command(
  'reportRectification',
  '报告整改情况',
  z.object({ visit: Uuid, text: Reason, uploads: z.array(Uuid).max(20).default([]) }),
  z.object({ report: Uuid }),
);

const Found = z.object({
  visitedOn: IsoDay,
  rectifyBy: IsoDay.nullable(),
  findings: z.string(),
  advice: z.string(),
});
const Report = z.object({
  id: Uuid,
  text: z.string(),
  at: Moment,
  byName: z.string(),
  files: z.array(z.object({ name: z.string(), url: z.string() })),
});
export const BoardVisit = VisitLine.extend({
  plan: Uuid,
  team: Uuid,
  overrideReason: z.string().nullable(),
  found: Found.nullable(),
  /** The visit that looks at it again. */
  followedBy: Uuid.nullable(),
  reports: z.number().int(),
  /** Days after the day by which it should be put right; null: not, or not yet. */
  overdueDays: z.number().int().nullable(),
});
const Waiting = z.object({
  sheet: Uuid,
  visit: Uuid,
  studioName: z.string(),
  byName: z.string(),
  receivedAt: Moment,
  visitedOn: IsoDay,
  result: z.enum(inspectionResults),
  because: z.string(),
});

/** The office's board of the inspection: plans, who is not planned yet, results, what waits. */
export const inspectionBoard = query(
  'inspectionBoard',
  '验收安排与结果',
  z.object({ campaign: Uuid }),
  z.object({
    today: IsoDay,
    plans: z.array(
      z.object({
        plan: Uuid,
        title: z.string(),
        from: IsoDay,
        to: IsoDay,
        note: z.string(),
        closed: z.boolean(),
        teams: z.array(
          z.object({
            team: Uuid,
            title: z.string(),
            members: z.array(z.object({ user: z.string(), name: z.string(), leads: z.boolean() })),
          }),
        ),
      }),
    ),
    visits: z.array(BoardVisit),
    unplanned: z.array(
      z.object({
        application: Uuid,
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        trackTitle: z.string(),
        /** Who should keep away. */
        away: z.array(z.object({ user: z.string(), kind: z.enum(conflictKinds) })),
      }),
    ),
    inspectors: z.array(z.object({ user: z.string(), name: z.string() })),
    waiting: z.array(Waiting),
    allowed: Allowed,
  }),
);

/** A route to begin with; nothing is planned by asking. */
export const routeProposal = query(
  'routeProposal',
  '建议的验收路线',
  z.object({ plan: Uuid, perDay: z.coerce.number().int().min(1).max(20).default(4) }),
  z.object({ visits: z.array(z.object({ application: Uuid, team: Uuid, on: IsoDay })) }),
);

const Photo = z.object({
  id: Uuid,
  item: z.string(),
  caption: z.string(),
  takenAt: Moment.nullable(),
  place: z.string().nullable(),
  url: z.string(),
});
const ReceivedSheet = z.object({
  sheet: Uuid,
  hash: z.string(),
  state: z.enum(['standing', 'superseded', 'waiting', 'aside']),
  byName: z.string(),
  receivedAt: Moment,
  visitedOn: IsoDay,
  result: z.enum(inspectionResults),
  rectifyBy: IsoDay.nullable(),
  findings: z.string(),
  advice: z.string(),
  arrival: z.string().nullable(),
  because: z.string().nullable(),
  settled: z.string().nullable(),
  marks: z.array(
    z.object({
      item: z.string(),
      title: z.string(),
      heads: z.array(z.string()),
      self: z.string(),
      /** What reviewers gave, without their names. */
      reviewed: z.array(z.string()),
      found: z.string(),
      note: z.string(),
    }),
  ),
  signatures: z.array(
    z.object({ side: z.enum(['inspector', 'host']), name: z.string(), url: z.string().nullable() }),
  ),
  photos: z.array(Photo),
});

/** One visit with all its sheets: the one that stands, those before, those that wait. */
export const inspectionVisit = query(
  'inspectionVisit',
  '一次验收的结果',
  z.object({ visit: Uuid }),
  z.object({
    visit: BoardVisit,
    sheets: z.array(ReceivedSheet),
    evidence: z.array(
      z.object({ item: z.string().nullable(), label: z.string(), name: z.string(), url: z.string() }),
    ),
    reports: z.array(Report),
    allowed: Allowed,
  }),
);

/** What the inspection found, for the unit and its body. */
export const inspectionOf = query(
  'inspectionOf',
  '一份申报的验收结果',
  z.object({ application: Uuid }),
  z.object({
    visits: z.array(
      z.object({
        visit: Uuid,
        plannedOn: IsoDay,
        result: z.enum(inspectionResults).nullable(),
        found: Found.nullable(),
        followedBy: Uuid.nullable(),
        reports: z.array(Report),
        allowed: Allowed,
      }),
    ),
  }),
);
