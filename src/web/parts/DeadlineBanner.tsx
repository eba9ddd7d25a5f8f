import { dayInWords } from './cityTime.ts';

interface Props {
  readonly title: string;
  /** null: 常年受理, without an end. */
  readonly due: string | null;
  /** The date as the notice would print it: 9月30日24:00. */
  readonly printed: string;
  readonly daysLeft: number | null;
  readonly open: boolean;
  /** This person's body was given more time. */
  readonly extended?: boolean;
  /** 送达日期 of the paper by which it is still on time after the day (3.7). */
  readonly onPaper?: string | null;
  /** What happens after it. */
  readonly after: string;
}

/** The date, the days left, and what happens after (ux 12). */
export function DeadlineBanner({
  title,
  due,
  printed,
  daysLeft,
  open,
  extended = false,
  onPaper,
  after,
}: Props) {
  return (
    <div className="deadline">
      <p>{title}</p>
      <p>
        {due === null ? (
          <strong>{printed}</strong>
        ) : (
          <>
            截止 <strong>{`${dayInWords(due).slice(0, 5)}${printed}`}</strong>
          </>
        )}
        {extended && '（已延期）'}
      </p>
      <p className="days">{daysInWords(daysLeft, open, onPaper)}</p>
      <p className="soft deadline-after">{after}</p>
    </div>
  );
}

function daysInWords(daysLeft: number | null, open: boolean, onPaper: string | null | undefined): string {
  if (daysLeft === null) return open ? '没有截止日' : '尚未开始';
  if (daysLeft > 0) return `还剩 ${daysLeft} 天`;
  if (daysLeft === 0) return '今天截止';
  if (onPaper) return `已过 ${-daysLeft} 天；纸质材料${dayInWords(onPaper)}已送达，现在办理仍算按时`;
  return open ? `已过 ${-daysLeft} 天，仍可办理` : `已过 ${-daysLeft} 天`;
}
