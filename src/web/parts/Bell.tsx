import { Link } from '@tanstack/react-router';
import { useContractQuery } from './useContractQuery.ts';

/** How many messages are not read, in the header of every screen. The number is said, not only shown. */
export function Bell() {
  const { data } = useContractQuery('unreadCount', {}, { staleTime: 30_000, refetchInterval: 60_000 });
  const count = data?.count ?? 0;
  return (
    <Link to="/messages" className="bell">
      消息
      {count > 0 ? (
        <>
          <span className="bell-count" aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
          <span className="unseen">，{count} 条未读</span>
        </>
      ) : null}
    </Link>
  );
}
