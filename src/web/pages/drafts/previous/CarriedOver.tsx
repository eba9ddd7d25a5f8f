import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../../contract/client.ts';
import { DataTable } from '../../../office/DataTable.tsx';
import { Loaded } from '../../../office/Loaded.tsx';
import { stateKindWords } from '../../../office/stateWords.ts';
import { dayInWords } from '../../../parts/cityTime.ts';
import { useContractQuery } from '../../../parts/useContractQuery.ts';
import { useWords } from '../../../session/useWords.ts';

type Carried = QueryOutput<'carriedOver'>;

/** 结转: what of last year is still open and goes along; nothing of it is lost by closing the year (3.7). */
export function CarriedOver({ draft }: { readonly draft: string }) {
  const query = useContractQuery('carriedOver', { draft });
  return (
    <section aria-labelledby="carried">
      <h2 id="carried">结转到新年度的</h2>
      <Loaded query={query}>{(carried) => <Lists carried={carried} />}</Loaded>
    </section>
  );
}

function Lists({ carried: { bodies, originals, seals, applications, unfinished } }: { carried: Carried }) {
  const words = useWords();
  const known = bodies.filter((body) => body.known);
  const accounts = known.reduce((sum, body) => sum + body.accounts, 0);
  const fresh = bodies.filter((body) => !body.known);
  return (
    <>
      <ul>
        <li>
          推荐单位 {known.length} 个、账号 {accounts} 个照旧使用
          {fresh.length > 0 &&
            `；新单位 ${fresh.length} 个要邀请：${fresh.map(({ name }) => name).join('、')}`}
          。
        </li>
        <li>{originals.length === 0 ? '没有未退的原件。' : `未退、借出的原件 ${originals.length} 项。`}</li>
        <li>{seals.length === 0 ? '没有缺章。' : `章后补还没有补交的 ${seals.length} 处。`}</li>
        <li>{unfinished === 0 ? '没有未办结的申报。' : `上年还没有办结的申报 ${unfinished} 份。`}</li>
      </ul>
      {originals.length > 0 && (
        <details>
          <summary>原件（{originals.length}）</summary>
          <DataTable
            caption="未退、借出的原件"
            rows={originals}
            rowKey={({ fileNumber, title }) => fileNumber + title}
            empty=""
            columns={[
              { key: 'studio', title: '工作室', head: true, cell: ({ studioName }) => studioName },
              { key: 'title', title: '原件', cell: ({ title }) => title },
              { key: 'here', title: '在库', numeric: true, cell: ({ here }) => here },
              {
                key: 'lent',
                title: '借出',
                cell: ({ lent, backBy, overdue }) =>
                  lent === 0
                    ? ''
                    : `${lent} 件${backBy ? `，应还 ${dayInWords(backBy)}` : ''}${overdue ? '，已过期' : ''}`,
              },
              { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
            ]}
          />
        </details>
      )}
      {seals.length > 0 && (
        <details>
          <summary>缺章（{seals.length}）</summary>
          <DataTable
            caption="章后补还没有补交"
            rows={seals}
            rowKey={({ application, stepTitle }) => application + stepTitle}
            empty=""
            columns={[
              {
                key: 'studio',
                title: '工作室',
                head: true,
                cell: ({ application, studioName }) => (
                  <Link to={`/applications/${application}/review`}>{studioName}</Link>
                ),
              },
              { key: 'step', title: '哪一级', cell: ({ stepTitle }) => stepTitle },
              {
                key: 'promised',
                title: '答应补交',
                cell: ({ promisedOn, overdue }) =>
                  promisedOn ? `${dayInWords(promisedOn)}${overdue ? '，已过期' : ''}` : '没有写明',
              },
              { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
            ]}
          />
        </details>
      )}
      {applications.length > 0 && (
        <details>
          <summary>未办结的申报（{unfinished}）</summary>
          <DataTable
            caption="未办结的申报"
            rows={applications}
            rowKey={({ application }) => application}
            empty=""
            columns={[
              {
                key: 'studio',
                title: '工作室',
                head: true,
                cell: ({ application, studioName }) => (
                  <Link to={`/applications/${application}`}>{studioName || '（还没有名称）'}</Link>
                ),
              },
              { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
              { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
              { key: 'state', title: '状态', cell: ({ state }) => stateKindWords(state, words) },
            ]}
          />
        </details>
      )}
    </>
  );
}
