import { z } from 'zod';
import { command, query } from './contract.ts';
import { JobProgress } from './jobs.ts';
import { Moment, Nothing, Uuid } from './shapes.ts';

/** 年度归档包: everything of a campaign as one ZIP (PDF/A-2b, scans, proofs, catalogue, manifest). A job makes it; the file is `GET /api/v1/archives/<archive>.zip`. */
export const orderArchive = command(
  'orderArchive',
  '生成年度归档包',
  z.object({ campaign: Uuid }),
  z.object({ archive: Uuid }),
);
export const cancelArchive = command('cancelArchive', '取消生成归档包', z.object({ archive: Uuid }), Nothing);

/** The packages made so far, newest first, and what of the campaign is still open. */
export const archiveList = query(
  'archiveList',
  '年度归档',
  z.object({ campaign: Uuid }),
  z.object({
    archives: z.array(
      z.object({
        archive: Uuid,
        at: Moment,
        byName: z.string(),
        progress: JobProgress.nullable(),
        bytes: z.number().nullable(),
        sha256: z.string().nullable(),
      }),
    ),
    /** What is not finished yet: told before a package is made, never in the way. */
    open: z.object({
      applications: z.number().int(),
      seals: z.number().int(),
      papersMissing: z.number().int(),
      originalsHere: z.number().int(),
      notFiled: z.number().int(),
    }),
  }),
);
