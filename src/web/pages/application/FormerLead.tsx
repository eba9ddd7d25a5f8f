import { Link } from '@tanstack/react-router';
import { placeInWords } from '../../../core/answers/placeInWords.ts';
import { fieldHref } from '../../form/fieldAddress.ts';
import { useAnswers, useWork } from '../../form/work.ts';
import { useWords } from '../../session/useWords.ts';

/** After 更换领衔人 (3.7): the fields that still hold what was written of the former lead, each a link. */
export function FormerLead() {
  const { lead } = useWords();
  const { detail, form } = useWork();
  const sheet = useAnswers((current) => current);
  const stays = detail.findings.filter(({ code, acknowledged }) => code === 'ofFormerLead' && !acknowledged);
  if (stays.length === 0 || detail.editableSections.length === 0) return null;
  return (
    <section className="note note-warn" aria-labelledby="former-lead">
      <h2 id="former-lead">
        仍是原{lead}的内容（{stays.length}）
      </h2>
      <p>
        {lead}已更换为{detail.leadName}。下面的栏目还是更换以前填写的，请逐项改写；确实相同的，提交时确认。
      </p>
      <ul>
        {stays.map(({ path }) => (
          <li key={path}>
            <Link to={fieldHref(form, detail.id, path)}>{placeInWords(sheet, path)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
