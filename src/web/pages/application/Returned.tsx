import { Link } from '@tanstack/react-router';
import { placeInWords } from '../../../core/answers/placeInWords.ts';
import { fieldHref } from '../../form/fieldAddress.ts';
import { useAnswers, useWork } from '../../form/work.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { PaperLinks } from '../../parts/PaperLinks.tsx';

/** 退回修改: who, when, why, and a link to each returned field (ux 8). */
export function Returned() {
  const { detail, form, programme } = useWork();
  const sheet = useAnswers((current) => current);
  const { returned } = detail;
  if (!returned) return null;
  const step = programme.steps.find(({ id }) => id === returned.fromStep);
  return (
    <section className="note note-warn" aria-labelledby="returned">
      <h2 id="returned">需修改</h2>
      <p>
        “{step?.title ?? '上级'}”环节于 {cityMoment(returned.at, programme.timeZone)} 退回：{returned.reason}
      </p>
      {returned.fields.length > 0 && (
        <ul>
          {returned.fields.map(({ path, reason }) => (
            <li key={path}>
              <Link to={fieldHref(form, detail.id, path)}>{placeInWords(sheet, path)}</Link>：{reason}
            </li>
          ))}
        </ul>
      )}
      <PaperLinks base={`/api/v1/papers/returnNotice/${detail.id}`} of="退回通知书" />
    </section>
  );
}
