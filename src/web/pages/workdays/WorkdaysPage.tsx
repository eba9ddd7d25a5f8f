import { Link, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useCampaign } from '../../session/useCampaign.ts';
import { AnnounceDialog } from './AnnounceDialog.tsx';
import { DayDialog } from './DayDialog.tsx';
import { DayHistory } from './DayHistory.tsx';
import { DayList } from './DayList.tsx';
import { YearGrid } from './YearGrid.tsx';
import { kindMarks, type WorkYear } from './yearDays.ts';
import './workdays.css';
import { useWords } from '../../session/useWords.ts';

/** 工作日: the days off and working weekends of a year, entered and corrected by the city (F7). */
export default function WorkdaysPage() {
  const { campaign } = useCampaign();
  const asked = Number((useSearch({ strict: false }) as { year?: string }).year);
  const year = asked >= 1990 && asked <= 2199 ? asked : (campaign?.year ?? new Date().getFullYear());
  const query = useContractQuery('workCalendar', { year });
  return (
    <OfficeProvider>
      <Page
        title={`${year}年工作日`}
        crumbs={[{ label: '进度安排', to: '/calendar' }]}
        aside={<Years year={year} />}
        wide
      >
        <Loaded query={query}>{(answer) => <Year key={year} year={year} {...answer} />}</Loaded>
      </Page>
    </OfficeProvider>
  );
}

function Years({ year }: { readonly year: number }) {
  const to = (one: number, words: string) => (
    <Link to="/calendar/workdays" search={{ year: String(one) } as never}>
      {words}
    </Link>
  );
  return (
    <nav aria-label="年份" className="of-line">
      {to(year - 1, `${year - 1}年`)}
      {to(year + 1, `${year + 1}年`)}
    </nav>
  );
}

function Year({ year, years, days, history, words, allowed }: WorkYear & { readonly year: number }) {
  const { organiser } = useWords();
  const [day, setDay] = useState<string>();
  const [announcing, setAnnouncing] = useState(false);
  const standing = years.find((one) => one.year === year);
  const announced = standing?.announced ?? false;
  const mayEdit = allowed.includes('editWorkday');
  return (
    <div className="of-stack">
      {announced ? (
        <p className="of-flush">
          放假安排已公布{standing?.basis ? `（${standing.basis}）` : ''}。标“{kindMarks.off}”的放假，标“
          {kindMarks.work}
          ”的周末上班，有下划线的是手工录入。
        </p>
      ) : (
        <div className="note note-warn of-flush">
          <p>
            {year}年的放假安排还没有公布，现在只按周末判断工作日，元旦、春节等假期都没有算进去。
            {mayEdit ? '公布后请录入放假和调休上班的日子，再登记为已公布。' : `公布后由${organiser}录入。`}
          </p>
        </div>
      )}
      {mayEdit && (
        <div className="of-line">
          <Button type="primary" onClick={() => setDay('')}>
            修改工作日
          </Button>
          <Button onClick={() => setAnnouncing(true)}>登记为{announced ? '未公布' : '已公布'}</Button>
        </div>
      )}
      <YearGrid year={year} days={days} {...(mayEdit ? { onChoose: setDay } : {})} />
      <section className="wd-narrow" aria-labelledby="wd-list">
        <h2 id="wd-list">放假和调休上班</h2>
        <DayList days={days} />
      </section>
      <DayHistory history={history} words={words} />
      {day !== undefined && (
        <DayDialog day={day} listed={days.find((one) => one.day === day)} onClose={() => setDay(undefined)} />
      )}
      {announcing && (
        <AnnounceDialog year={year} announced={announced} onClose={() => setAnnouncing(false)} />
      )}
    </div>
  );
}
