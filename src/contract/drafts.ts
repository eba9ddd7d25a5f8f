import { z } from 'zod';
import { draftKeys, draftSteps } from '../core/draft/draftSteps.ts';
import { command, query } from './contract.ts';
import { Allowed, Moment, Nothing, Uuid } from './shapes.ts';

/** Where a draft of a year's work came from. */
export const DraftOrigin = z.enum(['notice', 'lastYear', 'template', 'empty']);
export const DraftStep = z.enum(draftSteps);
export const DraftKey = z.enum(draftKeys as [string, ...string[]]);
/** Part of the programme -> number of its last change. */
export const DraftVersions = z.record(z.string(), z.number().int());

export const draftList = query(
  'draftList',
  '正在准备的年度工作',
  z.object({}),
  z.object({
    drafts: z.array(
      z.object({
        id: Uuid,
        title: z.string(),
        year: z.number().int(),
        origin: DraftOrigin,
        updatedAt: Moment,
        byName: z.string(),
        /** Steps confirmed, of all. */
        confirmed: z.number().int(),
        steps: z.number().int(),
      }),
    ),
    /** What a draft may begin with: this installation's campaigns, newest first, and the templates that came along. */
    campaigns: z.array(
      z.object({ id: Uuid, title: z.string(), year: z.number().int(), closed: z.boolean() }),
    ),
    templates: z.array(z.object({ id: z.string(), title: z.string() })),
    allowed: Allowed,
  }),
);

export const draftDetail = query(
  'draftDetail',
  '年度工作草案',
  z.object({ draft: Uuid }),
  z.object({
    id: Uuid,
    origin: DraftOrigin,
    /** core/programme `Programme`; it fits the schema, the linter may still object. */
    programme: z.record(z.string(), z.unknown()),
    versions: DraftVersions,
    /** core/notice `Reading`, when it came from a notice, and the notice's lines. */
    reading: z.unknown().nullable(),
    notice: z.array(z.string()).nullable(),
    previous: z
      .object({ campaign: Uuid, title: z.string(), year: z.number().int(), revision: z.string() })
      .nullable(),
    steps: z.array(
      z.object({
        step: DraftStep,
        /** Confirmed as it stands now; a later change takes the confirmation back. */
        confirmed: z.boolean(),
        confirmedBy: z.string().nullable(),
        confirmedAt: Moment.nullable(),
        errors: z.number().int(),
        warnings: z.number().int(),
      }),
    ),
    notes: z.array(
      z.object({
        step: DraftStep,
        level: z.enum(['error', 'warning', 'note']),
        where: z.string(),
        message: z.string(),
        acknowledged: z.boolean(),
      }),
    ),
    publishedAs: Uuid.nullable(),
    allowed: Allowed,
  }),
);

/** 新建年度工作: a draft from one of four beginnings. Nobody else sees it until it is published. */
export const startDraft = command(
  'startDraft',
  '新建年度工作',
  z.discriminatedUnion('origin', [
    z.object({ origin: z.literal('empty'), year: z.number().int().min(1990).max(2200) }),
    z.object({
      origin: z.literal('template'),
      template: z.string(),
      year: z.number().int().min(1990).max(2200),
    }),
    z.object({
      origin: z.literal('lastYear'),
      campaign: Uuid,
      year: z.number().int().min(1990).max(2200),
    }),
    z.object({
      origin: z.literal('notice'),
      /** The file as uploaded, or the text as pasted: one of the two. */
      upload: Uuid.optional(),
      text: z.string().max(400_000).optional(),
      /** What the notice does not say comes from here: a campaign of this installation or a template. */
      campaign: Uuid.optional(),
      template: z.string().optional(),
    }),
  ]),
  z.object({ draft: Uuid }),
);

/** Parts of the programme as they shall be; refused when somebody else changed one of them meanwhile. */
export const saveDraft = command(
  'saveDraft',
  '保存草案',
  z.object({
    draft: Uuid,
    changes: z
      .array(z.object({ key: DraftKey, version: z.number().int().min(0), value: z.unknown() }))
      .min(1),
  }),
  z.object({ versions: DraftVersions }),
);

/** A person has looked at a step as it stands now. */
export const confirmDraftStep = command(
  'confirmDraftStep',
  '核对确认',
  z.object({ draft: Uuid, step: DraftStep, versions: DraftVersions }),
  Nothing,
);

/** 发布: freezes the revision, opens the campaign, hands circular, quota letter and deadlines to the bodies. */
export const publishDraft = command(
  'publishDraft',
  '发布年度工作',
  z.object({
    draft: Uuid,
    versions: DraftVersions,
    /** The year's work it follows is closed in the same act. */
    closePrevious: z.boolean(),
  }),
  z.object({ campaign: Uuid }),
);

export const discardDraft = command('discardDraft', '作废草案', z.object({ draft: Uuid }), Nothing);

/** 结束年度工作: from then on it only shows; its archive is made. What is still open stays readable and is carried over. */
export const closeCampaign = command(
  'closeCampaign',
  '结束年度工作',
  z.object({ campaign: Uuid }),
  z.object({ archive: Uuid }),
);
