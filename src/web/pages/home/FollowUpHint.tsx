import { Link } from '@tanstack/react-router';
import { useContractQuery } from '../../parts/useContractQuery.ts';

/** An officer learns on the first page what is still to be done for studios (R7). */
export function FollowUpHint() {
  const { data } = useContractQuery('followUpCounts', {}, { staleTime: 60_000 });
  if (!data || data.open === 0) return null;
  return (
    <p className="note">
      工作室跟进事项：待办 {data.open} 项{data.overdue > 0 ? `，其中已逾期 ${data.overdue} 项` : ''}。
      <Link to="/follow-ups">查看并办理</Link>
    </p>
  );
}
