import { z } from 'zod';
import { draftKeys, draftSteps } from '../core/draft/draftSteps.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing, StateKind, Uuid } from './shapes.ts';

/** Where a draft of a year's work came from. */
export const DraftOrigin = z.enum(['notice', 'lastYear', 'template', 'empty', 'file', 'revision']);
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
    /** The running campaign whose programme it changes. */
    revises: Uuid.nullable(),
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
      /** The file as uploaded, or the text as pasted: one of the two. A text fits the largest request. */
      upload: Uuid.optional(),
      text: z.string().max(300_000).optional(),
      /** What the notice does not say comes from here: a campaign of this installation or a template. */
      campaign: Uuid.optional(),
      template: z.string().optional(),
    }),
    /** 导入方案文件: a ZIP folder as uploaded, or the text of one JSON file. Its year is its own. */
    z.object({
      origin: z.literal('file'),
      upload: Uuid.optional(),
      text: z.string().max(900_000).optional(),
    }),
    /** 修改方案: the current revision of a running campaign, to become its next. */
    z.object({ origin: z.literal('revision'), campaign: Uuid }),
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

/** As it stands in the programme; the linter tells of a day that does not exist. */
const IsoDateText = z.string();
const Change = z.enum(['same', 'moved', 'changed', 'added', 'removed']);
const Text = z.string().nullable();
const TextPair = z.object({ path: z.string(), label: z.string(), before: Text, after: Text, change: Change });
const CellPair = z.object({ tier: z.string(), before: z.string(), after: z.string() });

/** 与上年对照 (core/draft/compare `Comparison`): the draft beside the year it follows; null where it follows none. */
export const draftComparison = query(
  'draftComparison',
  '与上年对照',
  z.object({ draft: Uuid }),
  z.object({
    comparison: z
      .object({
        /** `moved`: only the year, and numbers and dates that are decided elsewhere. */
        texts: z.array(TextPair),
        quota: z.object({
          tiers: z.array(z.object({ id: z.string(), label: z.string() })),
          rows: z.array(
            z.object({
              row: z.string(),
              label: z.string(),
              labelBefore: Text,
              change: Change,
              cells: z.array(CellPair),
            }),
          ),
          totals: z.array(CellPair),
        }),
        bodies: z.array(z.object({ body: z.string(), before: Text, after: Text, change: Change })),
        /** Every date: what it was, the same day of the new year, what it is and why. */
        dates: z.array(
          z.object({
            path: z.string(),
            title: z.string(),
            before: IsoDateText.nullable(),
            sameDay: IsoDateText.nullable(),
            after: IsoDateText.nullable(),
            why: z.enum(['sameDay', 'workday', 'today', 'changed', 'added', 'removed']),
          }),
        ),
        elements: z.array(TextPair),
      })
      .nullable(),
    /** 近三年 and the like: tables by years with the years they ask for, then and now (S9, R65). */
    windows: z.array(
      z.object({
        form: z.string(),
        label: z.string(),
        before: z.array(z.number().int()),
        after: z.array(z.number().int()),
      }),
    ),
  }),
);

/**
 * 结转: what of the year before is still open and goes along (3.7). Rectifications and unpaid subsidies are not kept by this
 * version, so none are listed.
 */
export const carriedOver = query(
  'carriedOver',
  '结转事项',
  z.object({ draft: Uuid }),
  z.object({
    today: IsoDay,
    previous: z
      .object({ campaign: Uuid, title: z.string(), year: z.number().int(), closed: z.boolean() })
      .nullable(),
    /** Bodies keep their ids, accounts and grants: how many go along. */
    bodies: z.array(
      z.object({ code: z.string(), name: z.string(), accounts: z.number().int(), known: z.boolean() }),
    ),
    originals: z.array(
      z.object({
        campaign: Uuid,
        body: Uuid,
        bodyName: z.string(),
        fileNumber: z.string(),
        studioName: z.string(),
        hostUnit: z.string(),
        title: z.string(),
        here: z.number().int(),
        shelf: z.string().nullable(),
        /** Lent and not yet back: how many, and the earliest day they were promised for. */
        lent: z.number().int(),
        backBy: IsoDay.nullable(),
        overdue: z.boolean(),
      }),
    ),
    /** 章后补 that never came. */
    seals: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        stepTitle: z.string(),
        promisedOn: IsoDay.nullable(),
        overdue: z.boolean(),
      }),
    ),
    /** Applications that came to no end; the newest first, at most 200. */
    applications: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        state: StateKind,
      }),
    ),
    unfinished: z.number().int(),
  }),
);
