import { labelAt } from '../../../core/answers/fieldAt.ts';
import { textAt } from '../../../core/answers/textAt.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import type { Reviewed } from './application.ts';

/** An open return: why, which fields, and the value as it was beside the value now. */
export function ReturnedNote({ reviewed: { application, sheet, steps, programme } }: { reviewed: Reviewed }) {
  const { returned } = application;
  if (!returned) return null;
  const then = { ...sheet, answers: returned.answers };
  const from = steps.find(({ id }) => id === returned.fromStep)?.title ?? '';
  return (
    <section className="note note-warn" aria-label="退回情况">
      <p className="of-strong">
        {cityMoment(returned.at, programme.timeZone)} 由“{from}”退回：{returned.reason}
      </p>
      {returned.fields.length > 0 ? (
        <ul>
          {returned.fields.map(({ path, reason }) => {
            const before = textAt(then, path);
            const now = textAt(sheet, path);
            return (
              <li key={path}>
                {labelAt(sheet.form, path)}：{reason}
                {before || now ? (
                  <span className="soft">
                    （原来：{before || '空'}
                    {before === now ? '，还没有修改' : `，现在：${now || '空'}`}）
                  </span>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
    </section>
  );
}
