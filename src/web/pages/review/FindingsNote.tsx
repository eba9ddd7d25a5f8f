import { findingSentence } from '../../form/findingSentence.ts';
import { useWords } from '../../session/useWords.ts';
import type { Application, Reviewed } from './application.ts';

type Finding = Application['findings'][number];

function Lines({ title, findings }: { title: string; findings: readonly Finding[] }) {
  const words = useWords();
  if (findings.length === 0) return null;
  return (
    <>
      <p className="of-strong of-flush">{title}</p>
      <ul>
        {findings.map((found) => (
          <li key={found.key}>
            {findingSentence(found, words)}
            {found.source ? <span className="soft">（{found.source}）</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the rules find strange in the content, before anyone has to ask (rule 12); those the applicant looked at are marked. */
export function FindingsNote({ reviewed: { application } }: { reviewed: Reviewed }) {
  const { findings } = application;
  if (findings.length === 0) return null;
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  return (
    <details className={`note ${errors.length > 0 ? 'note-bad' : ''}`} open={errors.length > 0}>
      <summary>
        核对提示：{errors.length > 0 ? `${errors.length} 处不符合要求，` : ''}
        {warnings.length} 条提醒
      </summary>
      <Lines title="不符合要求" findings={errors} />
      <Lines title="提醒，填报人还没有确认" findings={warnings.filter(({ acknowledged }) => !acknowledged)} />
      <Lines title="提醒，填报人已确认" findings={warnings.filter(({ acknowledged }) => acknowledged)} />
    </details>
  );
}
