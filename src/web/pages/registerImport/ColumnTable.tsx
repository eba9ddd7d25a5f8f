import { columnLetter, listFieldWords } from '../../../contract/importWords.zh.ts';
import { type ListField, type ListSettings, listFields } from '../../../core/registerImport/listField.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { useWords } from '../../session/useWords.ts';
import type { ListSheet } from './importText.ts';

interface Props {
  readonly headers: readonly string[];
  readonly columns: ListSettings['columns'];
  readonly rows: ListSheet['rows'];
  readonly onPlace: (field: ListField | '', column: number) => void;
}
interface Line {
  readonly column: number;
  readonly head: string;
  readonly samples: readonly string[];
}

/** What each column of the sheet is; one thing is in one column. */
export function ColumnTable({ headers, columns, rows, onPlace }: Props) {
  const titles = listFieldWords(useWords());
  const width = Math.max(headers.length, ...rows.slice(0, 8).map(({ cells }) => cells.length));
  const lines: Line[] = Array.from({ length: width }, (_, column) => ({
    column,
    head: headers[column] ?? '',
    samples: rows.flatMap(({ cells }) => cells[column]?.trim() || []).slice(0, 2),
  })).filter(({ head, samples }) => head !== '' || samples.length > 0);
  const fieldOf = (column: number) => listFields.find((field) => columns[field] === column) ?? '';
  const table: Column<Line>[] = [
    {
      key: 'head',
      title: '表里的列',
      head: true,
      cell: ({ column, head }) => (
        <>
          <span className="soft">{columnLetter(column)}</span> {head || '（没有列名）'}
        </>
      ),
    },
    {
      key: 'sample',
      title: '内容',
      cell: ({ samples }) => samples.map((text) => text.slice(0, 24)).join('、'),
    },
    {
      key: 'field',
      title: '是什么',
      cell: ({ column, head }) => (
        <select
          className="of-select"
          aria-label={`${columnLetter(column)} 列${head}是什么`}
          value={fieldOf(column)}
          onChange={(event) => onPlace(event.target.value as ListField | '', column)}
        >
          <option value="">不导入</option>
          {listFields.map((field) => (
            <option key={field} value={field}>
              {titles[field]}
            </option>
          ))}
        </select>
      ),
    },
  ];
  return (
    <section aria-labelledby="columns">
      <h3 id="columns">各列是什么</h3>
      <DataTable
        caption="表里的各列"
        columns={table}
        rows={lines}
        rowKey={({ column }) => String(column)}
        empty=""
      />
    </section>
  );
}
