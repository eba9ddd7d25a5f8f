import { Link } from '@tanstack/react-router';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { taskLink } from '../home/taskLink.ts';

/** After one application is done: the next one that waits, so that a queue is worked off without going back. */
export function NextTask({ campaign, application }: { campaign: string; application: string }) {
  const { data } = useContractQuery('myTasks', { campaign });
  const next = data?.tasks.find((task) => task.application !== application);
  if (!next) return data ? <p>没有其他待办。</p> : null;
  return (
    <p className="of-flush">
      下一份待办：<Link to={taskLink(next)}>{next.title}</Link>
    </p>
  );
}
