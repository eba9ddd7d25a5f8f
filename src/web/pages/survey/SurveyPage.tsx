import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentType, useCallback, useState } from 'react';
import '../../office/office.css';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { OpenSurvey } from './OpenSurvey.tsx';
import { ProblemsPart } from './ProblemsPart.tsx';
import { ProgressPart } from './ProgressPart.tsx';
import { RollUpPart } from './RollUpPart.tsx';
import { SheetsPart } from './SheetsPart.tsx';
import './survey.css';
import { answeredOf, askedOf, percent, type SurveyLine } from './surveyWords.ts';

/** What stands in the address: which survey, which part of it, and the filter of the part. */
export type SurveySearch = Readonly<Record<string, string | undefined>>;
export interface PartProps {
  readonly survey: SurveyLine;
  readonly search: SurveySearch;
  readonly change: (part: SurveySearch) => void;
}

const parts = ['progress', 'sheets', 'problems', 'rollup'] as const;
type Part = (typeof parts)[number];
const titles: { readonly [P in Part]: string } = {
  ...{ progress: '进度', sheets: '调查表', problems: '问题', rollup: '汇总' },
};
const shows: { readonly [P in Part]: ComponentType<PartProps> } = {
  ...{ progress: ProgressPart, sheets: SheetsPart, problems: ProblemsPart, rollup: RollUpPart },
};

/** 摸底调查: who has answered, the sheets, the problems, the roll-up (R6-R8, R24). A unit finds its own sheets here. */
export default function SurveyPage() {
  const search = useSearch({ strict: false }) as SurveySearch;
  const navigate = useNavigate();
  const may = useMay();
  const change = useCallback(
    (part: SurveySearch) =>
      void navigate({ to: '/survey', search: { ...search, ...part } as never, resetScroll: false }),
    [navigate, search],
  );
  const query = useContractQuery('surveyList', {});
  const [opening, setOpening] = useState(false);
  const officer = may('checkSurvey') || may('exportList') || may('seeDesignations');
  return (
    <Page title="摸底调查" wide>
      <Loaded query={query}>
        {({ surveys, ready, title, today, allowed }) => {
          const survey = surveys.find(({ id }) => id === search.survey) ?? surveys[0];
          return (
            <div className="of-stack">
              {allowed.includes('openSurvey') && ready && !opening ? (
                <button type="button" className="button of-start" onClick={() => setOpening(true)}>
                  开展新的调查
                </button>
              ) : null}
              {opening ? <OpenSurvey title={title} today={today} onDone={() => setOpening(false)} /> : null}
              {!ready && allowed.includes('openSurvey') ? (
                <p className="note note-warn">
                  方案里还没有写摸底调查问什么。请在“方案”中补上“摸底调查”并发布。
                </p>
              ) : null}
              {survey ? (
                <>
                  {surveys.length > 1 ? (
                    <Chooser
                      label="哪一次调查"
                      empty=""
                      value={survey.id}
                      choices={surveys.map((one) => ({ id: one.id, label: one.title }))}
                      onChange={(id) => change({ survey: id, after: undefined })}
                    />
                  ) : null}
                  <Told survey={survey} />
                  {officer ? (
                    <Officer {...{ survey, search, change }} />
                  ) : (
                    <SheetsPart {...{ survey, search, change }} />
                  )}
                </>
              ) : (
                <div className="of-empty">
                  <p>还没有开展过摸底调查。</p>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Told({ survey }: { readonly survey: SurveyLine }) {
  const [all, done] = [askedOf(survey.counts), answeredOf(survey.counts)];
  return (
    <div className="card">
      <h2 className="of-flush">{survey.title}</h2>
      <p className="of-flush">
        {survey.closedAt ? '已经结束。' : `${dayInWords(survey.dueOn)}截止。`}
        应填 {all} 个，已提交 {done} 个（{percent(done, all)}%）
        {survey.late > 0 ? `，其中逾期 ${survey.late} 个` : ''}。
      </p>
      {survey.note ? <p className="of-wrap of-flush">{survey.note}</p> : null}
    </div>
  );
}

function Officer(props: PartProps) {
  const { survey, search } = props;
  const at = parts.find((one) => one === search.part) ?? 'progress';
  const Show = shows[at];
  return (
    <>
      <nav aria-label="摸底调查的各部分" className="studio-parts">
        <ul className="of-line sv-parts">
          {parts.map((one) => (
            <li key={one}>
              <Link
                to="/survey"
                search={{ survey: survey.id, part: one } as never}
                aria-current={one === at ? 'page' : undefined}
                className={one === at ? 'button' : 'button button-plain'}
              >
                {titles[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Show key={survey.id} {...props} />
    </>
  );
}
