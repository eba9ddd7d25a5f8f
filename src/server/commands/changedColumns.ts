import type { Updateable } from 'kysely';
import type { Answers } from '../../core/answers/answers.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { type TypedColumns, typedColumns } from '../../core/application/typedColumns.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { ApplicationTable } from '../db/tables/applicationTables.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { searchColumns } from '../store/searchColumns.ts';

/** The typed columns that differ from the row, and what the application is found by when a name changed. */
export function changedColumns(
  row: ApplicationRow,
  definition: { readonly programme: Programme; readonly form: Form },
  answers: Answers,
): Updateable<ApplicationTable> {
  const sheet: Sheet = { ...definition, answers, references: {} };
  const columns = typedColumns(sheet, row);
  const names: readonly (keyof TypedColumns)[] = Object.keys(columns) as (keyof TypedColumns)[];
  const changed = Object.fromEntries(
    names.filter((name) => columns[name] !== row[name]).map((name) => [name, columns[name]]),
  );
  const renamed = ['studio_name', 'lead_name', 'unit_name'].some((name) => name in changed);
  const { studio_name: studioName, lead_name: leadName, unit_name: unitName } = columns;
  const words = renamed ? searchColumns({ fileNumber: row.file_number, studioName, leadName, unitName }) : {};
  return { ...changed, ...words };
}
