import type { QueryOutput } from '../../../contract/client.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { ChangeGroups } from '../programme/ChangeGroups.tsx';

type Impact = QueryOutput<'revisionImpact'>;

/** 发布修改以后: what it touches, counted and named before anything happens. */
export function RevisionTouches({ draft }: { readonly draft: string }) {
  const query = useContractQuery('revisionImpact', { draft });
  return <Loaded query={query}>{(impact) => <Touches impact={impact} />}</Loaded>;
}

function Touches({ impact }: { readonly impact: Impact }) {
  const { drafts, submitted, decided, fixed, dropped } = impact;
  return (
    <>
      <section aria-labelledby="touches">
        <h2 id="touches">发布以后</h2>
        <p className="note">
          <strong>
            影响 {drafts} 份草稿，{submitted} 份已提交
          </strong>
          {decided > 0 && `，${decided} 份已办结`}
          。发布时一份都不改动：草稿要在“方案”页移动后才换，已提交和已办结的仍按原来的方案。新的申报用新版。
        </p>
        {fixed.length > 0 && (
          <p className="note note-bad">
            {fixed.join('、')}
            不在这里改：名额到“名额”页调剂，延期到“进度安排”页办理，推荐单位和年度在工作进行中不变。请改回现行内容。
          </p>
        )}
        {dropped.length > 0 && (
          <p className="note note-bad">已有申报在用，不能删去：{dropped.join('；')}。</p>
        )}
        <DataTable
          caption="各申报类别受到的影响"
          rows={impact.tracks}
          rowKey={({ track }) => track}
          empty="没有申报类别。"
          columns={[
            { key: 'title', title: '申报类别', head: true, cell: ({ title }) => title },
            { key: 'drafts', title: '草稿', numeric: true, cell: (row) => row.drafts },
            { key: 'submitted', title: '已提交', numeric: true, cell: (row) => row.submitted },
            { key: 'decided', title: '已办结', numeric: true, cell: (row) => row.decided },
            { key: 'aside', title: '新版没有位置的填写内容', cell: (row) => <Aside row={row} /> },
          ]}
        />
      </section>
      <section aria-labelledby="changes">
        <h2 id="changes">与现行方案的不同</h2>
        <ChangeGroups groups={impact.groups} none="与现行方案没有区别，不必发布。" />
      </section>
    </>
  );
}

function Aside({ row: { aside } }: { readonly row: Impact['tracks'][number] }) {
  if (aside.length === 0) return '没有';
  return (
    <>
      {aside.map(({ field, drafts }) => (
        <details key={field}>
          <summary>
            {field}：{drafts.length} 份草稿
          </summary>
          <ul>
            {drafts.map(({ application, fileNumber, studioName }) => (
              <li key={application}>
                {fileNumber} {studioName}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
