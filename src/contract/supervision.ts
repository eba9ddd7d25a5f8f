import { z } from 'zod';
import { studioLevels, studioStates } from '../core/studio/studioState.ts';
import { studioActKinds } from '../core/studio/superviseStudio.ts';
import { signKinds } from '../core/watch/signs.ts';
import { command, query } from './contract.ts';
import { IsoDay, Moment, Reason, Uuid } from './shapes.ts';

const Kind = z.enum(studioActKinds);
const Level = z.enum(studioLevels);
const State = z.enum(studioStates);
const File = z.object({ name: z.string(), url: z.string() });

/** 预警、约谈、限期整改、延期、确认、撤销命名、限期不得申报、恢复 (F33): one act on one studio, with reason, day and document. */
export const superviseStudio = command(
  'superviseStudio',
  '对工作室预警、整改、撤销或恢复',
  z.object({
    studio: Uuid,
    /** The version that was seen: who comes second sees the new state. */
    version: z.number().int().min(1),
    kind: Kind,
    on: IsoDay,
    reason: Reason,
    /** To be put right by, or barred until: rectify, extend, bar. */
    until: IsoDay.optional(),
    /** Titles of this level end: revoke. */
    level: Level.optional(),
    documentNumber: z.string().trim().max(60).optional(),
    /** The sealed paper, scanned. */
    scan: Uuid.optional(),
  }),
  z.object({ act: Uuid, state: State, version: z.number().int() }),
);

/** 整改情况: the unit says what it has put right, with photos or papers, before it is confirmed. */
export const reportPutRight = command(
  'reportPutRight',
  '上报整改情况',
  z.object({
    studio: Uuid,
    text: z.string().trim().min(1).max(4000),
    uploads: z.array(Uuid).max(20).default([]),
  }),
  z.object({ report: Uuid }),
);

/** 预警和处理 of one studio: what stands against it, what was done, what the unit said, what may be done now. */
export const studioWatch = query(
  'studioWatch',
  '工作室的预警和处理',
  z.object({ studio: Uuid }),
  z.object({
    studio: Uuid,
    name: z.string(),
    state: State,
    level: Level.nullable(),
    barredUntil: IsoDay.nullable(),
    version: z.number().int(),
    today: IsoDay,
    signs: z.array(
      z.object({
        id: Uuid,
        kind: z.enum(signKinds),
        facts: z.record(z.string(), z.unknown()),
        since: IsoDay,
        until: IsoDay.nullable(),
      }),
    ),
    acts: z.array(
      z.object({
        id: Uuid,
        kind: z.string(),
        on: IsoDay,
        until: IsoDay.nullable(),
        reason: z.string(),
        documentNumber: z.string().nullable(),
        level: Level.nullable(),
        issuer: z.string(),
        byName: z.string(),
        at: Moment,
        scan: File.nullable(),
        /** There is an official paper to print. */
        paper: z.boolean(),
        reports: z.array(
          z.object({ text: z.string(), at: Moment, byName: z.string(), files: z.array(File) }),
        ),
      }),
    ),
    /** Standing titles by level. */
    titles: z.array(z.object({ level: Level.nullable(), title: z.string() })),
    /** What the asker may do now. */
    possible: z.array(Kind),
    /** The demand that waits for the unit's report. */
    toReport: z.object({ act: Uuid, until: IsoDay, reason: z.string() }).nullable(),
    mayReport: z.boolean(),
  }),
);
