import Button from 'antd/es/button';
import { useState } from 'react';
import { becauseSentences } from '../../../contract/classWords.zh.ts';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { OverrideDialog } from '../classes/OverrideDialog.tsx';
import { FollowUpTable } from '../followUps/FollowUpTable.tsx';
import { KeepFollowUpDialog } from '../followUps/KeepFollowUpDialog.tsx';

type Answer = QueryOutput<'studioClasses'>;

/** 分类: the grades of a studio over the years with their reasons, and what is to be done for it (R7). */
export default function ClassPart({ studio }: { readonly studio: string }) {
  const query = useContractQuery('studioClasses', { studio });
  return (
    <OfficeProvider>
      <Loaded query={query}>{(answer) => <Classes studio={studio} answer={answer} />}</Loaded>
    </OfficeProvider>
  );
}

function Classes({ studio, answer }: { readonly studio: string; readonly answer: Answer }) {
  const [keeping, setKeeping] = useState(false);
  const { name, years, followUps, allowed } = answer;
  return (
    <div className="of-stack">
      <section className="card of-stack" aria-labelledby="class-years">
        <h2 id="class-years" className="of-flush">
          历年分类
        </h2>
        {years.length === 0 ? <p className="of-flush">还没有确认过分类。</p> : null}
        {years.map((year) => (
          <Year key={year.year} {...{ studio, name, year }} may={allowed.includes('classifyStudios')} />
        ))}
      </section>
      <section className="card of-stack" aria-labelledby="class-tasks">
        <h2 id="class-tasks" className="of-flush">
          跟进事项
        </h2>
        <FollowUpTable followUps={followUps} caption="这个工作室的跟进事项" plain />
        {allowed.includes('keepFollowUps') ? (
          <div className="of-line">
            <Button onClick={() => setKeeping(true)}>登记跟进事项</Button>
          </div>
        ) : null}
      </section>
      {keeping ? (
        <KeepFollowUpDialog
          {...{ studio, name }}
          city={allowed.includes('classifyStudios')}
          onClose={() => setKeeping(false)}
        />
      ) : null}
    </div>
  );
}

interface YearProps {
  readonly studio: string;
  readonly name: string;
  readonly year: Answer['years'][number];
  readonly may: boolean;
}

function Year({ studio, name, year, may }: YearProps) {
  const words = useWords();
  const [changing, setChanging] = useState(false);
  const proposed = year.grades.find(({ id }) => id === year.proposed)?.title;
  return (
    <article className="of-stack">
      <h3 className="of-flush">
        {year.year}年：{year.title}
      </h3>
      {year.reason ? (
        <p className="of-flush">
          按条件是{proposed}，人工调整：{year.reason}
        </p>
      ) : null}
      <ul className="class-because">
        {becauseSentences(year.because, year.grades, year.proposed, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="soft of-flush">
        {year.byName}，{dayInWords(year.on)}确认
      </p>
      {may ? (
        <div className="of-line">
          <Button onClick={() => setChanging(true)}>
            调整<span className="unseen">{year.year}年的分类</span>
          </Button>
        </div>
      ) : null}
      {changing ? (
        <OverrideDialog
          run={year.run}
          proposal={{ studio, name, grade: year.grade }}
          grades={year.grades}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </article>
  );
}
