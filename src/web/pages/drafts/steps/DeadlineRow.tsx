import { isWorkday, nextWorkday, type WorkCalendar } from '../../../../core/calendar/workdays.ts';
import { parseDate } from '../../../../core/calendarDate.ts';
import { deadlineSpan } from '../../../../core/campaign/deadlineWords.ts';
import type { Found, ReadDeadline } from '../../../../core/notice/reading.ts';
import type { LintNote } from '../../../../core/programme/lintNote.ts';
import type { Deadline, Programme } from '../../../../core/programme/programme.ts';
import { dayInWords } from '../../../parts/cityTime.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import { DateNotes } from './DateNotes.tsx';
import {
  asKind,
  bindsWords,
  type DeadlineKind,
  deadlineKindWords,
  kindOf,
  withDay,
  withGrace,
  withReceiver,
} from './deadlineKinds.ts';
import { aDay } from './PhaseRow.tsx';
import { notBlank, TextField } from './TextField.tsx';

interface Props {
  readonly deadline: Deadline;
  readonly programme: Pick<Programme, 'circular' | 'phases'>;
  readonly workdays: WorkCalendar | undefined;
  readonly found: Found<ReadDeadline> | undefined;
  readonly notes: readonly LintNote[];
  readonly readOnly: boolean;
  readonly onChange: (deadline: Deadline) => void;
  readonly onRemove: () => void;
}

const minutes = (text: string) => (/^\d{0,4}$/.test(text) ? undefined : '请填不带小数的分钟数。');

/** One deadline: what it binds, its days by kind, and what is still taken after them (V16, F52). */
export function DeadlineRow(props: Props) {
  const { deadline, found, notes, readOnly, onChange, onRemove } = props;
  const { title, receiver = '' } = deadline;
  return (
    <li id={`e-${deadline.id}`} className="card dr-fields">
      <div className="dr-wide">
        <TextField
          label="期限"
          value={title}
          readOnly={readOnly}
          check={notBlank}
          onChange={(text) => onChange({ ...deadline, title: text })}
          beside={<FromNotice found={found} of={title} />}
        />
      </div>
      <Kind {...props} />
      <Days {...props} />
      <label className="of-field">
        <span className="of-label">约束什么</span>
        <select
          className="of-select"
          value={deadline.binds}
          disabled={readOnly}
          onChange={(event) => onChange({ ...deadline, binds: event.target.value as Deadline['binds'] })}
        >
          {Object.entries(bindsWords).map(([binds, words]) => (
            <option key={binds} value={binds}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <TextField
        label="报送到哪里"
        value={receiver}
        readOnly={readOnly}
        onChange={(text) => onChange(withReceiver(deadline, text))}
      />
      <DateNotes notes={notes} where={`期限 ${deadline.id}`} />
      <div className="dr-wide dr-end of-line">
        <strong>{deadlineSpan(deadline.opens, deadline.due)}</strong>
        {!readOnly && <ToWorkday {...props} />}
        {!readOnly && (
          <button type="button" className="button-link" aria-label={`删除${title}`} onClick={onRemove}>
            删除
          </button>
        )}
      </div>
    </li>
  );
}

function Kind({ deadline, programme, readOnly, onChange }: Props) {
  return (
    <fieldset className="of-fieldset dr-wide dr-kinds" disabled={readOnly}>
      <legend>期限的形式</legend>
      {(Object.keys(deadlineKindWords) as DeadlineKind[]).map((kind) => (
        <label key={kind} className="of-check">
          <input
            type="radio"
            name={`kind-${deadline.id}`}
            checked={kindOf(deadline) === kind}
            onChange={() => onChange(asKind(deadline, kind, programme))}
          />
          {deadlineKindWords[kind]}
        </label>
      ))}
    </fieldset>
  );
}

/** The days that the kind has; 最后关闭 and 宽限 only where there is an end. */
function Days({ deadline, readOnly, onChange }: Props) {
  const kind = kindOf(deadline);
  const { opens, due, hardClose, graceMinutes } = deadline;
  const day = (
    edge: 'opens' | 'due' | 'hardClose',
    label: string,
    value = '',
    needed = true,
    hint?: string,
  ) => (
    <TextField
      label={label}
      type="date"
      value={value}
      readOnly={readOnly}
      hint={hint}
      {...(needed ? { check: aDay } : {})}
      onChange={(text) => onChange(withDay(deadline, edge, text))}
    />
  );
  return (
    <>
      {kind !== 'due' &&
        day('opens', '开始受理', opens, kind === 'window', kind === 'rolling' ? '可以不填' : undefined)}
      {kind !== 'rolling' && (
        <>
          {day('due', '截止日', due, true, '当天 24:00 前都算按时')}
          {day(
            'hardClose',
            '最后关闭日',
            hardClose,
            false,
            '不填：截止日一过就不再接收；填了：到这天仍接收，记为逾期',
          )}
          <TextField
            label="宽限分钟"
            value={graceMinutes === undefined ? '' : String(graceMinutes)}
            readOnly={readOnly}
            hint="截止前已开始填写的，过后几分钟内仍可提交，记为逾期"
            check={minutes}
            onChange={(text) => onChange(withGrace(deadline, text))}
          />
        </>
      )}
    </>
  );
}

/** 移到下一个工作日, for each day that is off. */
function ToWorkday({ deadline, workdays, onChange }: Props) {
  if (!workdays) return null;
  const edges = [
    ['opens', '开始日'],
    ['due', '截止日'],
    ['hardClose', '最后关闭日'],
  ] as const;
  return edges.map(([edge, words]) => {
    const day = deadline[edge];
    if (day === undefined || parseDate(day)?.precision !== 'day' || isWorkday(workdays, day)) return null;
    const next = nextWorkday(workdays, day);
    return (
      <button
        key={edge}
        type="button"
        className="button button-plain"
        onClick={() => onChange(withDay(deadline, edge, next))}
      >
        {words}移到下一个工作日（{dayInWords(next)}）
      </button>
    );
  });
}
