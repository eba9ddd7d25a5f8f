import { type KeyboardEvent, useRef, useState } from 'react';
import { addDays, isWeekend } from '../../../core/calendar/workdays.ts';
import { dayWords, kindMarks, type ListedDay, type Month, monthsOf, weekdays } from './yearDays.ts';

interface Props {
  readonly year: number;
  readonly days: readonly ListedDay[];
  /** Absent: it is only looked at. */
  readonly onChoose?: (day: string) => void;
}
interface Cells {
  readonly listed: ReadonlyMap<string, ListedDay>;
  /** The one day that Tab reaches; the arrows go on from there. */
  readonly reached: string;
  readonly onChoose: ((day: string) => void) | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A year as it hangs on the wall. One stop for Tab, arrows from day to day, Enter changes a day. */
export function YearGrid({ year, days, onChoose }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(`${year}-01-01`);
  const listed = new Map(days.map((day) => [day.day, day]));
  function onKey(event: KeyboardEvent): void {
    const step = steps[event.key];
    const at = (event.target as HTMLElement).dataset.day;
    if (step === undefined || at === undefined) return;
    const day = addDays(at, step);
    if (!day.startsWith(`${year}-`)) return;
    event.preventDefault();
    setReached(day);
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside
    <div className="wd-year" ref={grid} onKeyDown={onKey}>
      {monthsOf(year).map((month) => (
        <MonthTable key={month.label} month={month} listed={listed} reached={reached} onChoose={onChoose} />
      ))}
    </div>
  );
}

function MonthTable({ month, ...cells }: { readonly month: Month } & Cells) {
  return (
    <table className="wd-month">
      <caption>{month.label}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={`星期${weekday}`}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day !== undefined)}>
            {week.map((day, weekday) => (
              <td key={weekday}>{day && <Day day={day} {...cells} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, listed, reached, onChoose }: { readonly day: string } & Cells) {
  const known = listed.get(day);
  const look = known?.kind ?? (isWeekend(day) ? 'weekend' : 'plain');
  const content = (
    <>
      <span aria-hidden="true">{Number(day.slice(8))}</span>
      <span className="unseen">{dayWords(day, known)}</span>
      {known && (
        <span className="wd-mark" aria-hidden="true">
          {kindMarks[known.kind]}
        </span>
      )}
    </>
  );
  const common = { className: `wd-day wd-${look}`, 'data-edited': known?.source === 'edited' || undefined };
  if (!onChoose)
    return (
      <span {...common} title={known?.name}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      {...common}
      data-day={day}
      tabIndex={day === reached ? 0 : -1}
      title={known?.name}
      onClick={() => onChoose(day)}
    >
      {content}
    </button>
  );
}
