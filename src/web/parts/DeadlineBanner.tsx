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
  /** What happens after it. */
  readonly after: string;
}

/** The date, the days left, and what happens after (ux 12). */
export function DeadlineBanner({ title, due, printed, daysLeft, open, extended = false, after }: Props) {
  const date = printed.includes('年') ? printed : `${dayInWords(due).slice(0, 5)}${printed}`;
  return (
    <div className="deadline">
      <p>{title}</p>
      <p>
        截止 <strong>{date}</strong>
        {extended && '（已延期）'}
      </p>
      <p className="days">{daysInWords(daysLeft, open)}</p>
      <p className="soft deadline-after">{after}</p>
    </div>
  );
}

function daysInWords(daysLeft: number, open: boolean): string {
  if (daysLeft > 0) return `还剩 ${daysLeft} 天`;
  if (daysLeft === 0) return '今天截止';
  return open ? `已过 ${-daysLeft} 天，宽限期内仍可办理` : `已过 ${-daysLeft} 天`;
}
