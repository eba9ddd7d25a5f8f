import { Link } from '@tanstack/react-router';
import { today } from '../../../../core/campaign/today.ts';
import type { ReadDeadline } from '../../../../core/notice/reading.ts';
import { calendar } from '../../../../core/programme/lint/calendar.ts';
import type { Deadline, Phase } from '../../../../core/programme/programme.ts';
import { announce } from '../../../parts/announce.ts';
import { TimeLine } from '../../../parts/timeLine/TimeLine.tsx';
import { useWorkCalendar } from '../../../parts/useWorkCalendar.ts';
import { readingOf } from '../notice/elements.ts';
import type { StepProps } from '../stepProps.ts';
import { freshId } from './bodyWords.ts';
import { DateNotes } from './DateNotes.tsx';
import { DeadlineRow } from './DeadlineRow.tsx';
import { PhaseRow } from './PhaseRow.tsx';

const replaced = <T extends { readonly id: string }>(list: readonly T[], next: T): T[] =>
  list.map((one) => (one.id === next.id ? next : one));

/** 进度和期限: phases and deadlines on one line of time, the same data to be changed below, remarks beside them (F7). */
export default function CalendarStep({ draft, programme, save, readOnly }: StepProps) {
  const { phases, deadlines, timeZone } = programme;
  const reading = readingOf(draft);
  const workdays = useWorkCalendar([
    ...phases.flatMap(({ from, to }) => [from, to]),
    ...deadlines.flatMap(({ opens, due, hardClose }) => [opens, due, hardClose]),
  ]);
  const notes = calendar(programme, workdays);
  const line = deadlines.map(({ opens = null, due = null, hardClose = null, id, title }) => {
    return { id, title, opens, due, hardClose };
  });
  return (
    <>
      <TimeLine
        phases={phases}
        deadlines={line}
        today={today(new Date(), timeZone)}
        {...(workdays ? { workdays } : {})}
      />
      <DateNotes notes={notes} where="进度" />
      <p>
        <Link to="/calendar/workdays" search={{ year: String(programme.year) } as never}>
          看{programme.year}年的工作日
        </Link>
      </p>
      <h2>工作阶段</h2>
      <ol className="dr-plain">
        {phases.map((phase) => (
          <PhaseRow
            key={phase.id}
            phase={phase}
            found={reading?.phases.find(({ value }) => value.title === phase.title)}
            notes={notes}
            readOnly={readOnly}
            onChange={(next) => save('phases', replaced(phases, next))}
            onRemove={() => {
              save(
                'phases',
                phases.filter((other) => other !== phase),
              );
              announce(`已删除${phase.title}`);
            }}
          />
        ))}
      </ol>
      {!readOnly && (
        <Add words="增加阶段" onAdd={() => save('phases', [...phases, newPhase(phases, programme.year)])} />
      )}
      <h2>期限</h2>
      <p className="soft">阶段和期限分开计算：能不能提交、报送，只看期限。</p>
      <ol className="dr-plain">
        {deadlines.map((deadline) => (
          <DeadlineRow
            key={deadline.id}
            deadline={deadline}
            programme={programme}
            workdays={workdays}
            found={reading?.deadlines.find(({ value }) => isSame(value, deadline))}
            notes={notes}
            readOnly={readOnly}
            onChange={(next) => save('deadlines', replaced(deadlines, next))}
            onRemove={() => {
              save(
                'deadlines',
                deadlines.filter((other) => other !== deadline),
              );
              announce(`已删除${deadline.title}`);
            }}
          />
        ))}
      </ol>
      {!readOnly && (
        <Add
          words="增加期限"
          onAdd={() => save('deadlines', [...deadlines, newDeadline(deadlines, phases, programme.year)])}
        />
      )}
    </>
  );
}

function Add({ words, onAdd }: { readonly words: string; readonly onAdd: () => void }) {
  return (
    <p>
      <button type="button" className="button button-plain" onClick={onAdd}>
        {words}
      </button>
    </p>
  );
}

function newPhase(phases: readonly Phase[], year: number): Phase {
  const title = `第 ${phases.length + 1} 阶段`;
  const day = phases.at(-1)?.to ?? `${year}-01-01`;
  return { id: freshId('phase-', phases), title, from: day, to: day, tasks: '' };
}

function newDeadline(deadlines: readonly Deadline[], phases: readonly Phase[], year: number): Deadline {
  const due = phases.at(-1)?.to ?? `${year}-12-31`;
  return { id: freshId('deadline-', deadlines), title: '新的期限', binds: 'information', due };
}

const isSame = (read: ReadDeadline, { title, binds, due }: Deadline) =>
  read.title === title || (read.binds === binds && read.due === due);
