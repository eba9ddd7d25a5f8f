import Button from 'antd/es/button';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useTicked } from '../../office/useTicked.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import { SearchField } from './SearchField.tsx';
import type { PartProps } from './SurveyPage.tsx';
import { sheetColumns } from './sheetColumns.tsx';
import { sheetStateTitles } from './surveyWords.ts';

const states = { waiting: '没有提交的（含退回）', ...sheetStateTitles };

/** The sheets: filter and search in the address, several confirmed at once. */
export function SheetsPart({ survey, search, change }: PartProps) {
  const may = useMay();
  const words = useWords();
  const level = search.level === 'body' ? 'body' : 'studio';
  const filter = {
    ...{ survey: survey.id, level: level as 'studio' | 'body' },
    ...(search.body ? { body: search.body } : {}),
    ...(search.state && search.state in states ? { state: search.state as 'open' } : {}),
    ...(search.late ? { late: 'yes' as const } : {}),
    ...(search.search ? { search: search.search } : {}),
  } as const;
  const query = useContractQuery('surveySheets', {
    ...filter,
    ...(search.after ? { after: search.after } : {}),
  });
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const rows = query.data?.rows ?? [];
  const ready = rows.filter(({ state }) => state === 'submitted').map(({ sheet }) => sheet);
  const ticked = useTicked();
  const { run, busy, failure } = useCommand('confirmSurveySheets');
  const checks = query.data?.allowed.includes('checkSurvey') ?? false;
  const set = (part: Record<string, string | undefined>) => change({ ...part, after: undefined });
  return (
    <div className="of-stack">
      <search className="card">
        <SearchField
          label="查找"
          placeholder="工作室、单位、姓名或拼音"
          value={search.search ?? ''}
          onChange={(text) => set({ search: text || undefined })}
        />
        <div className="of-filters">
          <Chooser
            label="状态"
            empty="全部状态"
            value={search.state ?? ''}
            choices={Object.entries(states).map(([id, label]) => ({ id, label }))}
            onChange={(state) => set({ state: state || undefined })}
          />
          {checks ? (
            <Chooser
              label="哪一级的表"
              empty=""
              value={level}
              choices={[
                { id: 'studio', label: '工作室' },
                { id: 'body', label: '推荐单位' },
              ]}
              onChange={(next) => set({ level: next === 'body' ? 'body' : undefined })}
            />
          ) : null}
          {may('openSurvey') ? (
            <BodyFilter
              body={search.body}
              bodies={organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? []}
              onChange={(body) => set({ body })}
            />
          ) : null}
        </div>
      </search>
      {failure ? <RefusalNote failure={failure} /> : null}
      <div className="of-line">
        <span role="status">
          共 {(query.data?.count ?? 0) > 10_000 ? '10,000+' : (query.data?.count ?? 0)} 张
        </span>
        {checks && ready.length > 0 ? (
          <Button
            type="primary"
            loading={busy}
            onClick={async () => {
              const sheets = ticked.ticked.length > 0 ? [...ticked.ticked] : ready;
              const done = await run({ sheets });
              if (done)
                announce(
                  `确认了 ${done.confirmed.length} 张${done.left.length > 0 ? `，${done.left.length} 张没有办成` : ''}。`,
                );
            }}
          >
            {ticked.ticked.length > 0
              ? `确认选中的 ${ticked.ticked.length} 张`
              : `确认本页已提交的 ${ready.length} 张`}
          </Button>
        ) : null}
        {may('exportList') ? (
          <a
            className="button button-plain"
            href={`/api/v1/exports/surveySheets.xlsx?${new URLSearchParams(filter as Record<string, string>)}`}
          >
            导出 Excel
          </a>
        ) : null}
      </div>
      <Loaded query={query}>
        {({ rows: shown, next }) => (
          <>
            <DataTable
              caption="调查表名单"
              rows={shown}
              rowKey={({ sheet }) => sheet}
              empty={<p>没有符合条件的调查表。可换一个条件。</p>}
              columns={sheetColumns({ checks, level, ticked, standard: words.standard })}
            />
            <Pages {...{ next, search, change }} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Further pages by their place in the list; back by the browser, or to the first. */
export function Pages({
  next,
  search,
  change,
}: { readonly next: string | null } & Pick<PartProps, 'search' | 'change'>) {
  return (
    <nav aria-label="翻页" className="of-line">
      {search.after ? (
        <button type="button" className="button button-plain" onClick={() => change({ after: undefined })}>
          第一页
        </button>
      ) : null}
      {next ? (
        <button type="button" className="button button-plain" onClick={() => change({ after: next })}>
          下一页
        </button>
      ) : null}
    </nav>
  );
}
