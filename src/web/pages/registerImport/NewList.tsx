import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { FilePick } from '../../office/FilePick.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { ListFile } from './importText.ts';
import { SheetSetup } from './SheetSetup.tsx';

/** A file is picked, its sheet and heads are proposed, and what each column is can be put right. */
export function NewList({ onChecked }: { readonly onChecked: (id: string) => void }) {
  const [file, setFile] = useState<UploadAnswer>();
  return (
    <section className="of-stack" aria-labelledby="new-list">
      <h2 id="new-list">导入一份名单</h2>
      <FilePick
        label="名单文件"
        hint="Excel 表（xlsx），不超过 50 MB；旧的 xls 或 et 文件请先另存为 xlsx"
        purpose="office"
        accept=".xlsx"
        value={file}
        onPick={setFile}
      />
      {file ? <Read key={file.upload} upload={file.upload} onChecked={onChecked} /> : null}
    </section>
  );
}

function Read({ upload, onChecked }: { readonly upload: string; readonly onChecked: (id: string) => void }) {
  const query = useContractQuery('registerFile', { upload }, { staleTime: 600_000 });
  return <Loaded query={query}>{(list: ListFile) => <Sheets {...{ list, upload, onChecked }} />}</Loaded>;
}

interface SheetsProps {
  readonly list: ListFile;
  readonly upload: string;
  readonly onChecked: (id: string) => void;
}

function Sheets({ list, upload, onChecked }: SheetsProps) {
  const [chosen, setChosen] = useState(list.sheets[0]!.index);
  const sheet = list.sheets.find(({ index }) => index === chosen) ?? list.sheets[0]!;
  return (
    <>
      {list.sheets.length > 1 ? (
        <fieldset className="ri-sheets">
          <legend>名单在哪一张工作表</legend>
          {list.sheets.map(({ index, name }) => (
            <label key={index} className="of-check">
              <input
                type="radio"
                name="sheet"
                checked={index === sheet.index}
                onChange={() => setChosen(index)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <SheetSetup key={sheet.index} {...{ list, sheet, upload, onChecked }} />
    </>
  );
}
