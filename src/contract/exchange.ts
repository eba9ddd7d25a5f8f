import { z } from 'zod';
import { takeProblems } from '../core/exchange/compareAnswers.ts';
import { command, query } from './contract.ts';
import { AnswerValue, Moment, Uuid } from './shapes.ts';

/** A document of a packet (ZIP), by its place; absent: the upload itself. */
const Entry = z.coerce.number().int().min(0).max(100_000);

export const TakenChange = z.object({
  path: z.string().max(200),
  value: AnswerValue.nullable(),
  basedOn: z.number().int().min(0),
});

export const ComparedRow = z.object({
  kind: z.enum(['value', 'added', 'missing']),
  path: z.string(),
  row: z.string().optional(),
  label: z.string(),
  rowLabel: z.string().optional(),
  section: z.string(),
  sectionTitle: z.string(),
  now: z.string(),
  inFile: z.string(),
  same: z.boolean(),
  changes: z.array(TakenChange),
  problem: z.enum(takeProblems).optional(),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

const Lists = z.record(z.string(), z.object({ rows: z.array(z.string()), basedOn: z.number().int() }));
const UnreadText = z.object({ where: z.string(), text: z.string() });

/**
 * What an uploaded Word file (or an Excel list) holds, beside what is stored: `POST /api/v1/uploads?for=office` first.
 * Nothing is changed; what is chosen is sent to `takeOverFile`.
 */
export const fileComparison = query(
  'fileComparison',
  '对照 Word、Excel 文件',
  z.object({
    application: Uuid,
    upload: Uuid,
    entry: Entry.optional(),
    /** The list that an Excel file holds, when the file does not say so itself. */
    list: z.string().max(60).optional(),
  }),
  z.object({
    name: z.string(),
    /** The application was changed after the file had been made from it. */
    older: z.boolean(),
    rows: z.array(ComparedRow),
    lists: Lists,
    unread: z.array(UnreadText),
  }),
);

/** Takes the chosen answers of a file over: as if typed, with their versions; the file is kept with the application. */
export const takeOverFile = command(
  'takeOverFile',
  '采用文件内容',
  z.object({ application: Uuid, upload: Uuid, changes: z.array(TakenChange).min(1).max(5000) }),
  z.object({ version: z.number().int(), savedAt: Moment }),
);

/** One document of what was uploaded, and what it would become. */
export const PacketFile = z.object({
  entry: z.number().int().nullable(),
  name: z.string(),
  /** SHA-256 of the document: one sent twice is seen. */
  hash: z.string(),
  kind: z.enum(['application', 'new', 'unreadable']),
  /** Why it is not read, in words. */
  message: z.string().optional(),
  /** The application it belongs to: made from it, or of the same lead in the same unit. */
  application: z
    .object({ id: Uuid, fileNumber: z.string(), studioName: z.string(), open: z.boolean() })
    .optional(),
  form: z.string().optional(),
  /** Tracks whose form it is. */
  tracks: z.array(z.string()),
  leadName: z.string(),
  unitName: z.string(),
  /** The recommending body that the file names. */
  body: Uuid.optional(),
  differences: z.number().int(),
  changes: z.array(TakenChange),
  unread: z.array(UnreadText),
});
export type PacketFile = z.infer<typeof PacketFile>;

/**
 * What a Word file would become: of a packet first its documents, then one after the other by `entry`. Changes nothing.
 */
export const packetPreview = query(
  'packetPreview',
  '识读 Word 报送包',
  z.object({ campaign: Uuid, upload: Uuid, entry: Entry.optional() }),
  z.object({
    /** Documents of a packet. */
    documents: z.array(z.object({ entry: z.number().int(), name: z.string() })),
    file: PacketFile.nullable(),
  }),
);

/** 代录 from a Word file: a new application with what the file holds. One that exists already is answered, unchanged. */
export const enterFromWord = command(
  'enterFromWord',
  '从 Word 表代录',
  z.object({
    campaign: Uuid,
    track: z.string(),
    leadName: z.string().trim().min(1).max(60),
    unitName: z.string().trim().min(2).max(120),
    /** The recommending body, where the city enters. */
    body: Uuid.optional(),
    upload: Uuid,
    changes: z.array(TakenChange).max(5000),
  }),
  z.object({ application: Uuid, existed: z.boolean() }),
);

/** The summary (附件2) of an Excel file beside the candidates of the body as they stand. Changes nothing. */
export const summaryComparison = query(
  'summaryComparison',
  '对照汇总表文件',
  z.object({ campaign: Uuid, body: Uuid, upload: Uuid }),
  z.object({
    name: z.string(),
    rows: z.array(
      z.object({
        kind: z.enum(['same', 'changed', 'missing', 'unknown']),
        application: Uuid.nullable(),
        hostUnit: z.string(),
        studioName: z.string(),
        /** The lead that the studio's name tells by the name rule; '' when it tells none. */
        leadName: z.string(),
        now: z.string(),
        inFile: z.string(),
      }),
    ),
  }),
);

/** A row of a sheet with the number that Excel shows at its left. */
const TableRow = z.object({ number: z.number().int(), cells: z.array(z.string()) });

/**
 * What an uploaded Excel file holds, sheet by sheet, to be read as a quota table against the draft on the screen
 * (core/quota/sheet). Nothing is changed.
 */
export const quotaFile = query(
  'quotaFile',
  '识读名额表文件',
  z.object({ upload: Uuid }),
  z.object({
    name: z.string(),
    sheets: z.array(z.object({ name: z.string(), rows: z.array(TableRow) })),
  }),
);
