import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, Moment, StateKind, Uuid } from './shapes.ts';

/** Differences of one part as sentences: "附件4 › 经济效益：单位 由 元 改为 万元". */
const ChangeGroup = z.object({ part: z.string(), title: z.string(), lines: z.array(z.string()) });

const Named = z.object({
  application: Uuid,
  fileNumber: z.string(),
  studioName: z.string(),
  unitName: z.string(),
});

/**
 * 方案对照: any two of a published revision, a draft and a template that came along, by `revision:<id>`, `draft:<id>`,
 * `template:<id>`.
 */
export const programmeComparison = query(
  'programmeComparison',
  '方案对照',
  z.object({ before: z.string().max(200), after: z.string().max(200) }),
  z.object({
    before: z.object({ title: z.string(), year: z.number().int() }),
    after: z.object({ title: z.string(), year: z.number().int() }),
    groups: z.array(ChangeGroup),
    /** What may be chosen on either side. */
    choices: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
);

/** 导入方案文件: what stands in an uploaded ZIP folder, so that it can be compared before it replaces anything. */
export const programmeFileContent = query(
  'programmeFileContent',
  '识读方案文件',
  z.object({ upload: Uuid }),
  z.object({ programme: z.record(z.string(), z.unknown()) }),
);

/** 方案: the revisions of a running campaign, and what stands on each. */
export const revisionList = query(
  'revisionList',
  '方案的各次发布',
  z.object({ campaign: Uuid }),
  z.object({
    title: z.string(),
    closed: z.boolean(),
    revisions: z.array(
      z.object({
        number: z.number().int(),
        revision: z.string(),
        at: Moment,
        /** Empty where the operator opened the campaign. */
        byName: z.string(),
        current: z.boolean(),
        /** The first sentences of what changed against the one before, and how many there are. */
        changes: z.array(z.string()),
        changed: z.number().int(),
        applications: z.number().int(),
        drafts: z.number().int(),
      }),
    ),
    /** The change that is being prepared. */
    draft: Uuid.nullable(),
    /** Drafts that do not stand on the current revision: those `moveDrafts` would move. At most 500. */
    behind: z.array(
      Named.extend({
        number: z.number().int(),
        /** Fields whose answers would go aside, in words. */
        aside: z.array(z.string()),
      }),
    ),
    /** Drafts that were moved and could be moved back: where somebody has typed since, `touched` names the fields. */
    moved: z.array(Named.extend({ at: Moment, aside: z.array(z.string()), touched: z.array(z.string()) })),
    /** Submitted files that stand on an earlier revision, and what a correction would mean for each. */
    submitted: z.array(
      Named.extend({
        number: z.number().int(),
        state: StateKind,
        /** Levels that have sealed and would be asked again, because the content version names the revision (design 1.4). */
        asksAgain: z.array(z.string()),
        aside: z.array(z.string()),
      }),
    ),
    /** Decided files keep theirs for ever. */
    decided: z.number().int(),
    allowed: Allowed,
  }),
);

/** 发布修改前: what the revision touches, before anything happens. */
export const revisionImpact = query(
  'revisionImpact',
  '发布修改影响什么',
  z.object({ draft: Uuid }),
  z.object({
    campaign: Uuid,
    title: z.string(),
    drafts: z.number().int(),
    submitted: z.number().int(),
    decided: z.number().int(),
    tracks: z.array(
      z.object({
        track: z.string(),
        title: z.string(),
        form: z.string(),
        drafts: z.number().int(),
        submitted: z.number().int(),
        decided: z.number().int(),
        /** Fields whose answers would no longer have a place, in how many drafts, and in which. */
        aside: z.array(z.object({ field: z.string(), drafts: z.array(Named) })),
      }),
    ),
    groups: z.array(ChangeGroup),
    /** Parts that are changed elsewhere (名额, 延期) and stop the publishing. */
    fixed: z.array(z.string()),
    /** What applications use and the draft no longer has. */
    dropped: z.array(z.string()),
  }),
);

/** 发布修改: a new revision of a running campaign. New applications use it, existing ones keep theirs. */
export const publishRevision = command(
  'publishRevision',
  '发布方案修改',
  z.object({ draft: Uuid, versions: z.record(z.string(), z.number().int()) }),
  z.object({ campaign: Uuid, revision: z.string(), number: z.number().int() }),
);

const Outcome = z.object({
  application: Uuid,
  fileNumber: z.string(),
  outcome: z.enum([
    'done',
    'already',
    'notDraft',
    'trackGone',
    'noMove',
    'touched',
    'notSubmitted',
    'decided',
    'findings',
  ]),
  /** Fields in words: what went aside, or what was typed since. */
  fields: z.array(z.string()),
});

/** 移动草稿: drafts onto the current revision; answers without a place there are kept aside. */
export const moveDrafts = command(
  'moveDrafts',
  '移动草稿到现行方案',
  z.object({ campaign: Uuid, applications: z.array(Uuid).min(1).max(500) }),
  z.object({ results: z.array(Outcome) }),
);

/** 撤销移动: back to the revision of before with all answers, until somebody has typed. */
export const undoMove = command(
  'undoMove',
  '撤销移动',
  z.object({ campaign: Uuid, applications: z.array(Uuid).min(1).max(500) }),
  z.object({ results: z.array(Outcome) }),
);

/** 更正: submitted files onto the current revision, with a reason; levels that had sealed are asked again. */
export const correctRevision = command(
  'correctRevision',
  '更正已提交申报的方案',
  z.object({
    campaign: Uuid,
    applications: z.array(Uuid).min(1).max(100),
    reason: z.string().trim().min(1).max(500),
  }),
  z.object({ results: z.array(Outcome) }),
);
