import { Link } from '@tanstack/react-router';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { dueInWords } from './dueInWords.ts';
import { taskLink } from './taskLink.ts';

/** 我的待办, as the server orders them: most urgent first. */
export function MyTasks({ campaign }: { readonly campaign: string }) {
  const { data, error, isPending, refetch } = useContractQuery('myTasks', { campaign });
  const today = useContractQuery('campaignCalendar', { campaign }).data?.today;
  if (isPending) return <Waiting />;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">
        待办{data && data.tasks.length > 0 ? `（${data.tasks.length}${data.more ? '+' : ''}）` : ''}
      </h2>
      <RefusalNote failure={error} onRetry={() => void refetch()} />
      {data?.tasks.length === 0 && <p className="card">现在没有要您办理的事。有新的待办时会出现在这里。</p>}
      {data && data.tasks.length > 0 && (
        <ul className="tasks">
          {data.tasks.map((task) => (
            <li key={`${task.kind} ${task.application} ${task.body} ${task.step}`}>
              <div className="task-name">
                <Link to={taskLink(task)}>{task.title}</Link>
                {task.detail !== '' && <p className="soft">{task.detail}</p>}
              </div>
              {task.due && <p className="task-end">{dueInWords(task.due, today)}</p>}
            </li>
          ))}
        </ul>
      )}
      {data?.more && <p className="soft">还有更多待办，请在“申报列表”中查看。</p>}
    </section>
  );
}
