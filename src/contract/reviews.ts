import { z } from 'zod';
import { Standard } from '../core/programme/standard.ts';
import { conflictKinds } from '../core/review/conflicts.ts';
import { roundKinds, votes } from '../core/review/rounds.ts';
import { Marks } from '../core/standards/marks.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing, Reason, Uuid } from './shapes.ts';

const Conflict = z.enum(conflictKinds);
const Vote = z.enum(votes);
const Count = z.number().int();
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:00');

/** A round as everybody concerned sees it. */
export const Round = z.object({
  round: Uuid,
  track: z.string(),
  trackTitle: z.string(),
  title: z.string(),
  kind: z.enum(roundKinds),
  stage: z.string().nullable(),
  stageTitle: z.string().nullable(),
  blind: z.boolean(),
  perApplication: Count,
  heldOn: IsoDay.nullable(),
  startsAt: z.string().nullable(),
  minutesEach: Count.nullable(),
  dueOn: IsoDay.nullable(),
  place: z.string(),
  openedAt: Moment,
  closedAt: Moment.nullable(),
});

/** 开启一轮评审. */
export const openReviewRound = command(
  'openReviewRound',
  '开启一轮评审',
  z.object({
    campaign: Uuid,
    track: z.string().max(60),
    title: z.string().trim().min(1).max(80),
    kind: z.enum(roundKinds),
    stage: z.string().max(60).nullable().default(null),
    blind: z.boolean().default(false),
    perApplication: z.number().int().min(1).max(50),
    heldOn: IsoDay.nullable().default(null),
    startsAt: Clock.nullable().default(null),
    minutesEach: z.number().int().min(1).max(240).nullable().default(null),
    dueOn: IsoDay.nullable().default(null),
    place: z.string().trim().max(200).default(''),
  }),
  z.object({ round: Uuid }),
);
/** 结束一轮评审: nothing is marked any more; the files close for the experts. */
export const closeReviewRound = command(
  'closeReviewRound',
  '结束一轮评审',
  z.object({ round: Uuid }),
  Nothing,
);
/** 按工作量分配: every application of the track gets its reviewers, those with a conflict left out. */
export const assignReviewers = command(
  'assignReviewers',
  '按工作量分配评审专家',
  z.object({ round: Uuid, reviewers: z.array(z.string().max(80)).min(1).max(200) }),
  z.object({ made: Count }),
);
/** One more reviewer for one application; a conflict needs a reason, which is logged and shown to the meeting. */
export const assignReviewer = command(
  'assignReviewer',
  '指定评审专家',
  z.object({
    round: Uuid,
    application: Uuid,
    reviewer: z.string().max(80),
    overrideReason: z.string().trim().max(500).default(''),
  }),
  z.object({ assignment: Uuid }),
);
export const withdrawReviewer = command(
  'withdrawReviewer',
  '撤回评审分配',
  z.object({ assignment: Uuid, reason: Reason }),
  Nothing,
);
/** 申报回避, by an expert or an inspector: what was assigned is withdrawn at once, and the officer is told. */
export const declareConflict = command(
  'declareConflict',
  '申报回避',
  z.object({ application: Uuid, reason: Reason }),
  z.object({ withdrawn: Count }),
);
/** Saved by itself while it is filled in; the version says which state was changed. */
export const saveReviewSheet = command(
  'saveReviewSheet',
  '保存评分表',
  z.object({
    assignment: Uuid,
    version: z.number().int().min(0),
    marks: Marks,
    note: z.string().max(5000).default(''),
  }),
  z.object({ version: Count, points: z.string().nullable() }),
);
export const handInReview = command(
  'handInReview',
  '提交评分',
  z.object({ assignment: Uuid, version: z.number().int().min(0) }),
  z.object({ points: z.string().nullable() }),
);
export const returnReview = command(
  'returnReview',
  '退回评分',
  z.object({ assignment: Uuid, reason: Reason }),
  Nothing,
);
/** 投票: all at once, one for each; afterwards only counts are shown, to nobody who voted what. */
export const castBallot = command(
  'castBallot',
  '投票',
  z.object({
    round: Uuid,
    votes: z
      .array(z.object({ assignment: Uuid, vote: Vote }))
      .min(1)
      .max(500),
  }),
  Nothing,
);
/** 出场顺序: as given, or drawn when it is left out. */
export const setAppearance = command(
  'setAppearance',
  '排定出场顺序',
  z.object({ round: Uuid, order: z.array(Uuid).max(500).optional() }),
  z.object({ order: z.array(Uuid) }),
);
export const remindReviewers = command(
  'remindReviewers',
  '提醒评审专家',
  z.object({ round: Uuid }),
  z.object({ told: Count }),
);
/** 形成评审结果. `after`: the result that the officer saw, so that two officers cannot conclude over each other. */
export const concludeReview = command(
  'concludeReview',
  '形成评审结果',
  z.object({
    campaign: Uuid,
    track: z.string().max(60),
    after: Uuid.nullable(),
    reason: z.string().trim().max(1000).default(''),
  }),
  z.object({ conclusion: Uuid }),
);

const Person = z.object({ user: z.string(), name: z.string(), from: z.string() });
/** 评审: rounds with their progress, and what of each track there is. */
export const reviewRounds = query(
  'reviewRounds',
  '评审轮次',
  z.object({ campaign: Uuid }),
  z.object({
    rounds: z.array(Round.extend({ applications: Count, assigned: Count, handedIn: Count, late: Count })),
    tracks: z.array(
      z.object({
        track: z.string(),
        title: z.string(),
        candidates: Count,
        scored: z.boolean(),
        stages: z.array(z.object({ id: z.string(), title: z.string() })),
        concludedAt: Moment.nullable(),
      }),
    ),
    experts: Count,
    allowed: Allowed,
  }),
);
export const reviewRound = query(
  'reviewRound',
  '一轮评审',
  z.object({ round: Uuid }),
  z.object({
    round: Round,
    applications: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        position: Count.nullable(),
        time: z.string().nullable(),
        assignments: z.array(
          z.object({
            assignment: Uuid,
            reviewer: z.string(),
            name: z.string(),
            handedInAt: Moment.nullable(),
            points: z.string().nullable(),
            overrideReason: z.string().nullable(),
            returned: z.string().nullable(),
          }),
        ),
        /** Who should keep away, and why. */
        conflicts: z.array(z.object({ reviewer: z.string(), name: z.string(), kind: Conflict })),
        votes: z.object({ yes: Count, no: Count, abstain: Count, majority: z.boolean() }).nullable(),
      }),
    ),
    reviewers: z.array(Person.extend({ assigned: Count, handedIn: Count })),
    today: IsoDay,
    allowed: Allowed,
  }),
);

const Evidence = z.object({
  upload: Uuid,
  /** Neutral in a blind round. */
  name: z.string(),
  mediaType: z.string(),
  size: Count,
  /** Item of the standard, or the words of the field it proves. */
  item: z.string().nullable(),
  label: z.string(),
});
/** 我的评审: what was assigned to the asker and nothing else. */
export const reviewDesk = query(
  'reviewDesk',
  '我的评审',
  z.object({ campaign: Uuid }),
  z.object({
    rounds: z.array(
      Round.extend({
        items: z.array(
          z.object({
            assignment: Uuid,
            application: Uuid,
            /** Studio, or a number in a blind round. */
            title: z.string(),
            unitName: z.string().nullable(),
            number: Count,
            time: z.string().nullable(),
            handedInAt: Moment.nullable(),
            points: z.string().nullable(),
            returned: z.string().nullable(),
            marked: Count,
            toMark: Count,
          }),
        ),
      }),
    ),
    today: IsoDay,
  }),
);
export const reviewSheet = query(
  'reviewSheet',
  '评分表',
  z.object({ assignment: Uuid }),
  z.object({
    round: Round,
    assignment: Uuid,
    application: Uuid,
    title: z.string(),
    unitName: z.string().nullable(),
    bodyName: z.string().nullable(),
    form: z.array(
      z.object({ title: z.string(), rows: z.array(z.object({ label: z.string(), text: z.string() })) }),
    ),
    evidence: z.array(Evidence),
    self: Marks,
    standard: Standard.nullable(),
    marks: Marks,
    note: z.string(),
    version: Count,
    handedInAt: Moment.nullable(),
    points: z.string().nullable(),
    returned: z.string().nullable(),
    /** Neighbours on the desk. */
    next: Uuid.nullable(),
  }),
);

/** One line of the decision sheet. */
export const DecisionLine = z.object({
  application: Uuid,
  fileNumber: z.string(),
  studioName: z.string(),
  unitName: z.string(),
  bodyName: z.string(),
  position: Count,
  tied: z.boolean(),
  points: z.string().nullable(),
  stages: z.array(z.object({ title: z.string(), points: z.array(z.string()) })),
  belowThreshold: z.array(z.string()),
  missingStages: z.array(z.string()),
  passed: z.boolean().nullable(),
  grade: z.string().nullable(),
  heldByShare: z.boolean(),
  votes: z.object({ yes: Count, no: Count, abstain: Count, majority: z.boolean() }).nullable(),
  inspection: z.object({ result: z.string(), on: IsoDay }).nullable(),
  /** Items that the studio itself says are not met. */
  gaps: z.array(z.string()),
  overrides: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Sheets that are still out. */
  open: Count,
});
/** 评审结果: the decision sheet with all candidates of a track; live until it is concluded. */
export const reviewResults = query(
  'reviewResults',
  '评审结果',
  z.object({ campaign: Uuid, track: z.string().max(60) }),
  z.object({
    trackTitle: z.string(),
    standardTitle: z.string().nullable(),
    scored: z.boolean(),
    lines: z.array(DecisionLine),
    /** Places to be named; null: not decided. */
    places: Count.nullable(),
    conclusion: z
      .object({ id: Uuid, at: Moment, byName: z.string(), reason: z.string(), changedSince: z.boolean() })
      .nullable(),
    open: Count,
    allowed: Allowed,
  }),
);
