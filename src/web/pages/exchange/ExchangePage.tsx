import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listColumns } from '../../../core/fields/listColumns.ts';
import { OpenApplication } from '../../form/OpenApplication.tsx';
import { useWork } from '../../form/work.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { Differences } from './Differences.tsx';
import { differing, standOf } from './differences.ts';
import './exchange.css';
import { OfficePick } from './OfficePick.tsx';
import { UnreadTexts } from './UnreadTexts.tsx';

interface Search {
  /** The uploaded file, and its document of a packet. */
  readonly file?: string;
  readonly entry?: string;
  /** One list only, as Excel. */
  readonly list?: string;
}

export default function ExchangePage() {
  return (
    <OpenApplication>
      <Exchange />
    </OpenApplication>
  );
}

/** An application filled from a Word form, or a list of it from Excel: download, fill in, compare, take over (F15). */
function Exchange() {
  const { detail, form, store } = useWork();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === search.list);
  const list = field && listColumns(field) ? field : undefined;
  const title = list ? `${list.label}：用 Excel 填写` : '用 Word 表填写';
  const crumbs = [
    { label: '我的工作', to: '/' },
    { label: detail.studioName || '这份申报', to: `/applications/${detail.id}` },
  ];
  const paper = list ? `list/${detail.id}/${list.id}.xlsx` : `word/${detail.id}.docx`;
  const open = (file: string) => {
    // What was typed last must be there before it is compared.
    void store.flush();
    void navigate({
      to: `/applications/${detail.id}/exchange`,
      search: { file, ...(list ? { list: list.id } : {}) } as never,
    });
  };
  return (
    <Page title={title} crumbs={crumbs} above={<>编号 {detail.fileNumber}</>}>
      <section className="card" aria-labelledby="get">
        <h2 id="get">第一步：下载</h2>
        <p>
          {list
            ? '表里已有现在的名单。可以改、可以加行、可以删行；“行号”一栏请不要动。'
            : '表里已有现在填写的内容。请填在表格的空格里，不要改动表格的格式；没有网络时也能填。'}
        </p>
        <a className="button button-plain" href={`/api/v1/papers/${paper}`} download>
          {list ? '下载 Excel 名单' : '下载 Word 表'}
        </a>
      </section>
      <section className="card" aria-labelledby="send">
        <h2 id="send">第二步：上传填好的文件</h2>
        <p>
          {list
            ? '只接收 xlsx。WPS 的 et、旧版 xls 请另存为 xlsx。'
            : '只接收 docx。WPS 的 wps、旧版 doc 请另存为 docx。'}
          上传后先对照，您确认以后才会改动系统里的内容。
        </p>
        <OfficePick
          words={list ? '上传 Excel 名单' : '上传 Word 表'}
          accept={list ? '.xlsx' : '.docx'}
          onPick={(file) => open(file.upload)}
        />
      </section>
      {search.file ? (
        <Compared key={search.file + (search.entry ?? '')} search={search} file={search.file} />
      ) : null}
      <p>
        <Link to={`/applications/${detail.id}`}>返回申报</Link>
      </p>
    </Page>
  );
}

function Compared({ search, file }: { search: Search; file: string }) {
  const { detail } = useWork();
  const [taken, setTaken] = useState(0);
  const query = useContractQuery('fileComparison', {
    application: detail.id,
    upload: file,
    ...(search.entry === undefined ? {} : { entry: Number(search.entry) }),
    ...(search.list === undefined ? {} : { list: search.list }),
  });
  const { data: comparison } = query;
  const count = comparison ? differing(comparison.rows).length : 0;
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">第三步：对照</h2>
      {query.error ? <RefusalNote failure={query.error} onRetry={() => void query.refetch()} /> : null}
      {taken > 0 ? <p className="note note-good">已采用 {taken} 处，文件已随申报存档。</p> : null}
      {comparison === undefined ? (
        query.error ? null : (
          <Waiting />
        )
      ) : (
        <>
          <p>
            “{comparison.name}”与系统里的内容有 {count} 处不同，{comparison.rows.length - count} 处相同。
          </p>
          {comparison.older && taken === 0 ? (
            <p className="note note-warn">
              这个文件下载以后，系统里的内容又改过。请逐处核对，以免用旧内容盖掉新内容。
            </p>
          ) : null}
          <Differences
            key={standOf(comparison.rows)}
            application={detail.id}
            upload={file}
            comparison={comparison}
            onTaken={setTaken}
            onAgain={() => void query.refetch()}
          />
          <UnreadTexts unread={comparison.unread} />
        </>
      )}
    </section>
  );
}
