import { Link } from '@tanstack/react-router';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { countWords } from '../watch/watch.ts';

/** An officer learns on the first page what the register noticed (F32). */
export function WatchHint() {
  const { data } = useContractQuery('signCounts', {}, { staleTime: 60_000 });
  if (!data || data.counts.length === 0) return null;
  return (
    <p className="note">
      工作室预警：{countWords(data.counts)}。<Link to="/watch">查看并办理</Link>
    </p>
  );
}
