import { z } from 'zod';
import { fixableFields, listFields } from '../core/registerImport/listField.ts';
import { rowChoices, rowOutcomes, rowReasons } from '../core/registerImport/rowOutcome.ts';
import { command, query } from './contract.ts';
import { JobProgress } from './jobs.ts';
import { PlacedStudio } from './merges.ts';
import { Moment, Nothing, Uuid } from './shapes.ts';

const Column = z.number().int().min(0).max(99);
const Columns = z.partialRecord(z.enum(listFields), Column);
const Fixed = z.partialRecord(z.enum(fixableFields), z.string().trim().max(200));
const Row = z.object({
  number: z.number().int(),
  cells: z.array(z.string()),
  unknown: z.array(z.number().int()),
});
const Outcome = z.enum(rowOutcomes);
const Choice = z.enum(rowChoices);
const Phase = z.enum(['reading', 'checked', 'taking', 'taken', 'undoing', 'undone']);

/** 旧名单: its sheets with the rows that come first, and what each column seems to be. */
export const registerFile = query(
  'registerFile',
  '读取要导入的名单',
  z.object({ upload: Uuid }),
  z.object({
    name: z.string(),
    sheets: z.array(
      z.object({
        index: z.number().int(),
        name: z.string(),
        rows: z.array(Row),
        headerRow: z.number().int(),
        columns: Columns,
        fixed: Fixed,
        /** A list with these heads was taken before, and its columns are known. */
        remembered: z.boolean(),
      }),
    ),
    /** Where everything goes for those who import only for their own body. */
    ownBody: z.string().nullable(),
    /** What a name ends with by the rule of names. */
    suffix: z.string(),
    today: z.string(),
  }),
);

/** 核对: all rows are read and compared with the register; nothing is taken yet. */
export const checkRegisterList = command(
  'checkRegisterList',
  '核对要导入的名单',
  z.object({
    upload: Uuid,
    sheet: z.number().int().min(0).max(39),
    sheetName: z.string().max(40),
    headerRow: z.number().int().min(1).max(1_100_000),
    headers: z.array(z.string().max(100)).max(100),
    columns: Columns,
    fixed: Fixed,
  }),
  z.object({ import: Uuid }),
);
export const chooseRegisterRows = command(
  'chooseRegisterRows',
  '决定名单里的行怎么办',
  z.object({
    import: Uuid,
    choice: Choice,
    /** These rows; else all of one kind. */
    rows: z.array(z.number().int()).min(1).max(500).optional(),
    outcome: Outcome.optional(),
  }),
  z.object({ rows: z.number().int() }),
);
export const takeRegisterList = command('takeRegisterList', '导入名单', z.object({ import: Uuid }), Nothing);
/** Work that was cancelled or failed goes on where it stopped. */
export const resumeRegisterImport = command(
  'resumeRegisterImport',
  '继续处理名单',
  z.object({ import: Uuid }),
  Nothing,
);
export const cancelRegisterImport = command(
  'cancelRegisterImport',
  '停止处理名单',
  z.object({ import: Uuid }),
  Nothing,
);
/** What the import made and nothing hangs on is taken back; of the rest is told why not. */
export const undoRegisterImport = command(
  'undoRegisterImport',
  '撤回导入',
  z.object({ import: Uuid }),
  Nothing,
);

const Import = z.object({
  import: Uuid,
  fileName: z.string(),
  sheetName: z.string(),
  phase: Phase,
  at: Moment,
  byName: z.string(),
  takenAt: Moment.nullable(),
  undoneAt: Moment.nullable(),
  progress: JobProgress.nullable(),
});
export const registerImports = query(
  'registerImports',
  '导入过的名单',
  z.object({ after: z.string().optional() }),
  z.object({ imports: z.array(Import), next: z.string().nullable() }),
);
export const registerImport = query(
  'registerImport',
  '一份名单的核对和导入',
  z.object({ import: Uuid }),
  Import.extend({
    counts: z.record(Outcome, z.number().int()),
    /** Possible duplicates that nobody has decided. */
    undecided: z.number().int(),
    /** Rows that will be taken as things stand; rows that were. */
    toTake: z.number().int(),
    done: z.number().int(),
    /** Studios made, and those that could not be taken back. */
    made: z.number().int(),
    kept: z.number().int(),
  }),
);
export const registerRows = query(
  'registerRows',
  '名单的行',
  z.object({
    import: Uuid,
    outcome: Outcome.optional(),
    undecided: z.stringbool().optional(),
    kept: z.stringbool().optional(),
    q: z.string().trim().max(100).optional(),
    after: z.coerce.number().int().optional(),
  }),
  z.object({
    rows: z.array(
      z.object({
        row: z.number().int(),
        outcome: Outcome,
        name: z.string(),
        lead: z.string(),
        unit: z.string(),
        body: z.string(),
        title: z.string(),
        namedOn: z.string().nullable(),
        results: z.string(),
        why: z.enum(rowReasons).nullable(),
        sameRow: z.number().int().nullable(),
        studio: PlacedStudio.nullable(),
        choice: Choice.nullable(),
        faults: z.array(z.string()),
        madeStudio: Uuid.nullable(),
        keptBecause: z.string().nullable(),
      }),
    ),
    next: z.number().int().nullable(),
  }),
);
