import { DataTable } from '../../office/DataTable.tsx';
import { type Batch, isReading, readingInWords } from './scanPages.ts';

/** How far the reading is (it goes on when the screen is left), and files that could not be read. */
export function Reading({ batch }: { readonly batch: Batch }) {
  const { progress, sources } = batch;
  const faults = sources.filter(({ fault }) => fault !== null);
  return (
    <>
      {isReading(progress) && progress ? (
        <section className="card" aria-label="识读进度">
          <p role="status" className="of-strong">
            {readingInWords(progress)}
          </p>
          <progress
            className="sc-progress"
            {...(progress.total > 0 ? { max: progress.total, value: progress.done } : {})}
            aria-label="识读进度"
          />
          <p className="soft of-flush">可以离开这一页去做别的，识读在后台继续；读出的页会陆续列在下面。</p>
        </section>
      ) : null}
      {progress?.state === 'failed' || progress?.state === 'cancelled' ? (
        <p className="note note-warn" role="status">
          {readingInWords(progress)}。没有读到的文件请再上传一次；仍不行时请联系系统管理员。
        </p>
      ) : null}
      {faults.length > 0 ? (
        <div className="note note-bad">
          <p className="of-strong">有 {faults.length} 个文件没有读完，原文件都已留存</p>
          <ul>
            {faults.map(({ number, name, upload, faultSentence }) => (
              <li key={number}>
                <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
                ：{faultSentence ?? '打不开。请重新扫描后再上传。'}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <details>
        <summary>原文件（{sources.length} 个，原样留存）</summary>
        <DataTable
          caption="原文件"
          columns={[
            { key: 'number', title: '文件', numeric: true, cell: ({ number }) => number },
            {
              key: 'name',
              title: '名称',
              head: true,
              cell: ({ name, upload }) => (
                <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
              ),
            },
            { key: 'pages', title: '页数', numeric: true, cell: ({ pages }) => pages ?? '未读完' },
          ]}
          rows={sources}
          rowKey={({ number }) => String(number)}
          empty={null}
        />
      </details>
    </>
  );
}
