import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { EnterFromSummary } from './EnterFromSummary.tsx';
import './exchange.css';
import { OfficePick } from './OfficePick.tsx';

type Line = QueryOutput<'summaryComparison'>['rows'][number];
interface Props {
  readonly campaign: string;
  readonly body: string;
  readonly programme: Programme;
}

/** A summary that somebody kept in Excel, beside the candidates as they stand: what differs and what to do (R37). */
export function SummaryFile({ campaign, body, programme }: Props) {
  const [upload, setUpload] = useState<string>();
  return (
    <section className="card" aria-labelledby="summary-file">
      <h2 id="summary-file">对照自己的{programme.summary.title}</h2>
      <p>在 Excel 里另外登记过的，可以上传 xlsx 与系统里的对照。WPS 的 et、旧版 xls 请另存为 xlsx。</p>
      <OfficePick words="上传 Excel 汇总表" accept=".xlsx" plain onPick={(file) => setUpload(file.upload)} />
      {upload ? <Result key={upload} {...{ campaign, body, programme, upload }} /> : null}
    </section>
  );
}

const kinds: { readonly [K in Line['kind']]: string } = {
  same: '一致',
  changed: '主要成果不同',
  missing: '文件里没有',
  unknown: '系统里没有',
};

function Result({ campaign, body, programme, upload }: Props & { upload: string }) {
  const query = useContractQuery('summaryComparison', { campaign, body, upload });
  const columns = [
    { key: 'kind', title: '对照结果', cell: ({ kind }: Line) => kinds[kind] },
    { key: 'studio', title: '工作室', head: true, cell: (line: Line) => <Studio line={line} /> },
    { key: 'unit', title: '单位', cell: ({ hostUnit }: Line) => hostUnit },
    { key: 'now', title: '系统里的主要成果', cell: ({ now }: Line) => now },
    { key: 'file', title: '文件里的主要成果', cell: ({ inFile }: Line) => inFile },
    {
      key: 'act',
      title: '怎么办',
      cell: (line: Line) =>
        line.kind === 'unknown' ? (
          <EnterFromSummary line={line} campaign={campaign} body={body} programme={programme} />
        ) : (
          next[line.kind]
        ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ name, rows }) => {
        const differing = rows.filter(({ kind }) => kind !== 'same');
        return (
          <>
            <p role="status">
              “{name}”共 {rows.length} 行，{rows.length - differing.length} 行一致，{differing.length}{' '}
              行不同。
            </p>
            <DataTable
              caption="与系统里不同的行"
              columns={columns}
              rows={differing}
              rowKey={(line) => `${line.kind}-${line.application ?? line.studioName}-${line.hostUnit}`}
              empty="没有不同。"
            />
          </>
        );
      }}
    </Loaded>
  );
}

/** The summary is made from the forms: what is said in it is changed there. */
const next: { readonly [K in Exclude<Line['kind'], 'unknown'>]: string } = {
  same: '',
  changed: '汇总表的主要成果取自申报表。要改的，请退回这份申报修改。',
  missing: '请核对：已推荐的都会报送；不报送的请退回或由所在单位撤回。',
};

function Studio({ line }: { line: Line }) {
  if (line.application === null) return line.studioName;
  return (
    <Link to="/applications/$application/review" params={{ application: line.application } as never}>
      {line.studioName}
    </Link>
  );
}
