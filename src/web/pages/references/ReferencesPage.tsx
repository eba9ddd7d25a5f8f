import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Field } from '../../office/Field.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { PaperDialog } from './PaperDialog.tsx';
import { RemoveFileDialog } from './RemoveFileDialog.tsx';

export type Reference = QueryOutput<'referenceLibrary'>['papers'][number];

/** 文件库: papers by number over the years; what is only cited waits for its file (R27, S5). */
export default function ReferencesPage() {
  const asked = (useSearch({ strict: false }) as { q?: unknown }).q;
  const search = typeof asked === 'string' ? asked : '';
  const navigate = useNavigate();
  const query = useContractQuery('referenceLibrary', search.trim() ? { search: search.trim() } : {});
  const [entering, setEntering] = useState<Partial<Reference>>();
  const [removing, setRemoving] = useState<Reference>();
  const write = (q: string) =>
    void navigate({ to: '/references', search: { q: q || undefined } as never, replace: true });
  return (
    <OfficeProvider>
      <Page title="文件库" crumbs={[{ label: '通知', to: '/circular' }]} wide>
        <div className="of-stack">
          <div className="of-line of-ends">
            <div className="of-narrow">
              <Field label="查找">
                {(control) => (
                  <input
                    {...control}
                    type="search"
                    className="of-input"
                    placeholder="文号或标题"
                    maxLength={60}
                    value={search}
                    onChange={(event) => write(event.target.value)}
                  />
                )}
              </Field>
            </div>
            {query.data?.allowed.includes('keepReference') ? (
              <Button type="primary" onClick={() => setEntering({})}>
                登记文件
              </Button>
            ) : null}
          </div>
          <Loaded query={query}>
            {({ papers, allowed }) => (
              <>
                <p className="of-flush" role="status">
                  共 {papers.length} 份，其中 {papers.filter(({ file }) => file === null).length} 份还没有文件
                </p>
                <DataTable
                  caption="文件库"
                  columns={
                    allowed.includes('keepReference')
                      ? [...columns, actsColumn(setEntering, setRemoving)]
                      : columns
                  }
                  rows={papers}
                  rowKey={({ number }) => number}
                  empty={<p>{search ? '没有找到。可只写文号里的数字再找。' : '还没有登记文件。'}</p>}
                />
              </>
            )}
          </Loaded>
          {entering ? <PaperDialog paper={entering} onClose={() => setEntering(undefined)} /> : null}
          {removing ? <RemoveFileDialog paper={removing} onClose={() => setRemoving(undefined)} /> : null}
        </div>
      </Page>
    </OfficeProvider>
  );
}

const columns: readonly Column<Reference>[] = [
  { key: 'number', title: '文号', head: true, cell: ({ number }) => number },
  {
    key: 'title',
    title: '标题',
    cell: ({ title, issuer, note }) => (
      <>
        {title || <span className="soft">标题未登记</span>}
        {issuer ? <span className="soft">（{issuer}）</span> : null}
        {note ? (
          <>
            <br />
            <span className="of-wrap soft">{note}</span>
          </>
        ) : null}
      </>
    ),
  },
  {
    key: 'file',
    title: '文件',
    cell: ({ file, number }) =>
      file ? (
        <a href={`/api/v1/uploads/${file.upload}`}>
          下载“{file.name}”<span className="unseen">：{number}</span>
        </a>
      ) : (
        <span className="of-mark" data-tone="attention">
          还没有文件
        </span>
      ),
  },
  { key: 'cited', title: '引用它的年度工作', cell: ({ citedBy }) => citedBy.join('；') || '没有' },
];

function actsColumn(
  onEnter: (paper: Reference) => void,
  onRemove: (paper: Reference) => void,
): Column<Reference> {
  return {
    key: 'acts',
    title: '办理',
    cell: (paper) => (
      <div className="of-line">
        <Button onClick={() => onEnter(paper)}>
          {paper.file ? '更改' : '补充'}
          <span className="unseen">：{paper.number}</span>
        </Button>
        {paper.file ? (
          <Button danger onClick={() => onRemove(paper)}>
            移除文件<span className="unseen">：{paper.number}</span>
          </Button>
        ) : null}
      </div>
    ),
  };
}
