import Button from 'antd/es/button';
import { useState } from 'react';
import type { FixableField, ListField, ListSettings } from '../../../core/registerImport/listField.ts';
import { columnsOf, headersAt } from '../../../core/registerImport/proposeSheet.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { FixedFields } from './FixedFields.tsx';
import type { ListFile, ListSheet } from './importText.ts';
import { PreviewRows } from './PreviewRows.tsx';

interface Props {
  readonly list: ListFile;
  readonly sheet: ListSheet;
  readonly upload: string;
  readonly onChecked: (id: string) => void;
}

/** Which row has the heads, what each column is, what is the same for all rows, and how the first rows would be taken. */
export function SheetSetup({ list, sheet, upload, onChecked }: Props) {
  const [headerRow, setHeaderRow] = useState(sheet.headerRow);
  const [columns, setColumns] = useState<ListSettings['columns']>(sheet.columns);
  const [fixed, setFixed] = useState<ListSettings['fixed']>(sheet.fixed);
  const { run, busy, failure } = useCommand('checkRegisterList');
  const headers = headersAt(sheet.rows, headerRow);
  const settings: ListSettings = { columns, fixed, suffix: list.suffix };
  const body = sheet.rows.filter(({ number }) => number > headerRow);
  const place = (field: ListField | '', column: number) => {
    const rest = Object.entries(columns).filter(([key, at]) => at !== column && key !== field);
    setColumns(Object.fromEntries(field === '' ? rest : [...rest, [field, column]]));
  };
  const rowWords = ({ number, cells }: ListSheet['rows'][number]) =>
    `第 ${number} 行：${cells
      .filter((text) => text.trim() !== '')
      .slice(0, 6)
      .join('、')
      .slice(0, 60)}`;
  async function check(): Promise<void> {
    const input = {
      upload,
      sheet: sheet.index,
      sheetName: sheet.name,
      headerRow,
      headers: [...headers],
      columns,
      fixed,
    };
    const made = await run(input);
    if (made) onChecked(made.import);
  }
  return (
    <>
      <Chooser
        label="列名在哪一行"
        empty=""
        value={String(headerRow)}
        choices={sheet.rows.slice(0, 20).map((row) => ({ id: String(row.number), label: rowWords(row) }))}
        onChange={(value) => {
          setHeaderRow(Number(value));
          setColumns(columnsOf(headersAt(sheet.rows, Number(value))));
        }}
      />
      {sheet.remembered && headerRow === sheet.headerRow ? (
        <p className="note note-good" role="status">
          这种列名的表导入过，各列已按上次的选好。
        </p>
      ) : null}
      <ColumnTable {...{ headers, columns }} rows={body} onPlace={place} />
      <FixedFields
        {...{ fixed, columns }}
        ownBody={list.ownBody}
        onChange={(field: FixableField, value: string) => setFixed({ ...fixed, [field]: value })}
      />
      <PreviewRows rows={body.slice(0, 8)} {...{ settings }} ownBody={list.ownBody} today={list.today} />
      <RefusalNote failure={failure} />
      <div className="of-line">
        <Button type="primary" loading={busy} onClick={() => void check()}>
          核对全部
        </Button>
        <span className="soft">只核对，不导入。核对在后台进行，可以离开本页。</span>
      </div>
    </>
  );
}
