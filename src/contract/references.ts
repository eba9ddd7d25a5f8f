import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, Moment, Nothing, Uuid } from './shapes.ts';

/** 文件库: papers by number over the years; what a programme cites and nobody has attached is an empty slot (R27, S5). */
export const referenceLibrary = query(
  'referenceLibrary',
  '文件库',
  z.object({ search: z.string().max(60).optional() }),
  z.object({
    papers: z.array(
      z.object({
        /** Null: only cited so far. */
        reference: Uuid.nullable(),
        number: z.string(),
        title: z.string(),
        issuer: z.string(),
        note: z.string(),
        file: z.object({ upload: Uuid, name: z.string(), size: z.number().int() }).nullable(),
        changedAt: Moment.nullable(),
        /** Titles of the years' work that cite it, newest first. */
        citedBy: z.array(z.string()),
      }),
    ),
    allowed: Allowed,
  }),
);

/** Enters or corrects a paper; without `reference` a new one, or an empty slot filled. */
export const keepReference = command(
  'keepReference',
  '登记文件',
  z.object({
    reference: Uuid.optional(),
    number: z.string().trim().min(1, '请填写文号').max(80),
    title: z.string().trim().max(200),
    issuer: z.string().trim().max(100),
    note: z.string().trim().max(2000),
    /** A new file; left out, the one there stays. */
    upload: Uuid.optional(),
  }),
  z.object({ reference: Uuid }),
);

export const removeReferenceFile = command(
  'removeReferenceFile',
  '移除文件',
  z.object({ reference: Uuid }),
  Nothing,
);
