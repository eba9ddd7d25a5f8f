import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { KeySheet } from '../../office/KeySheet.tsx';
import { useQueueKeys } from '../../office/queueKeys.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { dueInWords } from '../home/dueInWords.ts';
import { taskLink } from '../home/taskLink.ts';

type Answer = QueryOutput<'myTasks'>;

/** What waits for this person, most urgent first; j/k/Enter (rule 15). */
export function TaskQueue({ campaign, answer: { tasks, more } }: { campaign: string; answer: Answer }) {
  const navigate = useNavigate();
  const today = useContractQuery('campaignCalendar', { campaign }).data?.today;
  const open = useCallback(
    (index: number) => {
      const task = tasks[index];
      if (task) void navigate({ to: taskLink(task) });
    },
    [tasks, navigate],
  );
  const at = useQueueKeys(tasks.length, open);
  return (
    <section aria-labelledby="queue">
      <div className="of-line of-between">
        <h2 id="queue">待办 {tasks.length > 0 ? `${tasks.length}${more ? ' 份以上' : ' 份'}` : ''}</h2>
        {tasks.length > 0 ? (
          <div className="of-wideonly">
            <KeySheet />
          </div>
        ) : null}
      </div>
      {tasks.length === 0 ? (
        <div className="of-empty">
          <p className="of-strong">没有等您办理的事项</p>
          <p>有新的申报到达时会列在这里，最急的排在最前。</p>
        </div>
      ) : (
        <ol className="tasks">
          {tasks.map((task, index) => (
            <li
              key={`${task.kind}${task.application ?? task.body ?? ''}${task.step ?? ''}`}
              data-row={index}
              className={index === at ? 'of-chosen-line' : undefined}
            >
              <div className="task-name">
                <Link to={taskLink(task)}>{task.title}</Link>
                <p className="soft">{task.detail}</p>
              </div>
              <div className="task-end">
                {task.due ? (
                  dueInWords(task.due, today)
                ) : (
                  <span className="soft">{cityMoment(task.since)} 到达</span>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
