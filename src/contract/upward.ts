import { z } from 'zod';
import { command, query } from './contract.ts';
import { JobProgress } from './jobs.ts';
import { Allowed, IsoDay, Moment, State, Uuid } from './shapes.ts';

const Candidate = z.object({
  /** Of the register; null: the studio is still to come. */
  studio: Uuid.nullable(),
  unit: Uuid.nullable(),
  body: Uuid,
  bodyName: z.string(),
  unitName: z.string(),
  leadName: z.string(),
  studioName: z.string(),
  /** The latest title it has from before this year's work. */
  title: z.string().nullable(),
  namedOn: IsoDay.nullable(),
  inPipeline: z.boolean(),
});

/** 候选: studios named before this year and those of this year's 培育名单, within the asker's reach (S36). */
export const upwardCandidates = query(
  'upwardCandidates',
  '可以向上推荐的工作室',
  z.object({ campaign: Uuid }),
  z.object({ candidates: z.array(Candidate), more: z.boolean() }),
);

const Result = z.object({
  named: z.boolean(),
  title: z.string().nullable(),
  namingBody: z.string().nullable(),
  documentNumber: z.string().nullable(),
  decidedOn: IsoDay,
  reason: z.string(),
  scan: z.object({ upload: Uuid, name: z.string() }).nullable(),
  at: Moment,
  byName: z.string(),
  superseded: z.boolean(),
});

/** 向上推荐: per track of the level above its day, its number, who stands where, the packets and what came back (F34, R28). */
export const upwardDesk = query(
  'upwardDesk',
  '向上推荐的进展',
  z.object({ campaign: Uuid }),
  z.object({
    today: IsoDay,
    tracks: z.array(
      z.object({
        track: z.string(),
        title: z.string(),
        studioTitle: z.string(),
        level: z.enum(['province', 'nation']),
        /** How many may be sent; null: no limit. */
        most: z.number().int().nullable(),
        sent: z.number().int(),
        deadline: z
          .object({
            title: z.string(),
            due: IsoDay.nullable(),
            printed: z.string(),
            span: z.string(),
            daysLeft: z.number().int().nullable(),
            open: z.boolean(),
          })
          .nullable(),
        applications: z.array(
          z.object({
            application: Uuid,
            fileNumber: z.string(),
            studioName: z.string(),
            leadName: z.string(),
            unitName: z.string(),
            bodyName: z.string(),
            state: State,
            sentOn: IsoDay.nullable(),
            /** The result that holds first, then those it took the place of. */
            results: z.array(Result),
          }),
        ),
        packets: z.array(
          z.object({
            packet: Uuid,
            number: z.number().int(),
            at: Moment,
            byName: z.string(),
            names: z.array(z.string()),
            bytes: z.number().nullable(),
            sha256: z.string().nullable(),
            sentOn: IsoDay.nullable(),
            note: z.string(),
            progress: JobProgress.nullable(),
          }),
        ),
      }),
    ),
    allowed: Allowed,
  }),
);

/** 打包: forms as PDF, sealed sheets, proofs, a summary as XLSX and a manifest in one ZIP. A job makes it; the file is `GET /api/v1/upward/<packet>.zip`. */
export const makeUpwardPacket = command(
  'makeUpwardPacket',
  '生成向上报送的材料包',
  z.object({ campaign: Uuid, track: z.string(), applications: z.array(Uuid).min(1).max(500) }),
  z.object({ packet: Uuid, number: z.number().int() }),
);

/** 已报送. Behind the day of the level above only with a note (V16). */
export const markUpwardSent = command(
  'markUpwardSent',
  '登记已报送上级',
  z.object({ packet: Uuid, sentOn: IsoDay, note: z.string().trim().max(2000).default('') }),
  z.object({ packet: Uuid }),
);

/** 上级结果: named with title, naming body and document, or not. Recording again supersedes and asks for the reason. */
export const recordUpwardResult = command(
  'recordUpwardResult',
  '登记上级评定结果',
  z.object({
    application: Uuid,
    named: z.boolean(),
    title: z.string().trim().max(80).optional(),
    namingBody: z.string().trim().max(80).optional(),
    documentNumber: z.string().trim().max(60).optional(),
    decidedOn: IsoDay,
    scan: Uuid.optional(),
    reason: z.string().trim().max(2000).default(''),
  }),
  z.object({ result: Uuid }),
);
