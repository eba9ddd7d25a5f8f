import { z } from 'zod';
import { studioLevels, studioStates } from '../core/studio/studioState.ts';
import { timelineKinds } from '../core/studio/timelineKinds.ts';
import { query } from './contract.ts';
import { Allowed, IsoDay, Moment, Uuid } from './shapes.ts';

const Level = z.enum(studioLevels);
const StudioState = z.enum(studioStates);
const Word = z.string().trim().max(80);

/** Studios of the register (F9): by class, level, state, body, trade and kind, each as an exact word. */
export const StudioFilter = z.object({
  search: z.string().trim().max(60).optional(),
  body: Uuid.optional(),
  unit: Uuid.optional(),
  /** `none`: in the register, and never named. */
  level: z.enum([...studioLevels, 'none']).optional(),
  state: StudioState.optional(),
  grade: Word.optional(),
  trade: Word.optional(),
  kind: Word.optional(),
  sort: z.enum(['name', 'named', 'silent']).optional(),
});
export type StudioFilter = z.infer<typeof StudioFilter>;

export const StudioRow = z.object({
  id: Uuid,
  name: z.string(),
  leadName: z.string(),
  unitName: z.string(),
  body: Uuid,
  bodyName: z.string(),
  level: Level.nullable(),
  title: z.string().nullable(),
  namedOn: IsoDay.nullable(),
  state: StudioState,
  grade: z.string().nullable(),
  trade: z.string(),
  kind: z.string(),
  results: z.string(),
  memberCount: z.number().int().nullable(),
  lastSignOn: IsoDay.nullable(),
});
export type StudioRow = z.infer<typeof StudioRow>;

/** A page of the register; the count is exact to 10,000 (of a search to 500), then `more`. `next` is where the following page begins. */
export const studioList = query(
  'studioList',
  '工作室档案名册',
  StudioFilter.extend({
    after: z.string().max(600).optional(),
    size: z.coerce.number().int().min(1).max(100).optional(),
  }),
  z.object({
    rows: z.array(StudioRow),
    count: z.number().int(),
    more: z.boolean(),
    next: z.string().nullable(),
  }),
);

/** The words that the register can be filtered by. */
export const studioFacets = query(
  'studioFacets',
  '工作室档案的行业、类型和分类',
  z.object({}),
  z.object({
    trades: z.array(z.string()),
    kinds: z.array(z.string()),
    grades: z.array(z.string()),
  }),
);

export const TitleView = z.object({
  id: Uuid,
  title: z.string(),
  level: Level.nullable(),
  namingBody: z.string(),
  namedOn: IsoDay,
  documentNumber: z.string().nullable(),
  /** The decision's paper: what was uploaded, else what the meeting or the level above sent. */
  paper: z.object({ upload: Uuid, name: z.string() }).nullable(),
  endedOn: IsoDay.nullable(),
  endedBecause: z.string().nullable(),
  /** Typed in by hand: a title of former years. */
  byHand: z.boolean(),
});
export type TitleView = z.infer<typeof TitleView>;

export const MemberView = z.object({
  id: Uuid,
  name: z.string(),
  birthYear: z.number().int().nullable(),
  education: z.string(),
  technicalTitle: z.string(),
  unitName: z.string(),
  duty: z.string(),
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

/** One studio's lasting file. */
export const studioFile = query(
  'studioFile',
  '一份工作室档案',
  z.object({ studio: Uuid }),
  StudioRow.extend({
    unit: Uuid,
    registeredOn: IsoDay.nullable(),
    establishedOn: IsoDay.nullable(),
    stateSince: IsoDay.nullable(),
    specialty: z.string(),
    barredUntil: IsoDay.nullable(),
    mergedInto: z.object({ id: Uuid, name: z.string() }).nullable(),
    version: z.number().int(),
    names: z.array(
      z.object({ name: z.string(), leadName: z.string(), from: IsoDay, reason: z.string().nullable() }),
    ),
    units: z.array(
      z.object({
        unitName: z.string(),
        bodyName: z.string(),
        from: IsoDay.nullable(),
        reason: z.string().nullable(),
      }),
    ),
    titles: z.array(TitleView),
    members: z.array(MemberView),
    applications: z.array(
      z.object({
        id: Uuid,
        year: z.number().int(),
        campaignTitle: z.string(),
        trackTitle: z.string(),
        state: z.string(),
        createdAt: Moment,
      }),
    ),
    allowed: Allowed,
  }),
);

export const TimelineLine = z.object({
  on: IsoDay,
  kind: z.enum(timelineKinds),
  facts: z.record(z.string(), z.string()),
  link: z.string().optional(),
});

/** Everything that is known of a studio, the newest first. */
export const studioTimeline = query(
  'studioTimeline',
  '工作室大事记',
  z.object({ studio: Uuid }),
  z.object({ lines: z.array(TimelineLine) }),
);
