import { useState } from 'react';
import type { Body } from '../../../../core/programme/programme.ts';
import type { QuotaTable } from '../../../../core/programme/quotaTable.ts';
import { compareQuotas } from '../../../../core/quota/sheet/compareQuotas.ts';
import { readQuotaSheet } from '../../../../core/quota/sheet/readQuotaSheet.ts';
import { Loaded } from '../../../office/Loaded.tsx';
import { announce } from '../../../parts/announce.ts';
import { useContractQuery } from '../../../parts/useContractQuery.ts';
import { OfficePick } from '../../exchange/OfficePick.tsx';
import type { StepProps } from '../stepProps.ts';
import type { QuotaEdits } from './useQuotaEdits.ts';

interface Props {
  readonly draft: string;
  readonly quota: QuotaTable;
  readonly bodies: readonly Body[];
  readonly edits: QuotaEdits;
  readonly readOnly: boolean;
  readonly state: StepProps['state'];
}

/** The table as an Excel file to be changed elsewhere, and a file read back: nothing is taken before it was looked at. */
export function QuotaFile(props: Props) {
  const { draft, readOnly, state } = props;
  const [upload, setUpload] = useState<string>();
  return (
    <section aria-labelledby="quota-file" className="card">
      <h2 id="quota-file">用 Excel 填写</h2>
      <div className="of-line">
        {state === 'saving' ? (
          // The file is made from what the server has; a moment later it is all of it.
          <span className="soft">正在保存，稍候导出……</span>
        ) : (
          <a className="button button-plain" href={`/api/v1/papers/draft-quota/${draft}.xlsx`}>
            导出名额表
          </a>
        )}
        {!readOnly && (
          <OfficePick words="导入名额表" accept=".xlsx" plain onPick={(file) => setUpload(file.upload)} />
        )}
      </div>
      <p className="soft">
        {state === 'conflict' ? '别人也在修改，导出的是已保存的内容。' : ''}
        各栏次序不限，要有“单位”一栏；导入前先给您看有哪些不同。也可以在 Excel
        里复制一块，直接粘贴到上面的表里。
      </p>
      {upload && !readOnly && (
        <ReadFile key={upload} {...props} upload={upload} onDone={() => setUpload(undefined)} />
      )}
    </section>
  );
}

function ReadFile(props: Props & { readonly upload: string; readonly onDone: () => void }) {
  const query = useContractQuery(
    'quotaFile',
    { upload: props.upload },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  return (
    <Loaded query={query}>{({ name, sheets }) => <Preview {...props} name={name} sheets={sheets} />}</Loaded>
  );
}

type Sheets = Parameters<typeof readQuotaSheet>[0];

function Preview(
  props: Props & { readonly name: string; readonly sheets: Sheets; readonly onDone: () => void },
) {
  const { quota, bodies, edits, name, sheets, onDone } = props;
  const { table, faults, notes } = readQuotaSheet(sheets, { quota, bodies });
  const bodyName = (id: string) => bodies.find((body) => body.id === id)?.name ?? id;
  const changes = table ? compareQuotas(quota, table, bodyName) : [];
  const take = table && faults.length === 0 && changes.length > 0 ? table : undefined;
  return (
    <div aria-live="polite">
      <h3>{name}</h3>
      <Sentences title="这些地方没有认出，请改好文件再导入" look="note-bad" list={faults} />
      <Sentences title="请留意" look="note-warn" list={notes} />
      {faults.length === 0 && changes.length === 0 && <p>文件里的名额与表上完全一样。</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      <p className="of-line">
        {take && (
          <button
            type="button"
            className="button"
            onClick={() => {
              edits.change(take);
              announce(`已采用文件里的名额，改动 ${changes.length} 处`);
              onDone();
            }}
          >
            采用这 {changes.length} 处改动
          </button>
        )}
        <button type="button" className="button button-plain" onClick={onDone}>
          {take ? '不采用' : '收起'}
        </button>
      </p>
    </div>
  );
}

function Sentences({ title, look, list }: { title: string; look: string; list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <div className={`note ${look}`}>
      <p className="of-strong">{title}</p>
      <ul>
        {list.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ changes }: { readonly changes: ReturnType<typeof compareQuotas> }) {
  return (
    <div className="of-scroll">
      <table className="of-table">
        <caption className="unseen">与表上不同的地方</caption>
        <thead>
          <tr>
            <th scope="col">哪里</th>
            <th scope="col">表上</th>
            <th scope="col">文件里</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ where, now, next }, at) => (
            <tr key={at}>
              <th scope="row">{where}</th>
              <td data-label="表上">
                <div>{now}</div>
              </td>
              <td data-label="文件里">
                <div>{next}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
