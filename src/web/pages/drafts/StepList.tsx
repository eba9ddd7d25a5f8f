import { Link } from '@tanstack/react-router';
import { stepState, stepWords } from './draftWords.ts';
import type { DraftDetail } from './stepProps.ts';

/** The steps in any order with where they stand; a task list, no wizard (ux 1). */
export function StepList({ draft }: { readonly draft: DraftDetail }) {
  return (
    <ul className="tasks">
      {draft.steps.map((step) => {
        const { words, look } = stepState(step);
        const { title, about } = stepWords[step.step];
        return (
          <li key={step.step}>
            <div className="task-name">
              <Link to={`/drafts/${draft.id}/${step.step}`}>{title}</Link>
              <p className="soft">{about}</p>
            </div>
            <p className="task-end">
              {step.warnings > 0 && <span className="soft">{step.warnings} 处请留意　</span>}
              <span className={`state ${look}`}>{words}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
