import type { Generated } from 'kysely';
import type { ListSettings } from '../../../core/registerImport/listField.ts';
import type {
  ImportPhase,
  RowChoice,
  RowOutcome,
  RowReason,
} from '../../../core/registerImport/rowOutcome.ts';
import type { RowFault, TakenRow } from '../../../core/registerImport/takeRow.ts';
import type { Json, Moment } from './columns.ts';

export interface RegisterImportTable {
  tenant: string;
  id: string;
  body: string | null;
  upload: string;
  file_name: string;
  sheet: number;
  sheet_name: string;
  header_row: number;
  headers: Json<readonly string[]>;
  settings: Json<ListSettings>;
  phase: ImportPhase;
  read_to: Generated<number>;
  by_user: string;
  at: Moment;
  taken_at: Moment | null;
  undone_at: Moment | null;
}

/** What taking a row did beside making a studio; what undoing it turns back. */
export interface MadeByRow {
  readonly titles: readonly string[];
  /** Version of the file when the row was taken. */
  readonly version: number;
  /** Columns that were blank and were filled, with what they were filled with. */
  readonly filled: Readonly<Record<string, string | number>>;
}

export interface RegisterRowTable {
  tenant: string;
  import: string;
  row: number;
  cells: Json<readonly string[]>;
  taken: Json<TakenRow>;
  faults: Json<readonly RowFault[]>;
  outcome: RowOutcome;
  unit_key: Generated<string>;
  lead_key: Generated<string>;
  body: string | null;
  studio: string | null;
  why: RowReason | null;
  same_row: number | null;
  choice: RowChoice | null;
  done_at: Moment | null;
  made_studio: string | null;
  made_unit: string | null;
  made: Json<MadeByRow> | null;
  kept_because: string | null;
}

export interface RegisterMappingTable {
  tenant: string;
  digest: string;
  settings: Json<Pick<ListSettings, 'columns' | 'fixed'>>;
  by_user: string;
  at: Moment;
}

export interface ImportTables {
  register_import: RegisterImportTable;
  register_row: RegisterRowTable;
  register_mapping: RegisterMappingTable;
}
