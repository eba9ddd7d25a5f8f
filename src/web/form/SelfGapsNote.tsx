import { type SelfGap, selfGaps } from '../../core/standards/selfGaps.ts';
import { useWords } from '../session/useWords.ts';
import { fieldHref } from './fieldAddress.ts';
import { findingSentence } from './findingSentence.ts';
import { useAnswers, useFindings, useWork } from './work.ts';

/** Before it is handed in: what the studio's own look at the standard still lacks. It holds nobody up (R21). */
export function SelfGapsNote() {
  const { standard } = useWords();
  const { detail, form, programme } = useWork();
  const answers = useAnswers((sheet) => sheet.answers);
  const proved = new Set(detail.evidence.map(({ path }) => path));
  const gaps = selfGaps(form, answers, proved, (id) => programme.dictionaries[id]?.entries.length ?? 1);
  if (!gaps) return null;
  const { items, met, unmet, unproved, unanswered } = gaps;
  const clear = unmet.length + unproved.length + unanswered.length === 0;
  return (
    <section className="note" aria-labelledby="self-gaps">
      <h2 id="self-gaps">{standard}自评</h2>
      <p>
        {items} 项中已有 {met} 项
        {clear ? '，都附了材料。' : '。还缺的列在下面，可以现在补，也可以直接提交；评审和验收时会逐项核对。'}
      </p>
      <Gaps title="还没有填" gaps={unanswered} />
      <Gaps title="填了没有或不全" gaps={unmet} />
      <Gaps title="有，但没有附材料" gaps={unproved} />
      <Yearly />
    </section>
  );

  function Gaps({ title, gaps: listed }: { title: string; gaps: readonly SelfGap[] }) {
    if (listed.length === 0) return null;
    return (
      <details>
        <summary>
          {title}：{listed.length} 项
        </summary>
        <ul>
          {listed.map(({ path, label }) => (
            <li key={path}>
              <a href={fieldHref(form, detail.id, path)}>{label}</a>
            </li>
          ))}
        </ul>
      </details>
    );
  }
}

/** What the standard asks for each year is checked on the form's own lists (R77, R78, S30, V17): linked here, told there. */
function Yearly() {
  const { detail, form } = useWork();
  const words = useWords();
  const short = useFindings().filter(({ code }) => code === 'rowsPerYear');
  if (!form.checks.some(({ kind }) => kind === 'rowsPerYear')) return null;
  if (short.length === 0) return <p>每年的课题和成果数，按所填内容达到标准。</p>;
  return (
    <ul>
      {short.map((one) => {
        const sentence = findingSentence(one, words);
        return (
          <li key={sentence}>
            <a href={fieldHref(form, detail.id, one.path)}>{sentence}</a>
          </li>
        );
      })}
    </ul>
  );
}
