import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '../../office/DataTable.tsx';
import { DayField } from '../../office/DayField.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { TextField } from '../../office/TextField.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { PartProps } from './SurveyPage.tsx';
import { answeredOf, askedOf, percent, type SurveyLine, sheetStateTitles } from './surveyWords.ts';

/** Who has answered, by body, with the own sheets of the bodies and the city; reminders from here. */
export function ProgressPart({ survey }: PartProps) {
  const query = useContractQuery('surveyProgress', { survey: survey.id });
  const open = survey.closedAt === null;
  return (
    <Loaded query={query}>
      {({ rows, city, allowed }) => (
        <div className="of-stack">
          {city ? (
            <p className="of-flush">
              全市调查报告：{sheetStateTitles[city.state]}
              {'　'}
              <Link to="/survey/$sheet" params={{ sheet: city.sheet } as never}>
                {open ? '填写或查看' : '查看'}
              </Link>
            </p>
          ) : null}
          <DataTable
            caption="各推荐单位的填报进度"
            rows={rows}
            rowKey={({ body }) => body}
            empty={<p>没有要填报的单位。</p>}
            columns={[
              { key: 'name', title: '推荐单位', head: true, cell: (row) => row.bodyName },
              { key: 'asked', title: '应填', numeric: true, cell: ({ counts }) => askedOf(counts) },
              { key: 'done', title: '已提交', numeric: true, cell: ({ counts }) => answeredOf(counts) },
              {
                key: 'share',
                title: '提交率',
                cell: ({ counts }) => <Share part={answeredOf(counts)} all={askedOf(counts)} />,
              },
              { key: 'waiting', title: '待审核', numeric: true, cell: ({ counts }) => counts.submitted ?? 0 },
              { key: 'back', title: '退回中', numeric: true, cell: ({ counts }) => counts.returned ?? 0 },
              { key: 'late', title: '逾期', numeric: true, cell: ({ late }) => late },
              {
                key: 'own',
                title: '本级调查表',
                cell: ({ own, bodyName }) =>
                  own ? (
                    <Link to="/survey/$sheet" params={{ sheet: own.sheet } as never}>
                      {sheetStateTitles[own.state]}
                      <span className="unseen">：{bodyName}</span>
                    </Link>
                  ) : (
                    '—'
                  ),
              },
              {
                key: 'who',
                title: '没有填的',
                cell: ({ body, bodyName }) => (
                  <Link
                    to="/survey"
                    search={{ survey: survey.id, part: 'sheets', body, state: 'waiting' } as never}
                  >
                    名单<span className="unseen">：{bodyName}</span>
                  </Link>
                ),
              },
            ]}
          />
          {open && allowed.includes('sendReminder') ? (
            <Remind
              survey={survey}
              bodies={rows
                .filter(({ counts, own }) => answeredOf(counts) < askedOf(counts) || own?.state === 'open')
                .map(({ body }) => body)}
            />
          ) : null}
          {open && allowed.includes('openSurvey') ? <Keep survey={survey} /> : null}
        </div>
      )}
    </Loaded>
  );
}

function Share({ part, all }: { readonly part: number; readonly all: number }) {
  if (all === 0) return '—';
  const share = percent(part, all);
  return (
    <>
      <span className="sv-share" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      {share}%
    </>
  );
}

function Remind({ survey, bodies }: { readonly survey: SurveyLine; readonly bodies: readonly string[] }) {
  const { run, busy, failure } = useCommand('remindSurvey');
  const [text, setText] = useState('请抓紧组织填报和审核；没有条件上网的单位可以代录。');
  async function act(): Promise<void> {
    const sent = await run({ survey: survey.id, bodies: [...bodies], text, units: true });
    if (sent) announce(`已提醒 ${sent.people} 人。`);
  }
  if (bodies.length === 0) return null;
  return (
    <details className="card of-more">
      <summary>提醒还没有完成的 {bodies.length} 个推荐单位及其所属单位</summary>
      <form
        className="of-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && text.trim() !== '') void act();
        }}
      >
        {failure ? <RefusalNote failure={failure} /> : null}
        <TextField
          label="提醒的话"
          rows={2}
          value={text}
          error={text.trim() === '' ? '请写明提醒的话。' : undefined}
          onChange={setText}
        />
        <button type="submit" className="button of-start" aria-busy={busy}>
          发出提醒
        </button>
      </form>
    </details>
  );
}

/** New studios, another due date, the end. */
function Keep({ survey }: { readonly survey: SurveyLine }) {
  const add = useCommand('addToSurvey');
  const move = useCommand('moveSurveyDue');
  const close = useCommand('closeSurvey');
  const [dueOn, setDueOn] = useState(survey.dueOn);
  const failure = add.failure ?? move.failure ?? close.failure;
  return (
    <details className="card of-more">
      <summary>补充调查对象、改期、结束</summary>
      <div className="of-stack">
        {failure ? <RefusalNote failure={failure} /> : null}
        <p className="of-flush">调查开展以后才登记到档案的工作室，可以补发调查表。</p>
        <button
          type="button"
          className="button button-plain of-start"
          aria-busy={add.busy}
          onClick={async () => {
            const done = await add.run({ survey: survey.id, studios: [] });
            if (done) announce(`补发了 ${done.sheets} 张调查表。`);
          }}
        >
          补发调查表
        </button>
        <DayField label="新的截止日期" value={dueOn} onChange={setDueOn} />
        <button
          type="button"
          className="button button-plain of-start"
          aria-busy={move.busy}
          onClick={async () => {
            if (await move.run({ survey: survey.id, dueOn })) announce('截止日期已改。');
          }}
        >
          改截止日期
        </button>
        <p className="of-flush">结束以后调查表只能查看；没有解决的问题继续办理，直到销号。</p>
        <button
          type="button"
          className="button button-grave of-start"
          aria-busy={close.busy}
          onClick={async () => {
            if (await close.run({ survey: survey.id })) announce('调查已结束。');
          }}
        >
          结束这次调查
        </button>
      </div>
    </details>
  );
}
