import { Link } from '@tanstack/react-router';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { SearchField } from './SearchField.tsx';
import { Pages } from './SheetsPart.tsx';
import type { PartProps } from './SurveyPage.tsx';

const states = { open: '未解决', overdue: '已超期', closed: '已销号' };

/** 问题清单 of all surveys (R24): by body, owner and state, those due first. */
export function ProblemsPart({ search, change }: PartProps) {
  const may = useMay();
  const filter = {
    ...(search.body ? { body: search.body } : {}),
    ...(search.state && search.state in states ? { state: search.state as 'open' } : {}),
    ...(search.owner ? { owner: search.owner } : {}),
    ...(search.search ? { search: search.search } : {}),
  };
  const query = useContractQuery('surveyProblems', {
    ...filter,
    ...(search.after ? { after: search.after } : {}),
  });
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const set = (part: Record<string, string | undefined>) => change({ ...part, after: undefined });
  return (
    <div className="of-stack">
      <search className="card">
        <SearchField
          label="查找"
          placeholder="问题、原因或工作室"
          value={search.search ?? ''}
          onChange={(text) => set({ search: text || undefined })}
        />
        <div className="of-filters">
          <SearchField
            label="责任人"
            placeholder="人或部门"
            value={search.owner ?? ''}
            onChange={(owner) => set({ owner: owner || undefined })}
          />
          <Chooser
            label="状态"
            empty="全部状态"
            value={search.state ?? ''}
            choices={Object.entries(states).map(([id, label]) => ({ id, label }))}
            onChange={(state) => set({ state: state || undefined })}
          />
          {may('openSurvey') ? (
            <BodyFilter
              body={search.body}
              bodies={organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? []}
              onChange={(body) => set({ body })}
            />
          ) : null}
        </div>
      </search>
      <div className="of-line">
        <span role="status">
          共 {(query.data?.count ?? 0) > 10_000 ? '10,000+' : (query.data?.count ?? 0)} 个问题
        </span>
        {may('exportList') ? (
          <a
            className="button button-plain"
            href={`/api/v1/exports/surveyProblems.xlsx?${new URLSearchParams(filter as Record<string, string>)}`}
          >
            导出 Excel
          </a>
        ) : null}
      </div>
      <Loaded query={query}>
        {({ rows, next }) => (
          <>
            <DataTable
              caption="问题清单"
              rows={rows}
              rowKey={({ problem }) => problem}
              empty={<p>没有符合条件的问题。</p>}
              columns={[
                {
                  key: 'what',
                  title: '问题',
                  head: true,
                  cell: ({ sheet, what }) => (
                    <Link to="/survey/$sheet" params={{ sheet } as never}>
                      {what}
                    </Link>
                  ),
                },
                {
                  key: 'cause',
                  title: '原因',
                  cell: ({ causeTitle, causeText }) => `${causeTitle}${causeText ? `：${causeText}` : ''}`,
                },
                { key: 'whose', title: '工作室', cell: ({ name, bodyName }) => name || bodyName || '全市' },
                { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName || '—' },
                { key: 'owner', title: '责任人', cell: ({ owner }) => owner },
                { key: 'due', title: '期限', cell: ({ dueOn }) => dayInWords(dueOn) },
                {
                  key: 'state',
                  title: '状态',
                  cell: ({ closedOn, overdue }) => (
                    <span className="of-mark" data-tone={closedOn ? 'good' : overdue ? 'attention' : 'plain'}>
                      {closedOn ? states.closed : overdue ? states.overdue : states.open}
                    </span>
                  ),
                },
                { key: 'done', title: '解决情况', cell: ({ done }) => done ?? '—' },
              ]}
            />
            <Pages {...{ next, search, change }} />
          </>
        )}
      </Loaded>
    </div>
  );
}
