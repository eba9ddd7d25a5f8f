import { dayInWords } from './cityTime.ts';

interface Props {
  readonly title: string;
  readonly due: string;
  /** The date as the notice would print it: 9月30日24:00. */
  readonly printed: string;
  readonly daysLeft: number;
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
  const date = printed.includes('年') ? printed : `${dayInWords(due).slice(0, 5)}${printed}`;
  return (
    <div className="deadline">
      <p>{title}</p>
      <p>
        截止 <strong>{date}</strong>
        {extended && '（已延期）'}
      </p>
      <p className="days">{daysInWords(daysLeft, open, onPaper)}</p>
      <p className="soft deadline-after">{after}</p>
    </div>
  );
}

function daysInWords(daysLeft: number, open: boolean, onPaper: string | null | undefined): string {
  if (daysLeft > 0) return `还剩 ${daysLeft} 天`;
  if (daysLeft === 0) return '今天截止';
  if (onPaper) return `已过 ${-daysLeft} 天；纸质材料${dayInWords(onPaper)}已送达，现在办理仍算按时`;
  return open ? `已过 ${-daysLeft} 天，仍可办理` : `已过 ${-daysLeft} 天`;
}
