import { z } from 'zod';
import { counted } from '../core/workLog/counted.ts';
import { mostFiles } from '../core/workLog/mostFiles.ts';
import { command, query } from './contract.ts';
import { Allowed, Answers, AnswerValue, IsoDay, Moment, Reason, Uuid } from './shapes.ts';

/** Most photos and papers of one entry. */
export const mostWorkFiles = mostFiles;
const Kind = z.string().min(1).max(100);
const Counts = z.enum(counted);
const Uploads = z.array(Uuid).max(mostWorkFiles);
const Typed = z
  .record(z.string().max(200), AnswerValue)
  .refine((typed) => Object.keys(typed).length <= 200, '栏目太多');

/** One thing that was done, as it is recorded. */
const NewEntry = z.object({
  /** Given by whoever records, so that sending it again records nothing twice. */
  entry: Uuid.optional(),
  studio: Uuid,
  kind: Kind,
  on: IsoDay,
  answers: Typed,
  /** The entry that it is about: the result that was applied. */
  about: Uuid.nullable().default(null),
  uploads: Uploads.default([]),
});

/** 记一笔 (R74-R78, F30): one entry of the year-round log with its photos and papers. */
export const recordWork = command('recordWork', '记一笔年度记录', NewEntry, z.object({ entry: Uuid }));

/** Many entries at once: what a phone kept while it had no network, an import. Each row is recorded or told why not. */
export const recordEntries = command(
  'recordEntries',
  '记多笔年度记录',
  z.object({
    entries: z
      .array(NewEntry.required({ entry: true }))
      .min(1)
      .max(200),
  }),
  z.object({
    results: z.array(
      z.object({
        entry: Uuid,
        outcome: z.enum(['recorded', 'already', 'refused']),
        /** Why not: code and sentence. */
        code: z.string().nullable(),
        message: z.string(),
      }),
    ),
  }),
);

/** 更正一笔记录. What stood before is kept with the reason; an older version is answered with both values. */
export const correctEntry = command(
  'correctEntry',
  '更正年度记录',
  z.object({
    entry: Uuid,
    version: z.number().int().min(1),
    on: IsoDay,
    answers: Typed,
    about: Uuid.nullable().default(null),
    reason: Reason,
  }),
  z.object({ version: z.number().int() }),
);

/** 撤回一笔记录: it is kept, and counts no more. */
export const withdrawEntry = command(
  'withdrawEntry',
  '撤回年度记录',
  z.object({ entry: Uuid, reason: Reason }),
  z.object({}),
);

export const addWorkFiles = command(
  'addWorkFiles',
  '补充年度记录的照片和材料',
  z.object({ entry: Uuid, uploads: Uploads.min(1) }),
  z.object({ files: z.number().int() }),
);
export const removeWorkFile = command(
  'removeWorkFile',
  '取下年度记录的照片或材料',
  z.object({ entry: Uuid, upload: Uuid }),
  z.object({}),
);

/** A field as the programme writes it; the web reads it with the programme's own types. */
const Loose = z.record(z.string(), z.unknown());
const WorkFile = z.object({ upload: Uuid, name: z.string(), mediaType: z.string(), url: z.string() });
const Brief = z.object({ id: Uuid, title: z.string() });

/** What can be recorded here: kinds with their fields, and the words of their choices. Small enough to lie on a phone. */
export const workKinds = query(
  'workKinds',
  '年度记录可以记什么',
  z.object({}),
  z.object({
    /** Null: nothing is published yet, or its programme keeps no log. */
    log: z
      .object({
        revision: z.string(),
        kinds: z.array(Loose),
        dictionaries: z.record(z.string(), Loose),
        yearly: z.array(z.object({ counts: Counts, atLeast: z.number(), target: z.number().nullable() })),
      })
      .nullable(),
    today: IsoDay,
  }),
);

const Entry = z.object({
  id: Uuid,
  kind: z.string(),
  kindTitle: z.string(),
  counts: Counts,
  on: IsoDay,
  title: z.string(),
  tags: z.array(z.string()),
  about: Brief.nullable(),
  /** How many entries are about this one. */
  followers: z.number().int(),
  files: z.number().int(),
  byName: z.string(),
  enteredFor: z.boolean(),
  at: Moment,
  corrected: z.boolean(),
});

/** 年度记录 of one studio: entries of a year, newest first, with the numbers of the year. */
export const workEntries = query(
  'workEntries',
  '工作室的年度记录',
  z.object({
    studio: Uuid,
    year: z.coerce.number().int().min(1900).max(2199).optional(),
    kind: Kind.optional(),
    tag: z.string().max(100).optional(),
    after: z.string().max(100).optional(),
  }),
  z.object({
    studio: z.object({ id: Uuid, name: z.string(), unitName: z.string() }),
    year: z.number().int(),
    /** Years in which something stands, newest first. */
    years: z.array(z.object({ year: z.number().int(), n: z.number().int() })),
    counts: z.array(z.object({ kind: z.string(), title: z.string(), counts: Counts, n: z.number().int() })),
    yearly: z.array(
      z.object({
        counts: Counts,
        title: z.string(),
        n: z.number().int(),
        atLeast: z.number(),
        target: z.number().nullable(),
      }),
    ),
    tags: z.array(z.object({ tag: z.string(), n: z.number().int() })),
    entries: z.array(Entry),
    next: z.string().nullable(),
    allowed: Allowed,
  }),
);

const Line = z.object({ label: z.string(), text: z.string() });
/** One entry with everything behind it. */
export const workEntry = query(
  'workEntry',
  '一笔年度记录',
  z.object({ entry: Uuid }),
  z.object({
    ...Entry.omit({ files: true, followers: true }).shape,
    studio: z.object({ id: Uuid, name: z.string() }),
    version: z.number().int(),
    lines: z.array(Line),
    answers: Answers,
    /** The kind as it was when the entry was recorded, with the choices of its fields. */
    definition: Loose,
    dictionaries: z.record(z.string(), Loose),
    files: z.array(WorkFile),
    followers: z.array(Brief),
    history: z.array(
      z.object({
        version: z.number().int(),
        at: Moment,
        byName: z.string(),
        reason: z.string(),
        lines: z.array(Line),
      }),
    ),
    withdrawn: z.object({ at: Moment, byName: z.string(), reason: z.string() }).nullable(),
    allowed: Allowed,
  }),
);

export const workSorts = ['day', 'recorded'] as const;
export const WorkFilter = z.object({
  kind: Kind.optional(),
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  body: Uuid.optional(),
  tag: z.string().max(100).optional(),
  search: z.string().trim().max(100).optional(),
  sort: z.enum(workSorts).optional(),
});

/** 年度记录 of all studios within one's reach. */
export const workList = query(
  'workList',
  '各工作室的年度记录',
  z.object({ ...WorkFilter.shape, after: z.string().max(100).optional() }),
  z.object({
    rows: z.array(
      z.object({
        ...Entry.omit({ about: true, followers: true, corrected: true }).shape,
        studio: z.object({ id: Uuid, name: z.string(), unitName: z.string(), bodyName: z.string() }),
      }),
    ),
    next: z.string().nullable(),
    /** Exact up to 10,000; then there are more. */
    count: z.number().int(),
    more: z.boolean(),
    kinds: z.array(z.object({ id: z.string(), title: z.string() })),
    tags: z.array(z.string()),
    years: z.array(z.number().int()),
    allowed: Allowed,
  }),
);

/** The studios of one's own unit or of oneself, to record for with one tap; officers come from a studio's page. */
export const ownStudios = query(
  'ownStudios',
  '可以记录的工作室',
  z.object({}),
  z.object({ studios: z.array(z.object({ id: Uuid, name: z.string(), unitName: z.string() })) }),
);

/** Standing entries of one kind, newest first: what another entry can be about. At most 100. */
export const workAbout = query(
  'workAbout',
  '可以说明的记录',
  z.object({ studio: Uuid, kind: Kind }),
  z.object({ entries: z.array(z.object({ id: Uuid, title: z.string(), on: IsoDay })) }),
);
