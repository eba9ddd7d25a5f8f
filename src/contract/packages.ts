import { z } from 'zod';
import { command, query } from './contract.ts';
import { JobProgress } from './jobs.ts';
import { Moment, Uuid } from './shapes.ts';

/** 数据包 between installations (F42): the own key, what went out, what came in, whose keys are known. */
export const packageDesk = query(
  'packageDesk',
  '数据包的收发情况',
  z.object({ campaign: Uuid }),
  z.object({
    /** Of the key that signs here, in groups of four. */
    fingerprint: z.string(),
    /** What may be packed: approved or decided. */
    applications: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        track: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
      }),
    ),
    more: z.boolean(),
    sent: z.array(
      z.object({
        package: Uuid,
        at: Moment,
        byName: z.string(),
        count: z.number().int(),
        bytes: z.number().nullable(),
        sha256: z.string().nullable(),
        progress: JobProgress.nullable(),
      }),
    ),
    received: z.array(
      z.object({
        package: Uuid,
        at: Moment,
        byName: z.string(),
        sender: z.string(),
        fingerprint: z.string(),
        made: z.array(z.object({ application: Uuid, from: z.string(), studioName: z.string() })),
        /** What found no place, by file number of the sender. */
        aside: z.array(z.object({ from: z.string(), count: z.number().int() })),
      }),
    ),
    keys: z.array(z.object({ sender: z.string(), fingerprint: z.string(), at: Moment, byName: z.string() })),
  }),
);

/** 导出数据包: JSON, files and manifest, signed. A job makes it; the file is `GET /api/v1/packages/<package>.zip`. */
export const exportPackage = command(
  'exportPackage',
  '导出数据包',
  z.object({ campaign: Uuid, applications: z.array(Uuid).min(1).max(500) }),
  z.object({ package: Uuid }),
);

const Into = { campaign: Uuid, upload: Uuid, track: z.string(), body: Uuid.optional() };

/** What a package holds and what would become of it in a track; nothing is written. */
export const packagePreview = query(
  'packagePreview',
  '查看数据包',
  z.object({ ...Into, track: z.string().optional() }),
  z.object({
    sender: z.string(),
    city: z.string(),
    year: z.number().int(),
    madeAt: z.string(),
    fingerprint: z.string(),
    /** The key was compared before. */
    known: z.boolean(),
    /** Taken in before. */
    already: z.object({ at: Moment, byName: z.string() }).nullable(),
    track: z.string(),
    applications: z.array(
      z.object({
        from: z.string(),
        studioName: z.string(),
        leadName: z.string(),
        unitName: z.string(),
        unitKnown: z.boolean(),
        bodyName: z.string(),
        /** The body here that it comes under; null: one has to be chosen. */
        body: z.string().nullable(),
        trackTitle: z.string(),
        /** A live application of this studio stands here already. */
        exists: z.boolean(),
        answers: z.number().int(),
        aside: z.array(z.object({ label: z.string(), value: z.string(), why: z.string() })),
        files: z.number().int(),
        filesAside: z.array(z.string()),
      }),
    ),
  }),
);

/** 导入数据包: units, studios and drafts with answers and proofs, marked as entered. The same package twice is refused. */
export const importPackage = command(
  'importPackage',
  '导入数据包',
  z.object({
    ...Into,
    /** What the sender said of the key by telephone; asked for the first time only. */
    fingerprint: z.string().max(100).optional(),
  }),
  z.object({ package: Uuid, made: z.number().int(), skipped: z.number().int() }),
);
