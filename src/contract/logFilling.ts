import { z } from 'zod';
import { command, query } from './contract.ts';
import { AnswerValue, IsoDay, Moment, Reason, State, Uuid } from './shapes.ts';

const Path = z.string().min(1).max(200);

/** 按年度记录填写: a draft that was begun before the log, or again by hand (F30). What was typed stays. */
export const fillFromLog = command(
  'fillFromLog',
  '按年度记录填写',
  z.object({ application: Uuid }),
  z.object({ filled: z.number().int(), differs: z.number().int() }),
);

/** 说明与年度记录不一致的原因. It speaks of the two values as they are now. */
export const explainDifference = command(
  'explainDifference',
  '说明与年度记录不一致的原因',
  z.object({ application: Uuid, path: Path, reason: Reason }),
  z.object({}),
);

/** 采用年度记录的数: what was typed over is as the log has it again; a row comes back, or goes with its withdrawn entry. */
export const takeLogValue = command(
  'takeLogValue',
  '采用年度记录的内容',
  z.object({ application: Uuid, path: Path }),
  z.object({ version: z.number().int() }),
);

/** 用作证明材料: the photo or paper of an entry proves the field that the entry is behind. */
export const takeLogFile = command(
  'takeLogFile',
  '把年度记录的材料用作证明',
  z.object({
    application: Uuid,
    path: Path,
    kind: z.enum(['copy', 'original']),
    stamp: z.enum(['none', 'seal', 'financeSeal']),
    entry: Uuid,
    upload: Uuid,
  }),
  z.object({ evidence: Uuid }),
);

const Value = AnswerValue.nullable();
/** What the log is behind in an application, and where the two differ. */
export const logFilling = query(
  'logFilling',
  '申报表里来自年度记录的内容',
  z.object({ application: Uuid }),
  z.object({
    /** The draft follows the log; otherwise differences are told for information. */
    follows: z.boolean(),
    /** The programme's log has something for this form, and the asker may fill it in. */
    mayFill: z.boolean(),
    /** What filling now would change. */
    waiting: z.number().int(),
    values: z.array(
      z.object({
        /** A cell, or a row (`results.<id>`), whose value is then `row`. */
        path: z.string(),
        /** Where it is, in words. */
        place: z.string(),
        /** Personal data, for those who may not see it, is not told. */
        given: Value,
        standing: Value,
        givenText: z.string(),
        standingText: z.string(),
        differs: z.boolean(),
        entries: z.array(Uuid),
        reason: z
          .object({ text: z.string(), byName: z.string(), at: Moment, stillTrue: z.boolean() })
          .nullable(),
      }),
    ),
    entries: z.array(
      z.object({
        id: Uuid,
        studio: Uuid,
        kindTitle: z.string(),
        title: z.string(),
        on: IsoDay,
        withdrawn: z.boolean(),
        /** Corrected since the form took it. */
        corrected: z.boolean(),
        files: z.array(z.object({ upload: Uuid, name: z.string(), mediaType: z.string() })),
      }),
    ),
  }),
);

/** Where an entry was used: every entry shows it. */
export const entryUses = query(
  'entryUses',
  '一笔年度记录用在哪里',
  z.object({ entry: Uuid }),
  z.object({
    uses: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        year: z.number().int(),
        formTitle: z.string(),
        state: State,
        follows: z.boolean(),
        places: z.array(z.object({ path: z.string(), place: z.string(), section: z.string() })),
        /** The form has an earlier version of the entry. */
        earlier: z.boolean(),
      }),
    ),
  }),
);
