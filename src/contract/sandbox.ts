import { z } from 'zod';
import { draftSteps } from '../core/draft/draftSteps.ts';
import { command, query } from './contract.ts';
import { JobProgress } from './jobs.ts';
import { Allowed, Moment, Nothing, StateKind, Uuid } from './shapes.ts';

/**
 * 试运行 (F2): a job plays the draft with invented applicants to the list of names and prints every paper. The papers are
 * `GET /api/v1/sandbox/<run>/<position>.<format>`, all of them `GET /api/v1/sandbox/<run>/papers.zip`. One that waits or
 * runs already is answered instead of a second one.
 */
export const startSandbox = command(
  'startSandbox',
  '试运行草案',
  z.object({ draft: Uuid }),
  z.object({ run: Uuid, existed: z.boolean() }),
);
export const cancelSandbox = command('cancelSandbox', '停止试运行', z.object({ run: Uuid }), Nothing);

const Way = z.enum(['straight', 'returned', 'declined', 'withdrawn']);

/** The latest trial of a draft: how far it is, and what came of it. */
export const sandboxReport = query(
  'sandboxReport',
  '试运行报告',
  z.object({ draft: Uuid }),
  z.object({
    title: z.string(),
    timeZone: z.string(),
    /** Nothing is tried any more. */
    ended: z.boolean(),
    run: z
      .object({
        run: Uuid,
        at: Moment,
        byName: z.string(),
        progress: JobProgress.nullable(),
        /** The draft was changed since. */
        changed: z.boolean(),
        report: z
          .object({
            entries: z.array(
              z.object({
                at: Moment,
                by: z.string(),
                role: z.string(),
                act: z.string(),
                title: z.string(),
                about: z.string(),
                state: StateKind.nullable(),
                step: z.string().nullable(),
                refused: z.string().nullable(),
              }),
            ),
            stuck: z.array(
              z.object({
                level: z.enum(['error', 'warning']),
                where: z.string(),
                draftStep: z.enum(draftSteps),
                about: z.string(),
                message: z.string(),
              }),
            ),
            outcomes: z.array(
              z.object({
                part: z.string(),
                track: z.string(),
                studio: z.string(),
                body: z.string(),
                way: Way,
                state: StateKind,
                asMeant: z.boolean(),
              }),
            ),
          })
          .nullable(),
        papers: z.array(
          z.object({
            position: z.number().int(),
            folder: z.string(),
            title: z.string(),
            format: z.enum(['pdf', 'docx', 'xlsx']),
            bytes: z.number(),
          }),
        ),
        /** Of the ZIP. */
        bytes: z.number().nullable(),
      })
      .nullable(),
    allowed: Allowed,
  }),
);
