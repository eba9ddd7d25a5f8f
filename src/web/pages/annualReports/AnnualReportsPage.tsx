import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useCallback, useState } from 'react';
import { annualReportStateWords } from '../../../contract/annualReportWords.zh.ts';
import type { QueryOutput } from '../../../contract/client.ts';
import { levelTitles } from '../../../contract/studioWords.zh.ts';
import { type AnnualReportState, annualReportStates } from '../../../core/watch/annualReport.ts';
import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { SearchBox } from '../../office/SearchBox.tsx';
import { Tick } from '../../office/Tick.tsx';
import { useTicked } from '../../office/useTicked.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import '../watch/watch.css';
import { RemindReports } from './RemindReports.tsx';

interface Filter {
  readonly year?: string | undefined;
  readonly state?: string | undefined;
  readonly body?: string | undefined;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
}
type Answer = QueryOutput<'annualReportList'>;
export type ReportRow = Answer['rows'][number];

function filterInput({ year, state, ...rest }: Filter) {
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')),
    ...(/^\d{4}$/.test(year ?? '') ? { year: Number(year) } : {}),
    ...(annualReportStates.includes(state as AnnualReportState) ? { state: state as AnnualReportState } : {}),
  };
}

/** 年度报告: who has reported on the year and who has not (F33). */
export default function AnnualReportsPage() {
  return <OfficePage title="年度报告">{() => <Reports />}</OfficePage>;
}

function Reports() {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const onChange = useCallback(
    (part: Filter) =>
      void navigate({
        to: '/annual-reports',
        search: { ...filter, after: undefined, ...part } as never,
        resetScroll: false,
      }),
    [navigate, filter],
  );
  const query = useContractQuery('annualReportList', filterInput(filter));
  return (
    <Loaded query={query}>{(answer) => <Found answer={answer} filter={filter} onChange={onChange} />}</Loaded>
  );
}

interface FoundProps {
  readonly answer: Answer;
  readonly filter: Filter;
  readonly onChange: (part: Filter) => void;
}

function Found({ answer, filter, onChange }: FoundProps) {
  const { year, due, rows, next, counts } = answer;
  const may = useMay();
  const ticked = useTicked();
  const [reminding, setReminding] = useState<readonly ReportRow[]>();
  const chosen = rows.filter(({ studio }) => ticked.ticked.includes(studio));
  const address = new URLSearchParams(filterInput({ ...filter, after: undefined }) as Record<string, string>);
  const sum = counts.map(
    ({ state, count, more }) => `${annualReportStateWords[state]} ${count}${more ? ' 以上' : ''}`,
  );
  return (
    <div className="of-stack">
      <Filters {...{ answer, filter, onChange }} />
      <p role="status" className="of-flush of-strong">
        {year}年度：{sum.join('，')}
      </p>
      <p className="of-flush soft">
        {due
          ? `应在${dayInWords(due)}前提交；过期没有交的列入预警。`
          : '方案没有规定截止日，过期不预警。需要的，在方案的“预警”里填写年度报告截止日。'}
      </p>
      <div className="of-line">
        {chosen.length > 0 ? (
          <Button type="primary" onClick={() => setReminding(chosen)}>
            提醒选中的 {chosen.length} 个工作室
          </Button>
        ) : null}
        {may('exportList') ? (
          <a className="button button-plain" href={`/api/v1/exports/annualReports.xlsx?${address}`}>
            导出为表格
          </a>
        ) : null}
      </div>
      <ReportTable rows={rows} ticked={ticked} />
      {filter.after || next ? (
        <nav className="of-line" aria-label="翻页">
          {filter.after ? <Button onClick={() => onChange({})}>回到第一页</Button> : null}
          {next ? (
            <Link
              to="/annual-reports"
              search={{ ...filter, after: next } as never}
              className="button button-plain"
            >
              下一页
            </Link>
          ) : null}
        </nav>
      ) : null}
      {reminding ? (
        <RemindReports {...{ year, due }} rows={reminding} onClose={() => setReminding(undefined)} />
      ) : null}
    </div>
  );
}

function Filters({ answer, filter, onChange }: FoundProps) {
  const { lead } = useWords();
  const may = useMay();
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = may('seeBoard')
    ? (organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [])
    : [];
  return (
    <search className="card">
      <div className="of-filters">
        <SearchBox
          placeholder={`工作室、${lead}或单位`}
          value={filter.search ?? ''}
          onChange={(search) => onChange({ search })}
        />
        <Chooser
          label="年度"
          empty=""
          value={String(answer.year)}
          choices={answer.years.map((id) => ({ id: String(id), label: `${id}年` }))}
          onChange={(year) => onChange({ year })}
        />
        <Chooser
          label="情况"
          empty="全部"
          value={filter.state ?? ''}
          choices={annualReportStates.map((id) => ({ id, label: annualReportStateWords[id] }))}
          onChange={(state) => onChange({ state: state || undefined })}
        />
        <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
      </div>
    </search>
  );
}

function ReportTable({ rows, ticked }: { rows: readonly ReportRow[]; ticked: ReturnType<typeof useTicked> }) {
  return (
    <DataTable
      caption="各工作室的年度报告"
      rows={rows}
      rowKey={({ studio }) => studio}
      empty={<p>没有符合条件的工作室。</p>}
      columns={[
        {
          key: 'tick',
          title: <span className="unseen">选择</span>,
          label: '选择',
          cell: ({ studio, studioName, mayAct }: ReportRow) =>
            mayAct ? <Tick of={ticked} id={studio} label={studioName} /> : null,
        },
        {
          key: 'studio',
          title: '工作室',
          head: true,
          cell: ({ studio, studioName, unitName, bodyName }: ReportRow) => (
            <>
              <Link to="/studios/$studio/$part" params={{ studio, part: 'report' } as never}>
                {studioName}
              </Link>
              <span className="soft of-sub">
                {unitName}，{bodyName}
              </span>
            </>
          ),
        },
        { key: 'level', title: '级别', cell: ({ level }: ReportRow) => (level ? levelTitles[level] : '') },
        {
          key: 'state',
          title: '年度报告',
          cell: ({ state }: ReportRow) => (
            <span className="of-mark" data-tone={state === 'confirmed' ? 'good' : 'attention'}>
              {annualReportStateWords[state]}
            </span>
          ),
        },
      ]}
    />
  );
}
