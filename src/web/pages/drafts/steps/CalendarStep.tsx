import { dayInWords } from '../../../parts/cityTime.ts';
import type { StepProps } from '../stepProps.ts';

/** 进度和期限: phases and deadlines as they stand. */
export default function CalendarStep({ programme: { phases, deadlines } }: StepProps) {
  return (
    <ul className="dr-plain card">
      {phases.map(({ id, title, from, to, tasks }) => (
        <li key={id} id={`e-${id}`}>
          {title}：{dayInWords(from)}至{dayInWords(to)}，{tasks}
        </li>
      ))}
      {deadlines.map(({ id, title, due }) => (
        <li key={id} id={`e-${id}`}>
          {title}：{due === undefined ? '常年受理' : `${dayInWords(due)}前`}
        </li>
      ))}
    </ul>
  );
}
