import { Link } from '@tanstack/react-router';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWaitingWork } from '../../work/watchWork.ts';
import { WaitingNote } from '../work/WaitingNote.tsx';

/** One tap from the first page to writing something down (F30); what lies on this device only is said here. */
export function RecordHint({ user }: { readonly user: string }) {
  const { data } = useContractQuery('ownStudios', {}, { staleTime: 300_000 });
  const waiting = useWaitingWork(user);
  const [only] = data?.studios ?? [];
  if (!only && waiting.length === 0) return null;
  return (
    <>
      <WaitingNote user={user} waiting={waiting} />
      {only ? (
        <p className="buttons">
          <Link to="/record" className="button">
            记一笔
          </Link>
          {data?.studios.length === 1 ? (
            <Link
              to="/studios/$studio/$part"
              params={{ studio: only.id, part: 'work' } as never}
              className="button button-plain"
            >
              年度记录
            </Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
