import type { CSSProperties, ReactNode } from 'react';
import { deadlineSpan } from '../../../core/campaign/deadlineWords.ts';
import { type Stretch, type TimeLineData, type TimeLinePlaces, timeLinePlaces } from './timeLinePlaces.ts';
import './timeLine.css';

const at = ({ left, width }: Stretch): CSSProperties => ({ left: `${left}%`, width: `${width}%` });

/**
 * Phases as bars and deadlines as marks on one line of time; today, and days off lightly shaded. It is a picture: the same
 * data stands below it as a list (ux 14), so those who do not see it miss nothing.
 */
export function TimeLine(data: TimeLineData) {
  const places = timeLinePlaces(data);
  if (!places) return null;
  const { phases, deadlines } = data;
  const words = `时间轴，${places.from} 至 ${places.to}：${phases.length} 个阶段，${deadlines.length} 个期限。`;
  return (
    <div className="tl" role="img" aria-label={`${words}内容见下面的列表。`}>
      <Ground places={places} />
      {phases.map(({ id, title, from, to }) => (
        <Row key={`p${id}`} label={title}>
          <span className="tl-bar" style={at(places.stretch(from, to))} />
        </Row>
      ))}
      {deadlines.map((deadline) => (
        <Row key={`d${deadline.id}`} label={deadline.title} when={spanOf(deadline)}>
          <Deadline places={places} deadline={deadline} />
        </Row>
      ))}
      <Legend places={places} deadlines={deadlines} />
    </div>
  );
}

type DeadlineOf = TimeLineData['deadlines'][number];
const spanOf = ({ opens, due }: DeadlineOf) => deadlineSpan(opens || undefined, due || undefined);

/** Months, days off and today, behind all rows. */
function Ground({ places }: { readonly places: TimeLinePlaces }) {
  const { months, daysOff, today } = places;
  return (
    <div className="tl-row tl-ground">
      <span className="tl-blank" />
      <div className="tl-track">
        {daysOff.map(({ day, ...stretch }) => (
          <span key={day} className="tl-off" style={at(stretch)} />
        ))}
        {months.map((month, index) => (
          <span key={month.id} className="tl-month" style={at(month)}>
            <span className={index % 2 === 1 ? 'tl-second' : ''}>{month.label}</span>
          </span>
        ))}
        {today && <span className="tl-today" style={{ left: `${today.left}%` }} />}
      </div>
    </div>
  );
}

function Row(props: { readonly label: string; readonly when?: string; readonly children: ReactNode }) {
  return (
    <div className="tl-row">
      <span className="tl-label">
        <span className="tl-name">{props.label}</span>
        {props.when && <span className="tl-when">{props.when}</span>}
      </span>
      <div className="tl-track">{props.children}</div>
    </div>
  );
}

function Deadline({
  places: { stretch, from, to },
  deadline: { opens, due, hardClose },
}: {
  readonly places: TimeLinePlaces;
  readonly deadline: DeadlineOf;
}) {
  const end = due || undefined;
  return (
    <>
      {(opens || end === undefined) && (
        <span
          className={`tl-window${end === undefined ? ' tl-rolling' : ''}`}
          style={at(stretch(opens || from, end ?? to))}
        />
      )}
      {end && hardClose && hardClose > end && (
        <span className="tl-late" style={at(stretch(end, hardClose))} />
      )}
      {end && <span className="tl-mark" style={{ left: `${sum(stretch(end, end))}%` }} />}
    </>
  );
}
const sum = ({ left, width }: Stretch) => left + width;

/** What the signs mean; only those that are there. */
function Legend({
  places,
  deadlines,
}: {
  readonly places: TimeLinePlaces;
  readonly deadlines: readonly DeadlineOf[];
}) {
  const signs = [
    ['tl-key-mark', '截止', deadlines.some(({ due }) => due)],
    ['tl-key-window', '受理期间', deadlines.some(({ opens, due }) => opens || !due)],
    [
      'tl-key-late',
      '截止后仍接收，记为逾期',
      deadlines.some(({ due, hardClose }) => due && hardClose && hardClose > due),
    ],
    ['tl-key-off', '放假', places.daysOff.length > 0],
    ['tl-key-today', '今天', places.today !== undefined],
  ] as const;
  return (
    <div className="tl-legend">
      {signs
        .filter(([, , shown]) => shown)
        .map(([sign, words]) => (
          <span key={sign}>
            <span className={`tl-key ${sign}`} />
            {words}
          </span>
        ))}
    </div>
  );
}
